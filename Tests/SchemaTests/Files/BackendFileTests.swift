import Testing

@testable import Schema

struct BackendFileTests {
  private static let native = """
    - func: foo(Tensor self, SymInt n) -> Tensor
      dispatch:
        CPU: foo
    - func: bar.x(Tensor self) -> Tensor
      dispatch:
        CPU: bar
    """

  @Test(arguments: [
    "full_codegen: ''\nsupported: [abs]", "full_codegen: {abs: 1, exp: 2}", "full_codegen: {abs: }",
    "cpp_namespace: a::b::c", "cpp_namespace: [3]\nautograd: [abs]", "class_name: [A]",
    "backend: {a: b}", "ir_gen: 3\nnon_native: {}",
  ])
  func `the generator of stubs looks at little, and at nothing without an operator`(text: String) {
    let head = ["backend: Lazy\n", "cpp_namespace: a\n"].filter { line in
      !text.hasPrefix(line.prefix { $0 != ":" })
    }
    let source = SourceFile(name: "list.yaml", text: head.joined() + text + "\n")
    #expect(BackendFile(source, for: .stubs).list.diagnostics == [])
    #expect(!BackendFile(source, for: .lazy).list.diagnostics.isEmpty)
  }

  @Test(arguments: ["[a]", "{a: b}", "1.5", ".nan"])
  func `what is no name in the place of an opkind is refused`(value: String) {
    let text =
      "backend: Lazy\ncpp_namespace: a\nsupported: [abs]\n"
      + "non_native:\n- func: f(Tensor x) -> Tensor\n  opkind: \(value)\n"
    let found = BackendFile(SourceFile(name: "list.yaml", text: text)).list.diagnostics
    #expect(found.map(\.code) == ["non-native"])
    #expect(found.first?.location?.line == 6)
  }

  @Test func `the keys of a mapping are operators for the generator of stubs`() {
    let text = "backend: Lazy\ncpp_namespace: a\nfull_codegen: {abs: 1, exp: }\n"
    let list = BackendFile(SourceFile(name: "list.yaml", text: text), for: .stubs).list
    #expect(list[.fullCodegen].map(\.text) == ["abs", "exp"])
  }

  @Test(arguments: [
    "full_codegen: abs", "full_codegen: 3", "full_codegen: {3: abs}", "class_name: 3",
  ])
  func `what is no list of operators is refused for stubs too`(text: String) {
    let head = "backend: Lazy\ncpp_namespace: a\nsupported: [exp]\n"
    let source = SourceFile(name: "list.yaml", text: head + text + "\n")
    #expect(BackendFile(source, for: .stubs).list.diagnostics.count == 1)
  }

  private func findings(_ text: String) -> [String] {
    let catalog = Catalog(
      nativeFunctions: SourceFile(name: "n.yaml", text: Self.native),
      tags: SourceFile(name: "t.yaml", text: "[]"))
    let file = BackendFile(SourceFile(name: "b.yaml", text: text))
    let (_, diagnostics) = BackendCoverage.resolve(file.list, in: catalog)
    return (catalog.diagnostics + file.list.diagnostics + diagnostics).map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)"
    }
  }

  @Test func `a right list has no findings`() {
    #expect(
      findings("backend: Lazy\ncpp_namespace: a\nsupported:\n- foo\nsymint:\n- foo\n").isEmpty)
  }

  @Test func `twenty thousand names that no operator has are told of in little time`() {
    let names = (0..<20_000).map { "- fooo\($0)\n" }.joined()
    let findings = findings("backend: Lazy\ncpp_namespace: a\nsupported:\n\(names)")
    #expect(findings.count == 1001)
    #expect(findings.last == "1004:3 19000 more entries are no operators either")
  }

  @Test func `all findings come at once`() {
    let text = """
      backend: Lasy
      cpp_namespace: a::b::c
      suported: []
      full_codegen:
      - foo
      - fooo
      - bar
      device_guard: 3
      """
    #expect(
      findings(text) == [
        "2:16 'a::b::c' has more than two levels of namespace",
        "3:1 torchgen has no key 'suported'",
        "8:15 'device_guard' wants true or false, found the number '3'",
        "1:10 there is no dispatch key 'Lasy'",
        "6:3 there is no operator 'fooo'",
        "7:3 there is no operator 'bar'",
      ])
  }

  @Test func `a kernel without SymInt cannot take symbolic sizes`() {
    #expect(
      findings("backend: Lazy\ncpp_namespace: a\nsupported:\n- bar.x\nsymint:\n- bar.x\n")
        == ["4:3 'bar.x' takes no SymInt"])
  }

  @Test func `nothing listed leaves torchgen without a key`() {
    #expect(
      findings("backend: Lazy\ncpp_namespace: a\n")
        == ["1:1 neither 'supported' nor 'full_codegen' lists an operator"])
  }
}
