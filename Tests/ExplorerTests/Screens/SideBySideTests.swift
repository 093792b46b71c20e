import Testing

@testable import Explorer

struct SideBySideTests {
  @Test func `old and new lines stand beside each other with their numbers`() {
    let lines = SideBySide(
      ["@@ -1,3 +1,4 @@", " a", "-b", "+c", "+d", " e"], width: 31)
    #expect(
      lines.lines().map(\.text) == [
        "@@ -1,3 +1,4 @@",
        "   1  a        │    1  a",
        "   2 -b        │    2 +c",
        "               │    3 +d",
        "   3  e        │    4  e",
      ])
  }

  @Test func `long lines are cut and can be scrolled`() {
    let diff = ["@@ -1 +1 @@", "-0123456789abcdef", "+0123456789abcdeF"]
    #expect(SideBySide(diff, width: 31).lines()[1].text == "   1 -01234567 │    1 +01234567")
    #expect(
      SideBySide(diff, width: 31).lines(offset: 8)[1].text
        == "   1 -89abcdef │    1 +89abcdeF")
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

/// Searching where text is cut off side by side.
struct SideBySideSearchTests {
  private let sides = SideBySide(
    ["@@ -1,2 +1,2 @@", "-one 89abcdef", "+two 89abcdeF", " both 89abcdef"], width: 31)

  @Test func `what is cut off is found, what both have only once`() {
    let matches = sides.matches("cde")
    #expect(matches.map(\.line) == [1, 1, 2])
    #expect(matches.map(\.side) == [.old, .new, .new])
    #expect(sides.columns(of: matches[0], offset: 0).isEmpty)
  }

  @Test func `a match that is out of view is scrolled to`() throws {
    let match = try #require(sides.matches("cde").first)
    let offset = sides.offset(revealing: match, from: 0)
    let columns = sides.columns(of: match, offset: offset)
    let line = sides.lines(offset: offset)[1].text
    let start = line.index(line.startIndex, offsetBy: columns.lowerBound)
    #expect(line[start...].hasPrefix("cde"))
    #expect(sides.offset(revealing: match, from: offset) == offset)
  }

  @Test func `n brings what is cut off into view`() throws {
    var driver = try Driver(160, 40)
    try driver.go(to: "tanh")
    try driver.press("Space d")
    let file = try #require(driver.rows.firstIndex { $0.contains("LazyNativeFunctions.cpp") })
    driver.send(.mouse(Mouse(button: .left, point: Point(x: 5, y: file))))
    #expect(!driver.text.contains("*common_device"))
    try driver.press("/ \"common_device));\" Enter")
    #expect(driver.text.contains("*common_device"))
    try driver.press("h h h h h h h h h h")
    #expect(!driver.text.contains("*common_device"))
    try driver.press("n")
    #expect(driver.text.contains("*common_device"))
  }
}

struct DiffContextTests {
  @Test func `braces show more and fewer lines around a change`() throws {
    var driver = try Driver(100, 40)
    try driver.go(to: "tanh")
    try driver.press("Space d")
    func unchanged() -> Int { driver.rows.count { $0.hasPrefix("│ - ") } }
    let usual = unchanged()
    #expect(usual >= 3)
    try driver.press("{")
    #expect((1..<usual).contains(unchanged()))
    #expect(driver.footer.contains("1 line around each change"))
    try driver.press("{ {")
    #expect(unchanged() == 0)
    try driver.press("} } }")
    #expect(unchanged() > usual)
  }
}
