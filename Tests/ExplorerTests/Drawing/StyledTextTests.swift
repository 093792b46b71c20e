import Testing

@testable import Explorer

struct StyledTextTests {
  @Test func `joined texts keep their roles`() {
    let text = StyledText("space", .key) + " list " + StyledText("é", .type)
    #expect(text.text == "space list é")
    #expect(roles(text) == ["key:space", "type:é"])
  }

  @Test func `spans beyond the text are cut`() {
    let text = StyledText("ab", spans: [.init(range: 1..<9, role: .key)])
    #expect(roles(text) == ["key:b"])
  }

  @Test func `tabs become blanks up to the next eighth column`() {
    var text = StyledText("a\t", .key)
    text.append("b\tc")
    #expect(text.withoutTabs.text == "a       b       c")
    #expect(roles(text.withoutTabs) == ["key:a       "])
  }
}

struct RectTests {
  @Test func `rectangles apart have an empty intersection`() {
    let one = Rect(x: 0, y: 0, width: 2, height: 2)
    #expect(one.intersection(Rect(x: 5, y: 5, width: 2, height: 2)).isEmpty)
  }

  @Test func `a split gives the first part what there is`() {
    let (top, rest) = Rect(x: 0, y: 0, width: 5, height: 2).split(top: 3)
    #expect(top.height == 2 && rest.height == 0)
  }

  @Test func `the parts of a split make up the whole`() {
    let whole = Rect(x: 1, y: 2, width: 9, height: 7)
    let (bottom, above) = whole.split(bottom: 2)
    #expect(bottom == Rect(x: 1, y: 7, width: 9, height: 2))
    #expect(above == Rect(x: 1, y: 2, width: 9, height: 5))
    let (right, left) = whole.split(right: 4)
    #expect(right == Rect(x: 6, y: 2, width: 4, height: 7))
    #expect(left.union(right) == whole)
  }
}

struct RoleTests {
  @Test func `each role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Role.allCases.allSatisfy { Role(letter: $0.letter) == $0 })
  }
}
