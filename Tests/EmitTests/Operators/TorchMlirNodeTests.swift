import Schema
import Testing

@testable import Emit

struct TorchMlirNodeTests {
  @Test func `lowering names keyword arguments and counts operands only where there are some`()
    throws
  {
    let lines = try lines(of: "f(*, int k, Device d) -> Tensor")
    #expect(!lines.contains("size_t i = 0;"))
    #expect(lines.contains("kwarguments.reserve(2);"))
    #expect(lines.contains(#"kwarguments.emplace_back("d", d);"#))
    #expect(try self.lines(of: "f(Tensor x) -> Tensor").contains("size_t i = 0;"))
  }

  @Test func `an optional value may be missing by position but not by keyword`() throws {
    let lines = try lines(of: "f(Tensor? x, *, Tensor? y) -> Tensor")
    #expect(
      lines.contains(
        "arguments.emplace_back(has_x ? loctx->GetOutputOp(operand(i++)) : nullptr);"))
    #expect(lines.contains(#"kwarguments.emplace_back("y", loctx->GetOutputOp(operand(i++)));"#))
  }

  /// The blanks before the signature, the body, the second argument and the second keyword argument.
  @Test(arguments: [
    ("Tensor x, *, int k", [2, 6]), ("Tensor x, int n, *, int k", [6, 10, 2]),
    ("Tensor x, int n, *, int k, int l", [10, 14, 6, 2]),
    ("Tensor x, *, int k, int l", [10, 14, 2]),
  ])
  func `how deep lines stand depends on the number of arguments`(arguments: String, depths: [Int])
    throws
  {
    let text = try node("f(\(arguments)) -> Tensor").lowering.text
    let found = text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
      .map { $0.prefix { $0 == " " }.count }
    #expect(Set(found) == Set(depths))
    #expect(found.first == depths[0])
  }

  @Test func `properties choose between a definition, a declaration and nothing`() throws {
    var properties = LazyProperties(shape: .cache)
    #expect(try node("f(Tensor x) -> Tensor", properties).lowering.isEmpty)
    properties.lower = .declaration
    #expect(
      try node("f(Tensor x) -> Tensor", properties).lowering.text.hasSuffix(
        "loctx) const override;")
    )
  }

  private func lines(of schema: String) throws -> [String] {
    try node(schema).lowering.text.split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }
  }

  private func node(_ schema: String, _ properties: LazyProperties = .native) throws
    -> TorchMlirNode
  {
    let schema = try LazySchema(
      try FunctionSchema(parsing: schema), symInt: false, properties: properties,
      valueClass: LazyValueClass(Options()))
    return TorchMlirNode(schema: schema, properties: properties)
  }
}
