import Testing

@testable import Emit

struct CodeTests {
  @Test func `holes take texts, numbers, types and lists`() {
    let names = ["a", "b"]
    let code: Code = "f<\(CppType.constTensor), \(2)>(\(names, by: ", ")) \(Code("{}"))"
    #expect(code.text == "f<const at::Tensor &, 2>(a, b) {}")
  }

  @Test func `the elements of a list can be written in any way`() {
    let code: Code = "\([1, 2, 3], by: " + ", { "x\($0)" })"
    #expect(code.text == "x1 + x2 + x3")
  }

  @Test func `order is by code points, as in Python`() {
    let words: [Code] = ["b", "a", "B", "ab", "\u{E9}", "e\u{301}", "_"]
    #expect(words.sorted().map(\.text) == ["B", "_", "a", "ab", "b", "e\u{301}", "\u{E9}"])
  }
}
