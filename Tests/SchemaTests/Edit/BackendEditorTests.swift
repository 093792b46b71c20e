import Testing

@testable import Schema

struct BackendEditorTests {
  /// The file after edits, or the message of the refusal.
  private func edit(_ text: String, _ edits: BackendEdit...) -> String {
    do throws(Diagnostic) {
      return try BackendFile(SourceFile(name: "b.yaml", text: text)).applying(edits).source.text
    } catch {
      return "refused: \(error.message)"
    }
  }

  private func add(_ name: String, _ list: CoverageList = .fullCodegen) -> BackendEdit {
    .setList(operatorName: name, list)
  }

  private func remove(_ name: String) -> BackendEdit { .setList(operatorName: name, nil) }

  private static let head = "backend: Lazy\ncpp_namespace: torch::lazy\n"

  @Test func `a name goes to its place in a sorted list`() {
    let text = Self.head + "full_codegen:\n- abs\n- cos\n- tanh\n"
    #expect(edit(text, add("sin")) == Self.head + "full_codegen:\n- abs\n- cos\n- sin\n- tanh\n")
    #expect(edit(text, add("aaa")) == Self.head + "full_codegen:\n- aaa\n- abs\n- cos\n- tanh\n")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a sorted list with comments between stays sorted, whatever is put in`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let names = (0..<60).map { "op\(10 + $0)" }.shuffled(using: &dice)
    let (present, added) = (names[..<25].sorted(), names[25..<50])
    let lines = present.flatMap { name in
      Bool.random(using: &dice) ? ["- " + name] : ["# - \(name)_out", "# of old", "- " + name]
    }
    let text = Self.head + "full_codegen:\n" + lines.joined(separator: "\n") + "\n"
    let file = BackendFile(SourceFile(name: "b.yaml", text: text))
    let edited = try file.applying(added.map { add($0) })
    #expect(edited.list[.fullCodegen].map(\.text) == (present + added).sorted())
  }

