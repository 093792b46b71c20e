import Testing

@testable import Explorer

struct CanvasTests {
  @Test func `text is cut at the right edge`() {
    #expect(drawn(4, 1) { $0.text("abcdef", at: .zero) } == ["abcd"])
  }

  @Test func `a negative column scrolls text to the left`() {
    #expect(drawn(4, 1) { $0.text("abcdef", at: Point(x: -2, y: 0)) } == ["cdef"])
  }

  @Test func `a part of the canvas has its own origin and is clipped`() {
    let rows = drawn(6, 2) { canvas in
      canvas.within(Rect(x: 2, y: 1, width: 3, height: 1)) { canvas in
        canvas.text("abcdef", at: .zero)
        canvas.text("below", at: Point(x: 0, y: 1))
      }
    }
    #expect(rows == ["", "  abc"])
  }

  @Test func `a part that sticks out is clipped by the outer one`() {
    let rows = drawn(6, 1) { canvas in
      canvas.within(Rect(x: 0, y: 0, width: 3, height: 1)) { canvas in
        canvas.within(Rect(x: 1, y: 0, width: 9, height: 1)) { $0.text("abcdef", at: .zero) }
      }
    }
    #expect(rows == [" ab"])
  }

  @Test func `a wide character cut by the edge leaves a blank`() {
    #expect(drawn(3, 1) { $0.text("a量量", at: .zero) } == ["a量"])
    #expect(drawn(4, 1) { $0.text("a量量", at: .zero) }[0].count == 2)
    #expect(drawn(3, 1) { $0.text("量b", at: Point(x: -1, y: 0)) } == [" b"])
  }

  @Test func `writing over half a wide character blanks the other half`() {
    let over = { (x: Int) in
      drawn(4, 1) { canvas in
        canvas.text("量z", at: .zero)
        canvas.text("a", at: Point(x: x, y: 0))
      }
    }
    #expect(over(0) == ["a z"])
    #expect(over(1) == [" az"])
  }

  @Test func `text that is too long for its field ends in an ellipsis`() {
    #expect(drawn(9, 1) { $0.text("abcdef", at: .zero, columns: 4) } == ["abc…"])
    #expect(drawn(9, 1) { $0.text("abcd", at: .zero, columns: 4) } == ["abcd"])
    #expect(drawn(9, 1) { $0.text("量量量", at: .zero, columns: 4) } == ["量 …"])
  }

  @Test func `text can end before a column`() {
    #expect(drawn(6, 1) { $0.text("ab", endingAt: Point(x: 6, y: 0)) } == ["    ab"])
  }

  @Test func `escape sequences come out as marks`() {
    #expect(drawn(9, 1) { $0.text("a\u{1B}[31mb", at: .zero) } == ["a␛[31mb"])
  }

  @Test func `a character of several scalars keeps them`() {
    #expect(drawn(9, 1) { $0.text("e\u{301}x", at: .zero) } == ["e\u{301}x"])
  }

  @Test func `restyling leaves the characters and adds attributes`() {
    let frame = frame(2, 1) { canvas in
      canvas.text("ab", at: .zero, .key)
      canvas.restyle(Rect(x: 1, y: 0, width: 9, height: 1), adding: .selected)
    }
    let cell = frame[Point(x: 1, y: 0)]
    #expect(cell?.role == .key)
    #expect(cell?.attributes == .selected)
    #expect(frame[Point(x: 0, y: 0)]?.attributes == [])
  }

  @Test func `a cursor outside of its part stays hidden`() {
    let frame = frame(4, 1) { canvas in
      canvas.within(Rect(x: 0, y: 0, width: 2, height: 1)) {
        $0.showCursor(at: Point(x: 3, y: 0))
      }
    }
    #expect(frame.cursor == nil)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 5), (3, 3), (7, 2)])
  func `everything can be drawn in any size`(width: Int, height: Int) {
    let size = Size(width: width, height: height)
    for x in -3...3 {
      let frame = frame(width, height) { canvas in
        canvas.text("a量🔥e\u{301}\u{1B}", at: Point(x: x, y: x))
        canvas.fill(Rect(x: x, y: x, width: 4, height: 4), with: "#")
        canvas.restyle(Rect(x: x, y: x, width: 99, height: 99), role: .key, adding: .strong)
        canvas.text("long text", at: Point(x: x, y: 0), columns: x)
        canvas.text("end", endingAt: Point(x: x, y: 0))
        canvas.within(Rect(x: x, y: x, width: x, height: 9)) { $0.text("量", at: .zero) }
      }
      #expect(frame.size == size && frame.cells.count == width * height)
    }
  }
}
