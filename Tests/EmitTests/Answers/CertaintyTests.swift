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

  private static let composites = """
    - func: inv(Tensor self) -> Tensor
    - func: inv.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
    """

  @Test func `a wrapper that comes along hides how an operator decomposes`() throws {
    let listed = Backend(functions: Self.composites, list: "supported: [inv]")
    #expect(try certainty(of: "inv.out", listed).doubt == .hidden)
    let steps = FateStory(of: try listed.index("inv.out"), by: rules(listed)).steps
    let words = "the wrapper that comes with 'inv' hides it"
    #expect(steps.contains { $0.text.contains(words) })
    let primary = Backend(
      functions: Self.composites, list: "supported: [inv]\nuse_out_as_primary: true")
    #expect(try certainty(of: "inv.out", primary).doubt == .parts)
  }

  @Test func `without functionalization the wrapper answers`() throws {
    let list = "backend: PrivateUse1\ncpp_namespace: a\nsupported: [inv]"
    let backend = Backend(functions: Self.composites, list: list)
    let verdict = rules(backend).verdict(for: try backend.index("inv.out"))
    #expect(verdict.fate == .traced && verdict.route == .wrapper)
    #expect(verdict.decidedBy == (try backend.index("inv")))
  }

  @Test func `functionalization leaves some operators as they are, writing ones too`() throws {
    let backend = Backend(
      functions: """
        - {func: "record_stream(Tensor(a!) self, Stream s) -> ()", dispatch: {CUDA: k}}
        - {func: "sin(Tensor self) -> Tensor", dispatch: {CPU: k}}
        """, list: "full_codegen: [sin]")
    for (name, words) in [
      ("record_stream", "left as it is"), ("sin", "neither a view nor writing"),
    ] {
      let steps = FateStory(of: try backend.index(name), by: rules(backend)).steps
      #expect(steps.contains { $0.text.contains(words) }, "\(name)")
    }
  }

  private func certainty(of name: String, _ backend: Backend) throws -> Certainty {
    let rules = rules(backend)
    return rules.certainty(of: rules.verdict(for: try backend.index(name)))
  }

  private func rules(_ backend: Backend) -> FateRules {
    FateRules(
      catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
      profile: BackendProfile(backend.list))
  }
}
