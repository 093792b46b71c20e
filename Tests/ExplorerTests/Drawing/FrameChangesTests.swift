import Testing

@testable import Explorer

struct FrameChangesTests {
  @Test func `equal frames have no changes`() {
    let one = frame(9, 2) { $0.text("e\u{301} 量", at: .zero) }
    let other = frame(9, 2) { $0.text("e\u{301} 量", at: .zero) }
    #expect(other.changes(from: one) == [])
  }

  @Test func `only what differs is painted`() {
    let old = frame(9, 1) { $0.text("abs", at: .zero) }
    let new = frame(9, 1) { $0.text("ads", at: .zero) }
    let run = Run(start: Point(x: 1, y: 0), text: "d", width: 1, role: .text, attributes: [])
    #expect(new.changes(from: old) == [run])
  }

  @Test func `few places that are the same lie within a run, more of them between two`() {
    let old = frame(20, 1) { _ in }
    let new = frame(20, 1) { $0.text("a     b      c", at: .zero) }
    let changes = new.changes(from: old)
    #expect(changes.map(\.text) == ["a     b", "c"])
    #expect(changes.map(\.start.x) == [0, 13])
  }

  @Test func `a change of style begins a new run`() {
    let new = frame(4, 1) { canvas in
      let end = canvas.text("ab", at: .zero, .key)
      canvas.text("cd", at: Point(x: end, y: 0))
    }
    #expect(new.changes(from: nil).map(\.text) == ["ab", "cd"])
  }

  @Test func `another size repaints everything`() {
    let old = frame(3, 1) { $0.text("abc", at: .zero) }
    let new = frame(3, 2) { $0.text("abc", at: .zero) }
    #expect(new.changes(from: old).map(\.text) == ["abc", "   "])
  }

  @Test func `a wide character is painted from its left half`() {
    let old = frame(4, 1) { $0.text("a  b", at: .zero) }
    let new = frame(4, 1) { $0.text("a量b", at: .zero) }
    let run = Run(start: Point(x: 1, y: 0), text: "量", width: 2, role: .text, attributes: [])
    #expect(new.changes(from: old) == [run])
  }

  @Test func `painting the changes is the same as painting everything`() {
    var generator = Generator(seed: 7)
    for _ in 0..<300 {
      let size = Size(width: .random(in: 1...30, using: &generator), height: 4)
      let old = Frame.random(size, &generator)
      let new = Frame.random(size, &generator, over: old)
      var terminal = MemoryTerminal(size: size)
      terminal.paint(old.changes(from: nil), cursor: nil)
      terminal.paint(new.changes(from: old), cursor: nil)
      #expect(terminal.screen == new)
    }
  }
}
