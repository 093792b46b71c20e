import Testing

@testable import Explorer

struct TerminalPainterTests {
  private let size = Size(width: 30, height: 4)

  @Test(arguments: [Terminfo.sample(), .sample(["ech": nil]), .sample(["cup": "\u{1B}[B;AH$<5>"])])
  func `a screen shows each frame that is painted over another`(terminfo: Terminfo) {
    var generator = Generator(seed: 11)
    for _ in 0..<60 {
      let size = Size(width: .random(in: 1...40, using: &generator), height: 4)
      var painter = painter(terminfo)
      var screen = ObedientScreen(size: size)
      var shown: Frame?
      for _ in 0..<4 {
        let frame = Frame.random(size, &generator, over: shown)
        screen.take(painter.bytes(for: frame.changes(from: shown), cursor: nil, on: size))
        #expect(screen.places.map(\.asSeen) == places(frame, painter.styles))
        shown = frame
      }
      #expect(screen.complaints == [])
    }
  }

  @Test func `where nothing has changed nothing is sent`() {
    #expect(text([]) == "")
  }

  @Test func `what begins where the last run ended needs no move`() {
    let runs = [run("ab", x: 2, y: 1), run("cd", x: 4, y: 1, .key)]
    #expect(text(runs) == "\u{1B}[2;3Hab\u{1B}[1m\u{1B}[36mcd\u{1B}[m")
  }

  @Test func `behind a character of which widths differ the place is told anew`() {
    #expect(text([run("量a")], widths: 2) == "\u{1B}[1;1H量\u{1B}[1;3Ha")
  }

  @Test func `a terminal with ways of its own is asked in its own`() {
    #expect(text([run("a", x: 2, y: 1)], .sample(["cup": "<B,A>"])) == "<2,3>a")
  }

  @Test func `many blanks over something are erased, few are written`() {
    var painter = painter(.sample())
    _ = painter.bytes(for: [run("something")], cursor: nil, on: size)
    let many = painter.bytes(for: [run("a        ")], cursor: nil, on: size)
    let few = painter.bytes(for: [run("a  ")], cursor: nil, on: size)
    #expect(String(decoding: many, as: UTF8.self) == "\u{1B}[1;1Ha\u{1B}[8X")
    #expect(String(decoding: few, as: UTF8.self) == "\u{1B}[1;1Ha  ")
  }

  @Test func `what is forgotten is cleared before it is painted again`() {
    var painter = painter(.sample())
    _ = painter.bytes(for: [run("old")], cursor: nil, on: size)
    painter.forget()
    let bytes = painter.bytes(for: [run("new   ")], cursor: nil, on: size)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}[m\u{1B}[H\u{1B}[2J\u{1B}[?25l\u{1B}[1;1Hnew")
  }

  @Test func `blanks are written where the screen could not be cleared`() {
    var painter = painter(.sample(["clear": nil]))
    painter.forget()
    let bytes = painter.bytes(for: [run("new   ")], cursor: nil, on: size)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}[m\u{1B}[?25l\u{1B}[1;1Hnew   ")
  }

  @Test(arguments: ["", "am", "am xenl"])
  func `the last place is left alone where it would scroll the screen`(flags: String) {
    let last = run("  xy", x: size.width - 4, y: size.height - 1)
    let sent = text([last], .sample(flags: Set(flags.split(separator: " ").map(String.init))))
    #expect(sent == "\u{1B}[4;27H" + (flags == "am" ? "  x" : "  xy"))
  }

  @Test func `the cursor is shown where it is wanted, and hidden again`() {
    var painter = painter(.sample())
    let cursors = [Point(x: 4, y: 0), Point(x: 5, y: 0), nil, nil]
    let sent = cursors.map { cursor in
      String(decoding: painter.bytes(for: [], cursor: cursor, on: size), as: UTF8.self)
    }
    #expect(sent == ["\u{1B}[1;5H\u{1B}[?25h", "\u{1B}[1;6H", "\u{1B}[?25l", ""])
  }

  @Test func `without a second screen the last line is cleared for the shell`() {
    let leaving = [Terminfo.sample(), .sample(["rmcup": nil])].map { terminfo in
      String(decoding: painter(terminfo).leaving(size), as: UTF8.self)
    }
    #expect(leaving == ["", "\u{1B}[4;1H\u{1B}[K"])
  }

  private func painter(_ terminfo: Terminfo, widths: Int? = nil) -> TerminalPainter {
    let text = TerminalText(isUnicode: true) { scalar in
      widths ?? Unicode.Scalar(UInt32(scalar)).map { TextWidth.columns(Character($0)) } ?? 1
    }
    return TerminalPainter(
      terminfo, text, TerminalStyles(terminfo, usesColour: true, onLight: false))
  }

  private func text(
    _ changes: [Run], _ terminfo: Terminfo = .sample(), widths: Int? = nil
  ) -> String {
    var painter = painter(terminfo, widths: widths)
    return String(decoding: painter.bytes(for: changes, cursor: nil, on: size), as: UTF8.self)
  }

  private func run(_ text: String, x: Int = 0, y: Int = 0, _ role: Role = .text) -> Run {
    Run(
      start: Point(x: x, y: y), text: text, width: TextWidth.columns(text), role: role,
      attributes: [])
  }

  private func places(_ frame: Frame, _ styles: TerminalStyles) -> [ObedientScreen.Place] {
    frame.cells.map { cell in
      let start = styles.style(of: cell.role, cell.attributes).start
      let style = String(decoding: start, as: UTF8.self).replacing("\u{1B}", with: "")
      return ObedientScreen.Place(text: frame.text(of: cell), style: style).asSeen
    }
  }
}
