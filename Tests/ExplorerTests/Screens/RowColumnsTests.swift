import Testing

@testable import Explorer

/// What a list of operators shows in little room.
struct RowColumnsTests {
  @Test(arguments: [(57, 0), (60, 5), (80, 17)])
  func `tags come as there is room, the core operators first`(width: Int, tags: Int) {
    let columns = RowColumns(width: width)
    #expect(columns.tags == tags)
    #expect(columns.name >= 27)
  }

  @Test func `beside a model's calls names come before shapes`() {
    let narrow = RowColumns(width: 55, showsCalls: true)
    #expect(narrow.shape == 0 && narrow.calls == 9 && narrow.name >= 28)
    #expect(RowColumns(width: 60, showsCalls: true).shape > 0)
  }

  @Test(arguments: [12, 40, 55, 60, 80, 120, 200])
  func `columns fill the width and no more`(width: Int) {
    for showsCalls in [false, true] {
      let columns = RowColumns(width: width, showsCalls: showsCalls)
      let total =
        columns.name + columns.fate + columns.shape + columns.kind + columns.calls + columns.tags
      #expect(total == width - RowColumns.markWidth)
    }
  }
}