  @Test(arguments: ["-", "- ", "- ~", "- # none", "-\n- abs"])
  func `a list with an item that is no name is not edited`(items: String) {
    #expect(
      edit(Self.head + "full_codegen:\n" + items, add("tanh"))
        == "refused: 'full_codegen' has an item without a name, so it cannot be edited here")
  }

  @Test func `a sorted list may set leading underscores aside`() {
    let text = Self.head + "full_codegen:\n- abs\n- _copy\n- tanh\n"
    #expect(edit(text, add("sin")) == Self.head + "full_codegen:\n- abs\n- _copy\n- sin\n- tanh\n")
  }

  @Test func `a name goes behind another overload of its operator in an unsorted list`() {
    let text = Self.head + "full_codegen:\n- tanh\n- max.dim\n- abs\n"
    #expect(
      edit(text, add("max")) == Self.head + "full_codegen:\n- tanh\n- max.dim\n- max\n- abs\n")
  }

  @Test func `a gradient goes behind its operator`() {
    let text = Self.head + "full_codegen:\n- tanh\n- glu\n- abs\n"
    #expect(
      edit(text, add("glu_backward"))
        == Self.head + "full_codegen:\n- tanh\n- glu\n- glu_backward\n- abs\n")
  }

  @Test func `a name without relatives goes to the end of an unsorted list`() {
    let text = Self.head + "full_codegen:\n- tanh\n- abs\nsupported:\n- clone\n"
    #expect(
      edit(text, add("sin")) == Self.head
        + "full_codegen:\n- tanh\n- abs\n- sin\nsupported:\n- clone\n")
  }

  @Test func `a name goes behind the line that has it commented out`() {
    let text = Self.head + "full_codegen:\n- tanh\n# - sin  # wrong on empty tensors\n- abs\n"
    #expect(
      edit(text, add("sin"))
        == Self.head + "full_codegen:\n- tanh\n# - sin  # wrong on empty tensors\n- sin\n- abs\n")
  }

  @Test func `removing takes the line and nothing else`() {
    let text = Self.head + "full_codegen:\n# one\n- abs  # two\n  # three\n- cos\n"
    #expect(edit(text, remove("abs")) == Self.head + "full_codegen:\n# one\n  # three\n- cos\n")
  }

  @Test func `removing the last name leaves a list that torchgen reads`() {
    let text = Self.head + "full_codegen:\n- abs\nir_gen: # rare\n- selu\n"
    #expect(edit(text, remove("selu")) == Self.head + "full_codegen:\n- abs\nir_gen: [] # rare\n")
    let supported = Self.head + "full_codegen:\n- abs\nsupported:\n- clone\n"
    #expect(edit(supported, remove("clone")) == Self.head + "full_codegen:\n- abs\nsupported:\n")
  }

  @Test func `moving a name takes it out of the other list`() {
    let text = Self.head + "full_codegen:\n- abs\n- cos\nsupported:\n- clone\n"
    #expect(
      edit(text, add("cos", .supported))
        == Self.head + "full_codegen:\n- abs\nsupported:\n- clone\n- cos\n")
  }

  @Test func `an absent section is made at the end`() {
    let text = Self.head + "full_codegen:\n  - abs\n"
    #expect(
      edit(text, add("cos", .supported))
        == Self.head + "full_codegen:\n  - abs\nsupported:\n  - cos\n")
  }

  @Test func `an empty section is filled`() {
    #expect(
      edit(Self.head + "supported:\n# later\n", add("abs", .supported))
        == Self.head + "supported:\n- abs\n# later\n")
    #expect(
      edit(Self.head + "supported: [] # none\nir_gen: []\n", add("abs", .supported))
        == Self.head + "supported: # none\n- abs\nir_gen: []\n")
  }

  @Test(arguments: [
    ("full_codegen:  # all\n  []\n", "full_codegen:  # all\n- sin\n"),
    ("full_codegen:\n  [] ", "full_codegen:\n- sin"),
    ("full_codegen:\n  []   # why\n", "full_codegen:\n- sin\n  # why\n"),
    ("full_codegen:\n  # a\n  null\n  # b\n", "full_codegen:\n  # a\n- sin\n  # b\n"),
    ("full_codegen: [\n]\nir_gen: []\n", "full_codegen:\n- sin\nir_gen: []\n"),
    ("full_codegen:\r\n  []\r\n", "full_codegen:\r\n- sin\r\n"),
  ])
  func `an empty list gives way with its line, comments stay`(before: String, after: String) {
    #expect(edit(Self.head + before, add("sin")) == Self.head + after)
  }

  @Test(arguments: ["full_codegen: [ # why\n]\n", "full_codegen: [abs, # why\n]\n"])
  func `a comment between brackets is not written over`(text: String) {
    #expect(
      edit(Self.head + text, remove("abs"), add("sin"))
        == "refused: a comment stands between the brackets of 'full_codegen', so it cannot be edited here"
    )
  }

  @Test(arguments: ["full_codegen:\n  !\n  []\n", "full_codegen: &none []\n"])
  func `a tag or an anchor of an empty list is not written over`(text: String) {
    #expect(
      edit(Self.head + text, add("sin"))
        == "refused: 'full_codegen' has a tag or an anchor, so it cannot be edited here")
  }

  @Test func `indentation and quotes are those of the neighbours`() {
    let text = Self.head + "full_codegen:\n    -  \"abs\"\n    -  \"cos\"\n"
    #expect(
      edit(text, add("sin")) == Self.head
        + "full_codegen:\n    -  \"abs\"\n    -  \"cos\"\n    -  \"sin\"\n")
  }

  @Test func `line endings stay what they are`() {
    let text = "backend: Lazy\r\ncpp_namespace: a\r\nfull_codegen:\r\n- abs\r\n- cos\r\n"
    #expect(
      edit(text, add("sin"))
        == "backend: Lazy\r\ncpp_namespace: a\r\nfull_codegen:\r\n- abs\r\n- cos\r\n- sin\r\n")
  }

  @Test func `a missing last newline stays missing`() {
    let text = Self.head + "full_codegen:\n- abs\n- cos"
    #expect(edit(text, add("sin")) == Self.head + "full_codegen:\n- abs\n- cos\n- sin")
    #expect(edit(text, remove("cos")) == Self.head + "full_codegen:\n- abs")
    #expect(edit(text, add("x", .supported)) == text + "\nsupported:\n- x")
    #expect(edit(text, remove("cos"), add("sin")) == Self.head + "full_codegen:\n- abs\n- sin")
  }

  @Test func `lists in brackets are edited in place`() {
    let text = Self.head + "full_codegen: [abs, cos, tanh] # all\n"
    #expect(edit(text, add("sin")) == Self.head + "full_codegen: [abs, cos, sin, tanh] # all\n")
    #expect(edit(text, add("aaa")) == Self.head + "full_codegen: [aaa, abs, cos, tanh] # all\n")
    #expect(edit(text, remove("abs")) == Self.head + "full_codegen: [cos, tanh] # all\n")
    #expect(edit(text, remove("tanh")) == Self.head + "full_codegen: [abs, cos] # all\n")
    #expect(edit(text, remove("cos"), remove("tanh")) == Self.head + "full_codegen: [abs] # all\n")
    #expect(
      edit(text, remove("abs"), remove("cos"), add("b"))
        == Self.head + "full_codegen: [b, tanh] # all\n")
    #expect(
      edit(text, remove("abs"), remove("cos"), remove("tanh"))
        == Self.head + "full_codegen: [] # all\n")
  }

  @Test func `a list that an anchor shares is not edited`() {
    let text = Self.head + "full_codegen: &ops\n- abs\nsymint: *ops\n"
    #expect(
      edit(text, add("sin"))
        == "refused: 'full_codegen' is shared with other sections by an anchor, so it cannot be edited here"
    )
  }

  @Test func `restoring an operator puts it back into every list of the file`() {
    let text = Self.head + "full_codegen:\n- abs\nir_gen:\n- abs\n- sin\nsymint:\n- abs\n"
    let restored = BackendEdit.restore(operatorName: "abs")
    #expect(edit(text, add("abs"), .setSymInt(operatorName: "abs", false), restored) == text)
    #expect(edit(text, add("cos"), remove("abs"), restored) == edit(text, add("cos")))
  }

  @Test func `symint is a list like the others`() {
    let text = Self.head + "full_codegen:\n- abs\nsymint:\n- a\n- c\n"
    #expect(
      edit(text, .setSymInt(operatorName: "b", true))
        == Self.head + "full_codegen:\n- abs\nsymint:\n- a\n- b\n- c\n")
    #expect(
      edit(text, .setSymInt(operatorName: "a", false))
        == Self.head + "full_codegen:\n- abs\nsymint:\n- c\n")
  }

  @Test func `edits that come to nothing change nothing`() {
    let text = Self.head + "full_codegen: [ abs ]\n"
    #expect(edit(text, add("sin"), remove("sin")) == text)
    #expect(edit(text, add("abs")) == text)
  }
}
