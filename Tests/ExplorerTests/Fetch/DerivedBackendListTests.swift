import Emit
import Foundation
import Schema
import Testing

@testable import Explorer

struct DerivedBackendListTests {
  @Test func `the headers of a backend tell its list`() throws {
    let inputs = try Loaded.builtIn()
    let folder = Scratch.folder()
    let workspace = Workspace(inputs, options: .torchScript)
    for file in workspace.generation.files {
      try file.text.write(toFile: "\(folder)/\(file.name)", atomically: true, encoding: .utf8)
    }
    let yaml = try #require(DerivedBackendList.yaml(for: inputs.catalog, headersIn: folder))
    let derived = BackendFile(SourceFile(name: "derived.yaml", text: yaml)).list
    for list in CoverageList.allCases {
      #expect(
        Set(derived[list].map(\.text)) == Set(inputs.backend.list[list].map(\.text)),
        "\(list.rawValue)")
    }
    #expect(derived.symint == inputs.backend.list.symint)
    #expect(derived.nonNative.count == inputs.backend.list.nonNative.count)
  }

  @Test func `without headers there is nothing to tell`() throws {
    let catalog = try Loaded.builtIn().catalog
    #expect(DerivedBackendList.yaml(for: catalog, headersIn: Scratch.folder()) == nil)
  }
}
