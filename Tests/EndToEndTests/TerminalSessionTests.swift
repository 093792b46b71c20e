import Foundation
import Testing

/// What the explorer does with a terminal, seen from outside.
@Suite(.serialized)
struct TerminalSessionTests {
  private static let list = """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen:
    - abs
    - exp

    """
  private static let start = "\(Program.path) -s list.yaml"

  private func session(width: Int = 80, height: Int = 24, settings: [String: String] = [:]) throws
    -> (Program, TmuxSession)
  {
    let program = try Program()
    try program.write("list.yaml", Self.list)
    return (
      program, try TmuxSession(program, width: width, height: height, settings: settings)
    )
  }

  /// Opens the explorer and lists one more operator.
  private func edit(_ session: TmuxSession) throws {
    try session.wait(for: "┌ Operators")
    try session.type("/^cos$")
    try session.wait(for: "1 of ")
    try session.press("Enter", "Space")
    try session.wait(for: "1 edit")
  }

  @Test func `Ctrl-Z gives the shell back, and fg the explorer`() throws {
    let (program, session) = try session()
    try session.type("stty -a > before\n\(Self.start)\n")
    try edit(session)
    try session.press("C-z")
    try session.wait(for: "Stopped")
    try session.type("stty -a > stopped\nfg\n")
    try session.wait(for: "1 edit")
    try session.press("Q", "y")
    try session.wait("the shell") { !$0.contains("┌") }
    try session.type("stty -a > after; echo status $?\n")
    try session.wait(for: "status 0")
    #expect(try program.read("before") == program.read("stopped"))
    #expect(try program.read("before") == program.read("after"))
  }

