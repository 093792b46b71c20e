import Testing

@testable import Schema

struct SchemaTextTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a, b", ["a", "b"]), ("a,b", ["a,b"]), (", ", ["", ""]),
    ("a, , b, ", ["a", "", "b", ""]), ("a,, b", ["a,", "b"]),
  ])
  func `commas with a blank part a text`(text: String, pieces: [String]) {
    #expect(SchemaText.read(text) { $0.splitAtCommas().map(\.string) } == pieces)
  }

  @Test(arguments: [
    ("", [""]), ("CPU", ["CPU"]), ("CPU, CUDA", ["CPU", " CUDA"]), (",", ["", ""]),
  ])
  func `a byte parts a text`(text: String, pieces: [String]) {
    #expect(SchemaText.read(text) { $0.split(at: UInt8(ascii: ",")).map(\.string) } == pieces)
  }

  @Test(arguments: [
    ("", ""), ("CPU", "CPU"), (" a b\t", "a b"), ("\u{A0}CUDA\u{3000}", "CUDA"), ("\u{1F}é\n", "é"),
    (" \u{A0} ", ""), ("\u{200B}a", "\u{200B}a"),
  ])
  func `white space around a text goes, as Python's strip counts it`(text: String, rest: String) {
    #expect(SchemaText.read(text) { $0.trimmed.string } == rest)
  }

  @Test(arguments: [
    ("add", nil, "add"), ("aten::add", "aten", "add"), ("a::b::add", "a::b", "add"),
    ("::add", nil, "add"),
  ])
  func `a namespace stands before the last colons`(text: String, namespace: String?, name: String) {
    let parts = SchemaText.read(text) { text in
      text.splitNamespace(levels: 2).map { [$0.namespace?.string, $0.name.string] }
    }
    #expect(parts == [namespace, name])
  }

  @Test func `more levels than allowed are refused`() {
    #expect(SchemaText.read("a::b::add") { $0.splitNamespace(levels: 1) == nil })
  }

  @Test(arguments: [
    ("abcabc", "bc", 1, 4), ("abc", "abc", 0, 0), ("ab", "abc", nil, nil), ("", "a", nil, nil),
    ("aab", "ab", 1, 1),
  ])
  func `a literal is found from both ends`(
    text: String, literal: String, first: Int?, last: Int?
  ) throws {
    let literals: [String: StaticString] = ["bc": "bc", "abc": "abc", "a": "a", "ab": "ab"]
    let literal = try #require(literals[literal])
    #expect(SchemaText.read(text) { $0.firstIndex(of: literal) } == first)
    #expect(SchemaText.read(text) { $0.lastIndex(of: literal) } == last)
  }

  @Test func `the leading bytes order texts as their bytes do`() {
    var dice = Dice(state: 5)
    func word() -> String {
      let count = Int.random(in: 0...10, using: &dice)
      return String(
        (0..<count).map { _ in ["a", "b", "_", "Z"].randomElement(using: &dice) ?? "a" }
          .joined())
    }
    for _ in 0..<2000 {
      let (left, right) = (word(), word())
      let (first, second) = (
        SchemaText.read(left) { $0.leadingBytes }, SchemaText.read(right) { $0.leadingBytes }
      )
      let isBefore = left.utf8.lexicographicallyPrecedes(right.utf8)
      #expect(first == second || (first < second) == isBefore, "\(left) \(right)")
    }
  }
}
