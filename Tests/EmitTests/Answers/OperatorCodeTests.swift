import Schema
import Testing

@testable import Emit

struct OperatorCodeTests {
  private static let functions = """
    - func: f(Tensor self, SymInt n) -> Tensor
      dispatch:
        CPU: f
      autogen: f.out
    """

  /// Shape functions are declared in no generated file.
  @Test(arguments: OperatorCode.Section.allCases.filter { $0 != .shape })
  func `a part of an operator is what a file has`(section: OperatorCode.Section) throws {
    let backend = Backend(functions: Self.functions, list: "full_codegen: [f]\nsymint: [f]")
    let function = try backend.index("f")
    let code = OperatorCode(catalog: backend.catalog, list: backend.list, options: .torchScript)
    let text = try code.text(section, of: function, listedIn: .fullCodegen)
    #expect(!text.isEmpty)
    let generated = backend.generation(.torchScript).files.map { file -> String in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let own = file.lines(of: function).map { lines[$0].joined(separator: "\n") }
      return own.joined(separator: "\n")
    }
    #expect(generated.contains { $0.trimmed == text.trimmed })
  }

  @Test(arguments: [
    (CoverageList.fullCodegen, [.ir, .kernel, .shape, .declaration, .registration]),
    (.supported, [.declaration, .registration]), (.irGen, [.ir]),
    (.autograd, [OperatorCode.Section.declaration, .registration]),
  ])
  func `each list generates its parts`(list: CoverageList, parts: [OperatorCode.Section]) throws {
    let backend = Backend(functions: Self.functions, list: "supported: [f]")
    let code = OperatorCode(catalog: backend.catalog, list: backend.list, options: Options())
    let function = try backend.index("f")
    let made = try OperatorCode.Section.allCases.filter {
      try !code.text($0, of: function, listedIn: list).isEmpty
    }
    #expect(made == parts)
  }

  @Test func `a part that torchgen refuses says why`() throws {
    let backend = Backend(functions: "- func: f(Stream s) -> Tensor", list: "supported: [f]")
    let code = OperatorCode(catalog: backend.catalog, list: backend.list, options: Options())
    let error = #expect(throws: EmitError.self) {
      try code.text(.ir, of: 0, listedIn: .fullCodegen)
    }
    #expect(error?.message == "takes a Stream ('s'), which has no lazy value")
  }
}

extension String {
  /// The text without empty lines at its end.
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
