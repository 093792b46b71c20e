import Testing

@testable import Explorer

struct TerminalStylesTests {
  private func start(_ role: Role, _ attributes: Attributes = [], _ terminfo: Terminfo) -> String {
    let styles = TerminalStyles(terminfo, usesColour: true, onLight: false)
    let start = styles.style(of: role, attributes).start
    return String(decoding: start, as: UTF8.self).replacing("\u{1B}", with: "")
  }

  @Test(arguments: [8, 256])
  func `a role has the colours of the theme`(count: Int) {
    #expect(start(.error, [], .sample(numbers: ["colors": count])) == "[1m[31m")
  }

  @Test(arguments: [nil, 2, 7])
  func `a terminal of few colours gets none`(count: Int?) {
    let terminfo = Terminfo.sample(numbers: count.map { ["colors": $0] } ?? [:])
    #expect(start(.error, [], terminfo) == "[1m")
    #expect(!TerminalStyles(terminfo, usesColour: true, onLight: false).isColoured)
  }

  @Test func `what a terminal cannot show in colour is left out there only`() {
    // 4 is reverse video in terminfo's own numbers.
    let terminfo = Terminfo.sample(numbers: ["colors": 8, "ncv": 4])
    #expect(start(.error, .selected, terminfo) == "[1m[31m")
    #expect(start(.text, .selected, terminfo) == "[7m")
  }

  @Test func `a style that could not be ended, or takes a place of its own, is not begun`() {
    for terminfo in [Terminfo.sample(["sgr0": nil]), .sample(numbers: ["colors": 8, "xmc": 1])] {
      #expect(Role.allCases.allSatisfy { start($0, .selected, terminfo) == "" })
    }
  }

  @Test func `a light background has darker colours`() {
    let terminfo = Terminfo.sample(numbers: ["colors": 256])
    let starts = [false, true].map { isLight in
      TerminalStyles(terminfo, usesColour: true, onLight: isLight).style(of: .warning, []).start
    }
    #expect(
      starts.map { String(decoding: $0, as: UTF8.self) } == [
        "\u{1B}[1m\u{1B}[33m", "\u{1B}[1m\u{1B}[394m",
      ])
  }
}
