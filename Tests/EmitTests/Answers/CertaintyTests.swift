import Emit
import Testing

/// How sure the fates of the well-known operators are.
struct CertaintyTests {
  private static let table: [(name: String, doubt: Certainty.Doubt?)] = [
    ("add.Tensor", nil), ("add_.Tensor", nil), ("view", nil), ("std", nil),
    ("sin", nil), ("sin.out", nil), ("resize_", nil),
    ("max_pool3d", .handwritten),
    ("matmul", .parts), ("masked_scatter", .parts), ("fill_.Scalar", .parts),
  ]

  @Test(arguments: table)
  func `a fate is certain where no other kernel has a say`(
    row: (name: String, doubt: Certainty.Doubt?)
  ) throws {
    let backend = Backend(
      functions: WellKnownOperators.functions, list: WellKnownOperators.torchScriptList)
    let certainty = try certainty(of: row.name, backend)
    #expect(certainty.doubt == row.doubt)
    #expect(certainty.word == (row.doubt == nil ? "certain" : "likely"))
  }

  @Test func `a kernel by hand is doubted`() throws {
    let backend = Backend(
      functions: """
        - {func: "abs(Tensor self) -> Tensor", dispatch: {CPU: k}}
        """, list: "supported: [abs]")
    #expect(try certainty(of: "abs", backend).doubt == .handwritten)
  }

  @Test func `a generated kernel whose result depends on data is doubted`() throws {
    let backend = Backend(
      functions: """
        - {func: "nonzero(Tensor self) -> Tensor", dispatch: {CPU: k}, tags: dynamic_output_shape}
        """, list: "full_codegen: [nonzero]")
    #expect(try certainty(of: "nonzero", backend).doubt == .dynamicShape)
  }

  private func certainty(of name: String, _ backend: Backend) throws -> Certainty {
    let rules = FateRules(
      catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
      profile: BackendProfile(backend.list))
    return rules.certainty(of: rules.verdict(for: try backend.index(name)))
  }
}
