import Testing

@testable import Schema

/// What holds for any edits of any file.
struct BackendEditorPropertyTests {
  private static let names = ["abs", "add.Tensor", "cos", "_copy", "max", "max.dim", "sin", "tanh"]

  private static let files = [
    "backend: Lazy\ncpp_namespace: a\nfull_codegen:\n- abs\n- cos\nsupported:\n- max\n",
    "backend: Lazy\ncpp_namespace: a\n# head\nfull_codegen:  # all\n  - tanh  # one\n\n  # - sin\n  - abs\nir_gen: []\nsupported:\n  - max\nsymint:\n  - max\n",
    "cpp_namespace: a\nfull_codegen: [abs, cos]\nsupported: [ ]\nautograd: ['max']\nbackend: Lazy",
    "backend: Lazy\r\ncpp_namespace: a\r\nsupported:\r\n- abs\r\n# end\r\n- sin",
    "full_codegen:\n- \"cos\"\n- \"abs\"\nbackend: Lazy\ncpp_namespace: a\nsupported: ~\n",
  ]

  private func randomEdit(_ dice: inout Dice) -> BackendEdit {
    let name = Self.names[Int.random(in: 0..<Self.names.count, using: &dice)]
    if Int.random(in: 0..<5, using: &dice) == 0 {
      return .setSymInt(operatorName: name, Bool.random(using: &dice))
    }
    let lists: [CoverageList?] = [nil] + CoverageList.allCases
    return .setList(operatorName: name, lists[Int.random(in: 0..<lists.count, using: &dice)])
  }

  /// Lines that are not items: they must outlive every edit.
  private func otherLines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
      .filter { line in
        let trimmed = line.drop { $0 == " " }
        return !trimmed.hasPrefix("- ") && !trimmed.contains(":") && !trimmed.isEmpty
      }
  }

  @Test(arguments: 0..<5)
  func `any edits do what they say and lose nothing else`(index: Int) throws {
    for seed in 0..<200 as Range<UInt64> {
      var dice = Dice(state: seed &* 7919 &+ UInt64(index))
      let original = BackendFile(SourceFile(name: "b.yaml", text: Self.files[index]))
      let edits = (0..<Int.random(in: 1...12, using: &dice)).map { _ in randomEdit(&dice) }
      let edited = try original.applying(edits)
      #expect(otherLines(edited.source.text) == otherLines(original.source.text))
      var expected = SectionChanges(edits, to: original.list)
      for list in CoverageList.allCases {
        #expect(
          Set(edited.list[list].map(\.text)) == Set(expected.names(in: list.rawValue)),
          "\(edits) on\n\(original.source.text)\ngave\n\(edited.source.text)")
      }
      expected = SectionChanges([], to: edited.list)
      #expect(edited.list.symint == Set(expected.names(in: "symint")))
    }
  }

  @Test(arguments: 0..<5)
  func `one edit after the other comes to the same lists as all at once`(index: Int) throws {
    for seed in 0..<100 as Range<UInt64> {
      var dice = Dice(state: seed &* 104_729 &+ UInt64(index))
      let original = BackendFile(SourceFile(name: "b.yaml", text: Self.files[index]))
      let edits = (0..<6).map { _ in randomEdit(&dice) }
      let atOnce = try original.applying(edits)
      var stepwise = original
      for edit in edits { stepwise = try stepwise.applying([edit]) }
      for list in CoverageList.allCases {
        #expect(Set(atOnce.list[list].map(\.text)) == Set(stepwise.list[list].map(\.text)))
      }
    }
  }

  @Test func `adding a name and taking it out again gives the same bytes`() throws {
    let text = Self.files[1]
    let original = BackendFile(SourceFile(name: "b.yaml", text: text))
    for list in [CoverageList.fullCodegen, .supported] {
      let added = try original.applying([.setList(operatorName: "cos", list)])
      let removed = try added.applying([.setList(operatorName: "cos", nil)])
      #expect(removed.source.text == text, "\(list.rawValue)")
    }
  }
}
