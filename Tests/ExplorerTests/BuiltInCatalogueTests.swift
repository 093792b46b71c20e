import Emit
import Schema
import Testing

@testable import Explorer

struct BuiltInCatalogueTests {
  @Test func `the built-in data have no findings`() throws {
    let workspace = Workspace(try Loaded.builtIn(), options: .torchScript)
    #expect(workspace.diagnostics.map(\.description) == [])
  }

  @Test func `the built-in list is that of PyTorch`() throws {
    let list = try Loaded.builtIn().backend.list
    #expect(CoverageList.allCases.map { list[$0].count } == [166, 25, 1, 1])
    #expect(list.symint.count == 14)
    #expect(list.nonNative.count == 3)
  }

  @Test func `every listed operator comes with its group and the views behind its copies`() throws {
    let inputs = try Loaded.builtIn()
    let names = Set(inputs.catalog.functions.map(\.name.description))
    for name in ["add_.Tensor", "add.out", "transpose.int", "transpose_", "squeeze.dims", "view"] {
      #expect(names.contains(name), "\(name)")
    }
    #expect(inputs.catalog.functions.count > 450)
  }

  @Test func `the built-in templates frame all six files`() throws {
    let workspace = Workspace(try Loaded.builtIn(), options: .torchScript)
    #expect(
      workspace.generation.files.map(\.name) == [
        "LazyNativeFunctions.h", "RegisterLazy.cpp", "RegisterAutogradLazy.cpp",
        "LazyNativeFunctions.cpp", "LazyIr.h", "LazyNonNativeIr.h",
      ])
  }
}
