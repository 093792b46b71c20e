import Schema
import Testing

@testable import Emit

struct TemplateTests {
  @Test func `a placeholder alone on its line fills lines with its indent`() {
    let text = fill(
      """
      {
        $body
      }
      """, ["body": .list([Piece("a;\n\n  b;  "), Piece("c;")])])
    #expect(
      text == """
        {
          a;

            b;
          c;
        }
        """)
  }

  @Test func `empty elements leave no line and empty lines at the end go`() {
    #expect(fill("<\n$x\n>", ["x": .list([Piece(""), Piece("a\n\n"), Piece("")])]) == "<\na\n>")
    #expect(fill("<\n$x\n>", ["x": .list([])]) == "<\n\n>")
    #expect(fill("<\n$x\n>", ["x": .text("")]) == "<\n\n>")
  }

  @Test func `what follows a placeholder stays on its last line`() {
    #expect(fill("  ${x};", ["x": .list([Piece("a"), Piece("b")])]) == "  a\n  b;")
  }

  @Test(arguments: [
    ("f(${x})", "f(a, b)"), ("f(1${,x})", "f(1, a, b)"), ("f(${x,}2)", "f(a, b, 2)"),
    ("f(1${,x,}2)", "f(1, a, b, 2)"), ("f($x)", "f(a, b)"),
  ])
  func `a list inside a line is separated by commas`(template: String, expected: String) {
    #expect(fill(template, ["x": .list([Piece("a"), Piece("b")])]) == expected)
  }

  @Test func `the commas of an empty list go with it`() {
    #expect(fill("f(1${,x,}2)", ["x": .list([])]) == "f(12)")
  }

  @Test func `a text inside a line is inserted as it is`() {
    #expect(fill("a ${,x} b", ["x": .text("1\n  ")]) == "a 1\n   b")
  }

  @Test(arguments: ["$1", "$ x", "${x", "${x y}", "$", "${}", "${,}"])
  func `a dollar without a name is text`(template: String) {
    #expect(fill("a" + template, ["x": .text("?")]) == "a" + template)
  }

  @Test func `names end where words end`() {
    #expect(fill("a $x-$x_y.", ["x": .text("1"), "x_y": .text("2")]) == "a 1-2.")
  }

  @Test func `line endings become newlines`() {
    #expect(fill("a\r\n$x\rb", ["x": .text("1\r\n2")]) == "a\n1\n2\nb")
  }

  @Test func `an unknown placeholder is found with its place`() {
    let source = SourceFile(name: "LazyIr.h", text: "one\n  ${two} $three\n")
    let template = Template(source)
    let filled = FilledTemplate(template: template, values: ["two": .text("2")])
    #expect(
      filled.unknown.map { Diagnostic.unknownPlaceholder($0, in: template).description } == [
        """
        LazyIr.h:2:10: error: the generator has no value for the placeholder 'three'
          ${two} $three
                 ^~~~~~
        """
      ])
  }

  private func fill(_ template: String, _ values: [String: TemplateValue]) -> String {
    let template = Template(SourceFile(name: "template", text: template))
    return FilledTemplate(template: template, values: values).text.text
  }
}
