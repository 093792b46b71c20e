import Emit
import Schema
import Testing

@testable import Explorer

struct TrialPlanTests {
  private let workspace = Workspace(Driver.inputs, options: .torchScript)

  private func indices(_ names: String...) throws -> [Int] {
    try names.map { name in
      let index = workspace.catalog.index(named: name)
      return try #require(index)
    }
  }

  private func plan(_ operators: [Int], header: String = "", own: SourceFile? = nil) -> TrialPlan {
    TrialPlan(
      TrialRequest(workspace: workspace, operators: operators, shapeSource: own),
      torchHeader: ShapeHeader(header))
  }

  private func text(_ name: String, of trialExtension: TrialExtension) throws -> String {
    try #require(trialExtension.files.first { $0.name == name }).text
  }

  @Test func `an extension registers the operators under a name of its own`() throws {
    let built = plan(try indices("tanh")).trialExtension(of: try indices("tanh"))
    let register = try text("generated/RegisterLazy.cpp", of: built)
    #expect(register.contains("void RegisterExtLazyNativeFunctions() {"))
    #expect(register.contains(#"m.impl("tanh","#))
    #expect(!register.contains(#"m.impl("abs","#))
    let unit = try text("extension.cpp", of: built)
    #expect(unit.contains(#"#include "generated/LazyNativeFunctions.cpp""#))
    #expect(unit.contains("at::RegisterExtLazyNativeFunctions();"))
  }

  @Test func `a line of the generated code leads back to its operator`() throws {
    let operators = try indices("tanh", "exp")
    let built = plan(operators).trialExtension(of: operators)
    let lines = try text("generated/LazyIr.h", of: built).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasPrefix("class Tanh ") }) + 1
    #expect(built.operators(atLine: line, of: "generated/LazyIr.h") == [operators[0]])
    #expect(built.operators(atLine: 1, of: "generated/LazyIr.h").isEmpty)
    #expect(built.operators(atLine: line, of: "/usr/include/stdio.h").isEmpty)
  }

  @Test func `compiler errors are sorted by operator`() throws {
    let operators = try indices("tanh", "logsumexp")
    let built = plan(operators).trialExtension(of: operators)
    let stubs = try text(ShapeSources.stubsName, of: built).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(stubs.firstIndex { $0.contains("compute_shape_logsumexp(") }) + 1
    let inStub = CompilerMessage(
      place: .init(file: "/torch/x.h", line: 3), text: "no match",
      context: [.init(file: ShapeSources.stubsName, line: line)])
    let elsewhere = CompilerMessage(place: .init(file: "/torch/y.h", line: 3), text: "odd")
    let linked = CompilerMessage(
      place: nil, text: "undefined reference to `torch::lazy::compute_shape_logsumexp(int)'")
    let (own, other) = built.sort([elsewhere, inStub, linked])
    #expect(own == [operators[1]: inStub])
    #expect(other == [elsewhere])
  }

  @Test func `a missing shape function is stubbed, one that PyTorch has is not`() throws {
    let operators = try indices("logsumexp")
    let stub = try #require(
      try ShapeStub(of: workspace.catalog.functions[operators[0]], symInt: false))
    let missing = plan(operators).trialExtension(of: operators)
    #expect(try text(ShapeSources.stubsName, of: missing).contains(stub.definition))
    #expect(try text("lazyops_shapes.h", of: missing).contains(stub.declaration))
    let declared = plan(operators, header: stub.declaration + "\n").trialExtension(of: operators)
    #expect(!(try text(ShapeSources.stubsName, of: declared)).contains("compute_shape_"))
  }

  @Test func `the user's own shape function takes the stub's place`() throws {
    let operators = try indices("logsumexp")
    let own = SourceFile(
      name: "/home/shapes.cpp", text: "std::vector<Shape> compute_shape_logsumexp(int) {}\n")
    let built = plan(operators, own: own).trialExtension(of: operators)
    #expect(!(try text(ShapeSources.stubsName, of: built)).contains("compute_shape_logsumexp("))
    #expect(try text("lazyops_shapes.h", of: built).contains("compute_shape_logsumexp("))
    #expect(try text("extension.cpp", of: built).contains("#include \"/home/shapes.cpp\"\n"))
  }

  @Test func `operators whose classes share a name are in different extensions`() throws {
    let operators = try indices("tanh", "exp", "tanh_")
    #expect(plan(operators).batches == [[operators[0], operators[1]], [operators[2]]])
  }

  @Test func `an extension has not too many operators`() throws {
    let survey = OperatorSurvey(workspace, CatalogFacts(workspace.catalog))
    let ready = workspace.catalog.functions.indices.filter { survey[$0].isReady }
    let batches = plan(ready).batches
    #expect(batches.allSatisfy { $0.count <= TrialPlan.largestBatch })
    #expect(batches.flatMap(\.self).sorted() == ready)
  }

  @Test func `what torchgen refuses is not compiled`() throws {
    let operators = try indices("max.dim_max", "tanh")
    let plan = plan(operators)
    #expect(plan.batches == [[operators[1]]])
    #expect(plan.refusals[operators[0]]?.contains("returns 2 results") == true)
  }

  @Test func `the digest changes with the code and with nothing else`() throws {
    let index = try indices("expand")[0]
    var edited = workspace
    try edited.edit([.setList(operatorName: "tanh", .fullCodegen)])
    #expect(edited.trialDigest(of: index) == workspace.trialDigest(of: index))
    let isSymInt = workspace.backend.list.symint.contains("expand")
    try edited.edit([.setSymInt(operatorName: "expand", !isSymInt)])
    #expect(edited.trialDigest(of: index) != workspace.trialDigest(of: index))
  }
}
