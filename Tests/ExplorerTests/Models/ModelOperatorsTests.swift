import Schema
import Testing

@testable import Explorer

struct ModelOperatorsTests {
  private static let inputs = Driver.inputs

  private func model(_ text: String) throws -> ModelOperators {
    let workspace = Workspace(Self.inputs, options: .torchScript)
    return try ModelOperators.read(SourceFile(name: "model.txt", text: text), for: workspace).get()
  }

  private func hits(_ model: ModelOperators) -> [String: Int] {
    let functions = Self.inputs.catalog.functions
    return Dictionary(
      model.hits.map { (functions[$0].name.description, $1) }, uniquingKeysWith: { $0 + $1 })
  }

  @Test func `a full name counts for its operator alone`() throws {
    let model = try model("aten::add.Tensor 12\naten::tanh")
    #expect(hits(model) == ["add.Tensor": 12, "tanh": 1])
    #expect(model.findings.isEmpty)
  }

  @Test(arguments: [
    ("aten::\u{0}add.Tensor", "'model.txt' is not text"),
    ("tahn", "'tahn' in 'model.txt' is no operator of this PyTorch"),
    ("tahn\nchos\n", "none of the 2 names in 'model.txt' is an operator of this PyTorch"),
  ])
  func `a file of other things is no model`(text: String, complaint: String) {
    let error = #expect(throws: Diagnostic.self) { try model(text) }
    #expect(error?.code == "empty-model" && error?.message == complaint)
  }

  @Test func `a single unknown name gets the nearest one as a hint`() {
    let error = #expect(throws: Diagnostic.self) { try model("tanhh") }
    #expect(error?.hint?.contains("'tanh'") == true)
  }

  @Test func `a name without overload counts for every overload, and that is said`() throws {
    let model = try model("aten::max 3\naten::sum.x 1\n")
    #expect(hits(model)["max"] == 3)
    let table = try self.model("Name  # of Calls\naten::max  3")
    #expect(hits(table)["max"] == 3)
    #expect(hits(table)["max.dim"] == 3)
    #expect(table.findings.map(\.code) == ["model-without-overloads"])
  }

  @Test func `an unknown name is told with its place and the nearest ones`() throws {
    let model = try model("aten::tanh\naten::tanhh 4\n")
    let finding = try #require(model.findings.first)
    #expect(finding.code == "unknown-model-operator")
    #expect(finding.location?.description == "model.txt:2:1")
    #expect(finding.hint?.contains("'tanh'") == true)
  }

  @Test func `a backend's counter counts for the operators that it has kernels of`() throws {
    let model = try model("lazy::add: 3\nlazy::expand_copy_symint: 2")
    #expect(hits(model) == ["add.Tensor": 3, "expand_copy": 2])
  }

  @Test func `a name that is cut off counts where only one operator begins so`() throws {
    let model = try model(
      "Name  # of Calls\naten::_log_softmax_backward_d...  3\naten::_log_s...  1")
    #expect(hits(model)["_log_softmax_backward_data"] == 3)
    #expect(model.findings.map(\.code).contains("ambiguous-model-operator"))
  }

  @Test func `of many unknown names only the first are told one by one`() throws {
    let names = (0..<50).map { "nothing_\($0)" }
    let model = try model((["aten::tanh"] + names).joined(separator: "\n"))
    #expect(model.findings.count == 21)
    #expect(model.findings.last?.message.hasPrefix("30 more names") == true)
    #expect(throws: Diagnostic.self) { try self.model(names.joined(separator: "\n")) }
  }

  @Test func `a text without any operator is refused`() {
    #expect(throws: Diagnostic.self) { try model("\n") }
    #expect(throws: Diagnostic.self) { try model("12 monkeys") }
  }
}
