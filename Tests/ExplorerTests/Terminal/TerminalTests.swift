import Testing

@testable import Explorer

struct MemoryTerminalTests {
  @Test func `input comes in order and then ends`() {
    var terminal = MemoryTerminal(size: Size(width: 4, height: 1), keys: [.character("j")])
    #expect(terminal.nextInput(timeout: nil) == .key(.character("j")))
    #expect(terminal.nextInput(timeout: nil) == .ended)
  }

  @Test func `a resize changes the size and clears the screen`() {
    let new = Size(width: 9, height: 3)
    var terminal = MemoryTerminal(size: Size(width: 4, height: 1), inputs: [.resized(new)])
    _ = terminal.nextInput(timeout: nil)
    #expect(terminal.size == new)
    #expect(terminal.screen == Frame(size: new))
  }
}

struct ThemeTests {
  @Test(arguments: Role.allCases)
  func `without colour nothing is coloured`(role: Role) {
    #expect(Theme.monochrome.look(of: role).colour == nil)
  }

  @Test(arguments: [Theme.colour, .monochrome])
  func `the selected row is in reverse video and never dim`(theme: Theme) {
    for role in Role.allCases {
      let look = theme.look(of: role, .selected)
      #expect(look.isReversed && !look.isDim)
    }
  }

  @Test(arguments: Role.allCases)
  func `nothing is in reverse video unless selected`(role: Role) {
    #expect(!Theme.colour.look(of: role).isReversed)
  }

  @Test func `a match stands out without colour`() {
    #expect(Theme.monochrome.look(of: .match) != Theme.monochrome.look(of: .text))
  }
}

struct BackgroundTests {
  @Test(arguments: [8, 256])
  func `on a light background no colour is yellow, cyan or another pale one`(count: Int) {
    for colour in Theme.Colour.allCases {
      let number = colour.number(onLight: true, ofColours: count)
      #expect(![3, 6, 7].contains(number))
      #expect(colour.number(onLight: false, ofColours: count) == colour.rawValue)
    }
  }

  @Test(arguments: [("0;15", true), ("15;0", false), ("0;default;7", true), ("", false)])
  func `COLORFGBG says what the background is`(value: String, isLight: Bool) {
    let options = NcursesTerminal.Options(environment: ["COLORFGBG": value])
    #expect((options.isOnLight ?? false) == isLight)
  }
}

struct TerminalTextTests {
  private func run(_ text: String) -> Run {
    Run(start: Point(x: 3, y: 0), text: text, width: 0, role: .text, attributes: [])
  }

  private func texts(_ text: String, isUnicode: Bool = true, width: Int = 1) -> [String] {
    TerminalText(isUnicode: isUnicode) { _ in width }.pieces(of: run(text)).map(\.text)
  }

  @Test(arguments: ["abc", "a●b", "│ → é"])
  func `text of which all agree goes out in one piece`(_ text: String) {
    #expect(texts(text) == [text])
  }

  @Test func `other characters each get a place of their own`() {
    #expect(texts("a量b", width: 2) == ["a", "量", "b"])
    #expect(texts("●e\u{301}✓") == ["●", "e\u{301}", "✓"])
  }

  @Test func `without UTF-8 nothing but ASCII goes out`() {
    #expect(texts("a●量", isUnicode: false).joined() == "a???")
  }

  @Test func `a control character never goes out`() {
    #expect(texts("a\u{1B}[2J", width: -1).joined() == "a?[2J")
    #expect(texts("\u{7F}\u{9B}1m", width: -1).joined() == "??1m")
  }

  @Test func `a character of which the system thinks otherwise is replaced`() {
    #expect(texts("量", width: 1) == ["??"])
    #expect(texts("●", width: -1) == ["?"])
  }
}

struct TerminalSequencesTests {
  @Test func `the clipboard sequence holds the text in base 64`() {
    let texts = ["", "a", "ab", "abc", "abcd"].map {
      String(decoding: TerminalSequences.clipboard($0), as: UTF8.self)
    }
    #expect(texts == ["", "YQ==", "YWI=", "YWJj", "YWJjZA=="].map { "\u{1B}]52;c;\($0)\u{07}" })
  }

  @Test func `in tmux the clipboard is asked for plainly and through tmux`() {
    let bytes = TerminalSequences.clipboard("a", through: .tmux)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}]52;c;YQ==\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{07}\u{1B}\\")
  }

  @Test func `GNU screen gets the clipboard in short strings that come to the plain one`() {
    let text = String(repeating: "operator ", count: 100)
    let bytes = TerminalSequences.clipboard(text, through: .screen)
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\u{1B}\\")
    #expect(parts.count > 2)
    #expect(parts.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 256 })
    let plain = String(decoding: TerminalSequences.clipboard(text), as: UTF8.self)
    #expect(parts.map { $0.dropFirst(2) }.joined() == plain)
  }

  @Test(arguments: [
    (["TMUX": "/tmp/x,1,0"], TerminalSequences.Multiplexer.tmux), (["STY": "1.pts"], .screen),
    (["TMUX": ""], nil), ([:], nil),
  ])
  func `the environment names the multiplexer`(
    environment: [String: String], expected: TerminalSequences.Multiplexer?
  ) {
    #expect(TerminalSequences.Multiplexer(environment: environment) == expected)
  }

  @Test func `an old terminal gets no sequence that it may not know`() {
    let sequences = TerminalSequences(
      terminal: "vt100", usesMouse: true, Terminfo(texts: { _, _ in nil }))
    #expect(sequences.entering == [] && sequences.beginUpdate == [] && sequences.leaving == [])
  }
}
