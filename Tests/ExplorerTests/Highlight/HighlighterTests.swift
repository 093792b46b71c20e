import Testing

@testable import Explorer

struct CppHighlighterTests {
  private func roles(of line: String) -> [String] {
    var highlighter = CppHighlighter()
    return ExplorerTests.roles(highlighter.highlight(line))
  }

  @Test(arguments: [
    ("return x;", ["keyword:return"]),
    (
      "class Acos : public TsNode {",
      ["keyword:class", "type:Acos", "keyword:public", "type:TsNode"]
    ),
    ("int64_t n = 0x1F + 1'000;", ["type:int64_t", "number:0x1F", "number:1'000"]),
    (#"s << "a \" b";"#, [#"string:"a \" b""#]),
    ("c = '\\'';", ["string:'\\''"]),
    ("x // why", ["comment:// why"]),
    ("a /* b */ c", ["comment:/* b */"]),
    ("#include <ATen/Tensor.h>", ["preprocessor:#include", "string:<ATen/Tensor.h>"]),
    ("  # define x", ["preprocessor:# define"]),
    ("TORCH_LAZY_FN_COUNTER(x)", ["preprocessor:TORCH_LAZY_FN_COUNTER"]),
    ("auto y = make(x);", ["keyword:auto", "function:make"]),
    ("", []),
  ])
  func `the parts of a line have their roles`(line: String, expected: [String]) {
    #expect(roles(of: line) == expected)
  }

  @Test func `a block comment goes on over lines`() {
    let lines = CppHighlighter.highlight(text: "a /* b\nc\nd */ return")
    #expect(
      lines.map(ExplorerTests.roles) == [
        ["comment:/* b"], ["comment:c"], ["comment:d */", "keyword:return"],
      ])
  }

  @Test(arguments: ["\"open", "'", "/*", "#", "\\", "1.", "é(量)"])
  func `unfinished code keeps its text`(line: String) {
    var highlighter = CppHighlighter()
    #expect(highlighter.highlight(line).text == line)
  }
}

struct YamlHighlighterTests {
  @Test(arguments: [
    ("full_codegen:", ["type:full_codegen"]),
    ("  - add.Tensor  # why", ["keyword:-", "comment:# why"]),
    ("- func: abs(Tensor self) -> Tensor", ["keyword:-", "type:func"]),
    ("use_out: True", ["type:use_out", "keyword:True"]),
    ("n: 12", ["type:n", "number:12"]),
    (#"s: "a # b""#, ["type:s", #"string:"a # b""#]),
    ("backend::key", []),
    ("# all", ["comment:# all"]),
  ])
  func `the parts of a line have their roles`(line: String, expected: [String]) {
    #expect(roles(YamlHighlighter.highlight(line)) == expected)
  }
}

struct DiffHighlighterTests {
  @Test(arguments: [
    ("+++ b/x.h", ["title:+++ b/x.h"]), ("--- a/x.h", ["title:--- a/x.h"]),
    ("@@ -1 +1 @@", ["hunk:@@ -1 +1 @@"]), ("+  - acos", ["added:+  - acos"]),
    ("-  - abs", ["removed:-  - abs"]), (" same", []), ("", []),
  ])
  func `a line has the role of its sign`(line: String, expected: [String]) {
    #expect(roles(DiffHighlighter.highlight(line)) == expected)
  }
}
