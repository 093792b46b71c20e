import Emit
import Schema
import Testing

@testable import Explorer

/// What lists ask of a person, for one operator and counted.
struct ListingAdviceTests {
  private func workspace(_ lists: String = "", _ options: Options = .torchScript) throws
    -> (workspace: Workspace, survey: OperatorSurvey)
  {
    let text = "backend: Lazy\ncpp_namespace: torch::lazy\n\(lists)"
    let file = BackendFile(SourceFile(name: "list.yaml", text: text))
    let workspace = Workspace(Driver.inputs.with(file), options: options)
    return (workspace, OperatorSurvey(workspace, CatalogFacts(workspace.catalog)))
  }

  private func advice(_ name: String, _ options: Options = .torchScript) throws
    -> [CoverageList: ListingAdvice]
  {
    let (workspace, survey) = try workspace("", options)
    let index = try #require(workspace.catalog.index(named: name))
    let all = ListingAdvice.all(survey[index], in: workspace)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.list, $0) })
  }

  @Test func `a structured operator asks for nothing, or for its kernel`() throws {
    let advice = try advice("tanh")
    #expect(advice[.fullCodegen]?.owed == [] && advice[.supported]?.owed == ["kernel"])
    #expect(advice.values.allSatisfy { $0.refusal == nil })
  }

  @Test func `only some generators leave the lowering to be written`() throws {
    #expect(try advice("tanh", .xla)[.irGen]?.owed == ["shape function", "lowering"])
    #expect(try advice("tanh", .xla)[.fullCodegen]?.owed == ["shape function", "lowering"])
  }

  @Test func `what torchgen refuses says why`() throws {
    let advice = try advice("max.dim_max")
    #expect(advice[.fullCodegen]?.refusal?.hasPrefix("it ") == true)
    #expect(advice[.supported]?.refusal == nil)
  }

  @Test func `stubs for a list that refuses the operator are refused`() throws {
    let (workspace, survey) = try workspace()
    let index = try #require(workspace.catalog.index(named: "max.dim_max"))
    let owed = OwedCode(for: [index], as: .fullCodegen, in: workspace, survey)
    #expect(owed.complete.isEmpty && owed.refusals.first?.hasPrefix("'max.dim_max' ") == true)
  }

  @Test func `what is added to a file has the line endings of the file`() throws {
    let (workspace, survey) = try workspace()
    let index = try #require(workspace.catalog.index(named: "max_pool3d_with_indices"))
    let owed = OwedCode(for: [index], as: .supported, in: workspace, survey)
    let text = owed.text(appending: .kernel, to: "// mine\r\n")
    #expect(text.hasPrefix("// mine\r\n\r\nnamespace torch {\r\n"))
    #expect(text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 13 })
    #expect(owed.text(appending: .kernel, to: text) == text)
    #expect(!owed.text(appending: .kernel, to: "// mine\n").utf8.contains(13))
  }

  @Test func `a composite explicit operator asks for a kernel that functionalizes`() throws {
    #expect(try advice("embedding")[.supported]?.owed == ["kernel that functionalizes"])
  }

  @Test func `what the lists ask for is counted`() throws {
    let (workspace, survey) = try workspace(
      "full_codegen: [tanh, mean]\nsupported: [embedding, clone]\nautograd: [max_pool3d]\n")
    let handwork = Handwork(survey, workspace.options)
    #expect(handwork.kernels == 3 && handwork.functionalized == 2)
    #expect(handwork.shapeFunctions == 1 && handwork.missingShapeFunctions == 0)
    #expect(handwork.lowerings == 0)
    #expect(handwork.text == "3 kernels (2 of composite operators), 1 shape function")
  }

  @Test func `an operator in two lists owes what both ask for`() throws {
    let (workspace, survey) = try workspace("ir_gen: [tanh]\nsupported: [tanh]\n", .xla)
    let index = try #require(workspace.catalog.index(named: "tanh"))
    let owed = OwedCode(for: [index], in: workspace, survey)
    #expect(Set(owed.skeletons.map(\.part)) == [.kernel, .shape, .lowering])
    let handwork = Handwork(survey, workspace.options)
    #expect(handwork.kernels == 1 && handwork.shapeFunctions == 1 && handwork.lowerings == 1)
  }
}
