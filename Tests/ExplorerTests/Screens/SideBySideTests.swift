import Testing

@testable import Explorer

struct SideBySideTests {
  @Test func `old and new lines stand beside each other with their numbers`() {
    let lines = SideBySide(
      ["@@ -1,3 +1,4 @@", " a", "-b", "+c", "+d", " e"], width: 31)
    #expect(
      lines.lines.map(\.text) == [
        "@@ -1,3 +1,4 @@",
        "   1  a        │    1  a",
        "   2 -b        │    2 +c",
        "               │    3 +d",
        "   3  e        │    4  e",
      ])
  }

  @Test func `long lines are cut and can be scrolled`() {
    let diff = ["@@ -1 +1 @@", "-0123456789abcdef", "+0123456789abcdeF"]
    #expect(SideBySide(diff, width: 31).lines[1].text == "   1 -01234567 │    1 +01234567")
    #expect(
      SideBySide(diff, width: 31, offset: 8).lines[1].text == "   1 -89abcdef │    1 +89abcdeF")
  }

  @Test func `wide screens show the diff side by side, narrow ones below each other`() throws {
    var driver = try Driver(170, 40)
    try driver.go(to: "tanh")
    try driver.press("Space d j j")
    let wide = driver.text.components(separatedBy: "\n").filter { $0.contains(" │ ") }
    #expect(wide.count > 3)
    driver.send(.resized(Size(width: 120, height: 40)))
    #expect(!driver.text.contains(" │  "))
  }
}
