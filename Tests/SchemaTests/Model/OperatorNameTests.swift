import Testing

@testable import Schema

struct OperatorNameTests {
  @Test(arguments: [
    "add", "add_", "add.Tensor", "add_.Tensor", "__and__.Scalar", "__iand__", "f_functional",
    "__foo_bar__", "ns::add.Tensor", "a.b.c",
  ])
  func `a name prints back to its own text`(text: String) throws {
    #expect(try OperatorName(parsing: text).description == text)
  }

  @Test func `marks are told from the base`() throws {
    let name = try OperatorName(parsing: "__iand__.Tensor")
    #expect(name.name == BaseOperatorName(base: "and", inplace: true, dunderMethod: true))
    #expect(name.overloadName == "Tensor")
    #expect(name.unambiguousName == "__iand___Tensor")
  }

  @Test(arguments: [
    "", ".a", "foo.", "foo_out", "__ifoo__", "f_functional_", "::f", "ns::", "a\u{1B}",
  ])
  func `names that torchgen refuses are refused`(text: String) {
    #expect(throws: SchemaError.self) { try OperatorName(parsing: text) }
  }
}
