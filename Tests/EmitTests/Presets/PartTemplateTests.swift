import Testing

@testable import Emit

struct PartTemplateTests {
  @Test(arguments: [
    ("", ""), ("plain\n  text\n", "plain\n  text\n"), ("$a$b", "<a><b>"),
    ("${a}b $b_", "<a>b <b_>"),
    ("$$a costs $$1", "$a costs $1"), ("  $a,\n$a", "  <a>,\n<a>"), ("$a.b-$b", "<a>.b-<b>"),
  ])
  func `placeholders are filled and everything else stays`(text: String, filled: String) throws {
    let template = try PartTemplate(text, names: ["a", "b", "b_"])
    #expect(template.filled { "<\(Code($0))>" }.text == filled)
  }

  @Test func `a value is not looked through for placeholders`() throws {
    let template = try PartTemplate("[$a]", names: ["a"])
    #expect(template.filled { _ in "$a $$" }.text == "[$a $$]")
  }

  @Test(arguments: [
    ("$c", PartTemplateError.unknownPlaceholder("c")), ("${ab}", .unknownPlaceholder("ab")),
    ("$", .strayDollar), ("a $ b", .strayDollar), ("${a", .strayDollar), ("${}", .strayDollar),
    ("${a b}", .strayDollar), ("$-a", .strayDollar),
  ])
  func `what cannot be filled is refused`(text: String, error: PartTemplateError) {
    #expect(throws: PartTemplateErrors(all: [error])) { try PartTemplate(text, names: ["a", "b"]) }
  }

  @Test func `no part contains itself`() {
    func within(_ part: TemplatePart) -> [TemplatePart] {
      part.inner + part.inner.flatMap(within)
    }
    for part in TemplatePart.allCases { #expect(!within(part).contains(part)) }
  }

  @Test func `all mistakes of a template are told, each once`() {
    #expect(throws: PartTemplateErrors(all: [.unknownPlaceholder("c"), .strayDollar])) {
      try PartTemplate("$c $a $ ${c} $", names: ["a"])
    }
  }
}
