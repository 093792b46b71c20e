import Emit
import Schema
import Testing

/// What is answered of operators before anything is generated, for every operator of PyTorch.
@Suite(
  .enabled(
    if: Reference.shared?.has("alone_full_codegen") == true || Reference.isRequired,
    "torchgen's results are not there, so nothing was compared"))
struct ReadinessConformanceTests {
  /// What trials in PyTorch have shown of operators whose code compiles.
  private static let shownByTrials: Set<String> = [
    "no-dense-kernel", "forward-mode-only", "wrong-meta-shape", "wrong-overload",
  ]

  private let reference: Reference

  init() throws { reference = try #require(Reference.shared) }

  private func survey(_ list: BackendList, _ catalog: Catalog, _ header: ShapeHeader?)
    -> ReadinessSurvey
  {
    ReadinessSurvey(
      catalog: catalog, list: list, options: .torchScript.following(reference.release),
      shapeHeader: header)
  }

  @Test func `what is said to generate is what torchgen generates when it is listed alone`() throws
  {
    var conformance = Conformance(reference)
    let cases = try reference.cases("alone_full_codegen")
    for test in cases {
      let catalog = conformance.tree(test.aten).catalog
      let list = BackendFile(try #require(conformance.source(of: test))).list
      let name = try #require(list[.fullCodegen].first?.name)
      let index = try #require(catalog.index(of: name))
      let readiness = survey(list, catalog, nil).readiness(of: index)
      #expect(readiness.generates != test.isRefused, "\(test.name): \(readiness.blockers)")
    }
    #expect(cases.count >= 6000)
  }

  @Test func `ready is what generates, compiles, has its shape, loses nothing and did not fail`()
    throws
  {
    var conformance = Conformance(reference)
    let catalog = conformance.tree("aten/real").catalog
    var list = BackendList()
    list.backendKey = DispatchKey(named: "Lazy")
    let header = try #require(reference.input("include/torch/csrc/lazy/core/shape_inference.h"))
    let survey = survey(list, catalog, ShapeHeader(String(decoding: header, as: UTF8.self)))
    var elsewhere = 0
    for (index, function) in catalog.functions.enumerated() {
      let readiness = survey.readiness(of: index)
      let flaws = Set(readiness.flaws.map(\.code))
      let failed = !flaws.isDisjoint(with: Self.shownByTrials)
      // Tried, it was not called, and no other operator's listing helps.
      let isNeverCalled = function.name.description == "lift_fresh_copy"
      let isSound =
        readiness.generates && !flaws.contains { $0.hasPrefix("uncompilable") }
        && readiness.shape != .missing && !flaws.contains("loses-autograd")
      #expect(
        readiness.isReady == (isSound && !failed && !isNeverCalled), "\(function.name): \(flaws)")
      if readiness.isReady, readiness.decidedElsewhere != nil { elsewhere += 1 }
    }
    // Another operator decides about these, which is no reason against them.
    #expect(elsewhere > 100)
  }
}
