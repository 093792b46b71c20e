import Emit
import Schema
import Testing

@testable import Explorer

struct WorkspaceTests {
  private static let list = """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen:
    - abs  # absolute
    supported:
    - clone

    """

  private func workspace() throws -> Workspace {
    Workspace(try Loaded.builtIn(list: Self.list).inputs, options: .torchScript)
  }

  private func text(_ workspace: Workspace, _ file: String) -> String {
    workspace.generation.files.first { $0.name == file }?.text ?? ""
  }

  @Test func `an edit shows in the generated files at once`() throws {
    var workspace = try workspace()
    #expect(!text(workspace, "LazyIr.h").contains("class Cos "))
    try workspace.edit([.setList(operatorName: "cos", .fullCodegen)])
    #expect(text(workspace, "LazyIr.h").contains("class Cos "))
    #expect(workspace.hasUnsavedEdits)
  }

  @Test func `undoing and redoing every edit is the identity`() throws {
    var workspace = try workspace()
    let names = ["cos", "sgn", "exp", "abs", "clone", "relu"]
    for name in names { try workspace.edit([.setList(operatorName: name, .fullCodegen)]) }
    try workspace.edit([.setSymInt(operatorName: "expand_copy", true)])
    let edited = workspace.backend.source.bytes
    while try workspace.undo() {}
    #expect(workspace.backend.source.text == Self.list)
    #expect(!workspace.hasUnsavedEdits)
    while try workspace.redo() {}
    #expect(workspace.backend.source.bytes == edited)
  }

  @Test func `what was generated piece by piece equals what is generated at once`() throws {
    var workspace = try workspace()
    for name in ["cos", "relu", "sgn"] {
      try workspace.edit([.setList(operatorName: name, .fullCodegen)])
    }
    try workspace.edit([.setList(operatorName: "relu", nil)])
    var memo = PieceMemo(for: workspace.catalog)
    let fresh = workspace.inputs.generation(
      workspace.backend.list, workspace.coverage, workspace.options, .files, &memo)
    #expect(workspace.generation.files == fresh.files)
  }

  @Test func `edits that mend a list may leave mistakes, others may not`() throws {
    let list = Self.list + "- nonsense\n- nonsense\n- more_nonsense\n"
    var workspace = Workspace(try Loaded.builtIn(list: list).inputs, options: .torchScript)
    #expect(workspace.mistakesInTheWay.count == 3)
    try workspace.edit([.setList(operatorName: "cos", .fullCodegen)])
    #expect(workspace.mistakesInTheWay.count == 3)
    try workspace.edit([.setList(operatorName: "nonsense", nil)])
    #expect(workspace.mistakes.count == 1 && workspace.mistakesInTheWay.isEmpty)
    try workspace.edit([.setList(operatorName: "abs.out", .autograd)])
    #expect(workspace.mistakesInTheWay.map(\.code) == ["mixed-group"])
  }

  @Test func `a survey knows what an edit changed`() throws {
    var workspace = try workspace()
    try workspace.edit([.setList(operatorName: "cos", .supported)])
    let survey = OperatorSurvey(workspace, CatalogFacts(workspace.catalog))
    let cos = try #require(workspace.catalog.index(named: "cos"))
    #expect(survey[cos].isChanged)
    #expect(survey[cos].lists == [.supported])
    #expect(survey[cos].fate == .traced)
    let cosOut = try #require(workspace.catalog.index(named: "cos.out"))
    #expect(!survey[cosOut].isChanged)
    #expect(survey[cosOut].decidedBy == "cos")
  }

  @Test func `a preview of an unlisted operator shows it as if it were listed`() throws {
    let workspace = try workspace()
    let survey = OperatorSurvey(workspace, CatalogFacts(workspace.catalog))
    let cos = try #require(workspace.catalog.index(named: "cos"))
    let preview = OperatorPreview(of: cos, in: workspace, survey)
    #expect(!preview.isListed)
    #expect(preview.lines(of: .ir).first == "class Cos : public TsNode {")
    #expect(
      preview.lines(of: .declaration) == ["static at::Tensor cos(const at::Tensor & self);"])
    #expect(preview.lines(of: .registration).contains { $0.contains(#"m.impl("cos","#) })
  }
}
