import Schema
import Testing

@testable import Explorer

struct OldReleaseTests {
  private func tree(_ version: String?) -> TorchTree {
    TorchTree(
      kind: .fetched, atenPath: "/torch/ATen", version: version, includePath: nil, backendYaml: nil)
  }

  private let own = SourceFile(name: "mine.yaml", text: "backend: Lazy\n")
  private let builtIn = SourceFile(name: "<built-in>/list.yaml", text: "backend: Lazy\n")

  @Test(arguments: ["2.0.1", "2.7.1", "2.7.0a0+git12"])
  func `what is older than every comparison says so`(version: String) throws {
    let note = try #require(tree(version).reservation(listedIn: own))
    #expect(note.severity == .note && note.code == "uncompared-release")
    #expect(note.message.contains("PyTorch \(version), as it is older than 2.8.0"))
    #expect(note.hint == nil)
  }

  @Test(arguments: ["2.8.0", "2.15.0", nil])
  func `what was compared, or has no version, says nothing`(version: String?) {
    #expect(tree(version).reservation(listedIn: own) == nil)
  }

  @Test func `the forms of an old release's own files are excused, and nothing else`() {
    func fault(in file: String) -> Diagnostic {
      let source = SourceFile(name: file, text: "- func: f\n")
      return Diagnostic(code: "schema", "it is odd", at: source.location(line: 1, column: 1))
    }
    let native = "/torch/ATen/native/native_functions.yaml"
    #expect(tree("2.5.1").excuses(fault(in: native)))
    #expect(!tree("2.5.1").excuses(fault(in: "mine.yaml")))
    #expect(!tree("2.8.0").excuses(fault(in: native)))
  }

  @Test func `a list of another release is named as such`() throws {
    let note = try #require(tree("2.5.1").reservation(listedIn: builtIn))
    #expect(note.message.contains("the list shown is that of PyTorch \(BuiltInCatalogue.version)"))
    #expect(note.hint?.contains("-s") == true)
  }
}