  @Test func `a storm of resizes ends in a whole picture`() throws {
    let (_, session) = try session()
    try session.type(Self.start + "\n")
    try session.wait(for: "┌ Operators")
    for step in 0..<30 {
      try session.resize(width: 20 + step * 37 % 180, height: 5 + step * 13 % 55)
    }
    try session.resize(width: 100, height: 30)
    try session.wait("the whole picture") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows.count >= 30 && rows[2].hasPrefix("┌ Operators") && rows[2].count == 100
        && rows[28].hasPrefix("└") && rows[28].count == 100 && rows[29].contains("? help")
    }
  }

  @Test(arguments: ["KILL", "HUP", "TERM", "SEGV"])
  func `edits, filter and place come back after a deadly signal`(signal: String) throws {
    let (program, session) = try session()
    try session.type(Self.start + "; echo end''ed\n")
    try edit(session)
    try session.wait("the session is kept") { _ in
      let files = FileManager.default.enumerator(atPath: program.folder + "/state")
      let names = (files?.allObjects ?? []).compactMap { $0 as? String }
      return names.contains { $0.hasSuffix(".session") }
        && names.contains { $0.hasSuffix(".edits") }
    }
    try session.signal(signal)
    try session.wait(for: "ended")
    #expect(try program.read("list.yaml") == Self.list)
    try session.type("\n" + Self.start + "\n")
    try session.wait(for: "Edits from before")
    try session.press("y")
    try session.wait(for: "1 edit")
    #expect(try session.screen().contains("/^cos$"))
  }

  @Test(arguments: ["QUIT", "PIPE", "USR1", "ALRM", "XCPU", "SYS"])
  func `whatever signal ends the program gives the terminal back`(signal: String) throws {
    let (program, session) = try session()
    try session.type("stty -a > before; \(Self.start); stty -a > after; echo end''ed\n")
    try session.wait(for: "┌ Operators")
    try session.signal(signal)
    try session.wait(for: "ended")
    #expect(try !session.screen().contains("┌ Operators"))
    #expect(try program.read("before") == program.read("after"))
  }

  @Test func `a signal that was ignored when the program began ends nothing`() throws {
    let (_, session) = try session()
    try session.type("trap '' INT; \(Self.start)\n")
    try session.wait(for: "┌ Operators")
    try session.signal("INT")
    try session.press("Down")
    try session.wait(for: " 2/472")
  }

  @Test func `a terminal that goes away takes no edit with it`() throws {
    let (program, session) = try session()
    try session.type("sh -c 'echo $$ > first; exec \(Self.start)'\n")
    try edit(session)
    try session.replaceWindow()
    // As long as the first one lives, the edits are its own.
    try session.type("while kill -0 $(cat first); do :; done; \(Self.start)\n")
    try session.wait(for: "Edits from before")
    #expect(try program.read("list.yaml") == Self.list)
  }

  @Test func `the mouse selects, scrolls and presses hints`() throws {
    let (_, session) = try session(settings: ["TERM": "xterm-256color"])
    try session.set("default-terminal", "xterm-256color")
    try session.replaceWindow()
    try session.type(Self.start + "\n")
    try session.wait(for: "┌ Operators")
    try session.click(column: 10, row: 8)
    try session.wait(for: "4/472")
    try session.wheelDown(column: 10, row: 8)
    try session.wait("other rows") { !$0.contains(" abs  ") }
    let footer = try session.screen().split(separator: "\n").last.map(String.init) ?? ""
    let column = footer.distance(
      from: footer.startIndex, to: try #require(footer.range(of: "? help")).lowerBound)
    try session.click(column: column + 1, row: 24)
    try session.wait(for: "┌ Help")
  }

  @Test func `colours are the terminal's own, and NO_COLOR is respected`() throws {
    let (_, session) = try session()
    try session.type(Self.start + "\n")
    try session.wait(for: "┌ Operators")
    try session.waitForColours("green") { $0.contains("\u{1B}[32m") }
    try session.press("q")
    try session.wait("the shell") { !$0.contains("┌") }
    try session.type("NO_COLOR=1 \(Self.start)\n")
    try session.wait(for: "┌ Operators")
    try session.waitForColours("bold and reversed, no colour") { screen in
      screen.contains("\u{1B}[1m") && screen.contains(/\u{1B}\[(0;)?7m/)
        && screen.matches(of: /\u{1B}\[[0-9;]*3[0-8]/).isEmpty
    }
  }

  @Test func `a light background, once the terminal tells of it, darkens the colours`() throws {
    let (_, session) = try session()
    try session.set("default-terminal", "tmux-256color")
    try session.replaceWindow()
    try session.type("TERM=xterm-256color " + Self.start + "\n")
    try session.wait(for: "┌ Operators")
    try session.waitForColours("green") { $0.contains("\u{1B}[32m") }
    try session.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{07}")
    try session.waitForColours("darker colours") { screen in
      screen.contains("38;5;28m") && !screen.contains("\u{1B}[32m")
    }
  }

  @Test func `what is copied arrives on the clipboard through tmux`() throws {
    let (_, session) = try session()
    try session.set("set-clipboard", "on")
    try session.type(Self.start + "\n")
    try session.wait(for: "┌ Operators")
    try session.press("y", "Enter")
    try session.wait("the name on the clipboard") { _ in (try? session.clipboard()) == "abs" }
  }

  private static let hasScreen = Shell.run("command -v screen").status == 0

  @Test(.enabled(if: hasScreen, "GNU screen is not installed"))
  func `what is copied gets through GNU screen in pieces`() throws {
    let (program, session) = try session()
    // Else it lives on when its terminal goes away.
    try program.write("screenrc", "autodetach off\n")
    try session.set("set-clipboard", "on")
    try session.type("unset TMUX; TERM=xterm-256color screen -c screenrc sh\n")
    try session.wait("the shell in it") { !$0.contains("unset") }
    try session.type(Self.start + "\n")
    try session.wait(for: "┌ Operators")
    try session.type("1y")
    try session.wait(for: "┌ Copy")
    try session.press("Down", "Down", "Enter")
    try session.wait("the whole class on the clipboard") { _ in
      let text = (try? session.clipboard()) ?? ""
      return text.hasPrefix("class Abs") && text.hasSuffix("};\n") && text.utf8.count > 800
    }
  }

  @Test func `the editor opens at the line, and what it wrote is read`() throws {
    let (program, session) = try session()
    try program.write("edit", "#!/bin/sh\necho \"$@\" > asked\nsed -i 's/- exp/- cos/' list.yaml\n")
    try session.type("chmod +x edit; EDITOR=./edit \(Self.start)\n")
    try session.wait(for: "┌ Operators")
    try session.type("/^exp$")
    try session.wait(for: "1 of ")
    try session.press("Enter", "e")
    try session.wait(for: "all files read again")
    #expect(try program.read("asked") == "+5 list.yaml\n")
    try session.type("/")
    try session.press("C-u")
    try session.type("^cos$")
    try session.wait(for: "● cos")
  }
}
