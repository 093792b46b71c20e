import Testing

@testable import Schema

struct YamlReaderTests {
  private func read(_ text: String) -> Result<YamlNode?, Diagnostic> {
    Result { () throws(Diagnostic) in try YamlReader.read(SourceFile(name: "f.yaml", text: text)) }
  }

  private func message(_ text: String) -> String? {
    if case .failure(let diagnostic) = read(text) { diagnostic.message } else { nil }
  }

  @Test func `nodes know where they stand`() throws {
    let root = try #require(try read("a: b\nc:\n  - d\n").get())
    let item = root.pairs?["c"]?.items?[0]
    #expect(item?.start == YamlMark(line: 3, column: 5))
    #expect(item?.end == YamlMark(line: 3, column: 6))
  }

  @Test func `an alias is what it refers to`() throws {
    let root = try #require(try read("a: &x [1, 2]\nb: *x\n").get())
    let value = root.pairs?["b"]
    #expect(value?.items?.count == 2)
    #expect(value?.style.contains(.alias) == true)
  }

  @Test func `aliases of aliases cost no memory`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text +=
        "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 10)
        .joined(separator: ", ") + "]\n"
    }
    #expect(throws: Never.self) { try read(text).get() }
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "the key 'a' stands twice in one mapping"),
    ("a: &x 1\nb: &x 2\n", "'&x' stands twice"),
    ("a: *x\n", "no '&x' stands before '*x'"),
    ("a: &x [*x]\n", "'*x' stands inside what it refers to"),
    ("--- 1\n--- 2\n", "a second document begins here"),
    ("a: !mine 3\n", "torchgen's yaml reader has no meaning for '3' here"),
    ("{[1]: 2}\n", "a list or mapping cannot be a key"),
    ("a: b: c\n", "not yaml: mapping values are not allowed in this context"),
  ])
  func `what torchgen's reader refuses is refused`(text: String, expected: String) {
    #expect(message(text)?.hasPrefix(expected) == true, "\(message(text) ?? "accepted")")
  }

  @Test func `a key that stands twice is shown where it stands again`() {
    let file = SourceFile(name: "f.yaml", text: "a:\n- x\nb: 1\na: 2\nc: 3\n")
    let diagnostic = #expect(throws: Diagnostic.self) { try YamlReader.read(file) }
    #expect("\(diagnostic?.location?.description ?? "")" == "f.yaml:4:1")
  }

  @Test func `deep nesting is an error and no crash`() {
    #expect(message(String(repeating: "[", count: 100_000)) != nil)
    #expect(message(String(repeating: "- ", count: 300) + "x")?.hasPrefix("nested deeper") == true)
  }

  @Test func `malformed bytes are located`() {
    let file = SourceFile(name: "f.yaml", bytes: Array("a: b\nc: ".utf8) + [0xFF, 0x0A])
    let diagnostic = #expect(throws: Diagnostic.self) { try YamlReader.read(file) }
    #expect(diagnostic?.location?.line == 2)
  }
}
