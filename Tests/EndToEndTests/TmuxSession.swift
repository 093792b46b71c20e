import Foundation

/// A shell in tmux: a real terminal that a test can type into and look at.
final class TmuxSession {
  private let program: Program
  /// In the folder that goes with the program, or as many would be left as there are tests.
  private var socket: String { program.folder + "/.tmux" }

  init(_ program: Program, width: Int, height: Int, settings: [String: String] = [:]) throws {
    self.program = program
    let environment = [
      "XDG_CACHE_HOME": program.folder + "/cache", "XDG_STATE_HOME": program.folder + "/state",
      "XDG_CONFIG_HOME": program.folder + "/config", "LC_ALL": "C.UTF-8", "PS1": "$ ",
    ]
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh"],
      environment: environment.merging(settings) { $1 })
    try wait("a prompt") { $0.contains { !$0.isWhitespace } }
  }

  /// Ends what runs in the terminal, and then the server.
  ///
  /// The program goes first and at once: when its terminal went away it would keep its session, and
  /// make the folder again that the test is about to remove. The server has inherited the signals
  /// that a test's thread holds back, those of its own `kill-server` among them.
  deinit {
    let shells = (try? tmux(["list-panes", "-a", "-F", "#{pane_pid}"])) ?? ""
    let server = (try? tmux(["display-message", "-p", "#{pid}"])) ?? ""
    for shell in shells.split(whereSeparator: \.isNewline) {
      _ = Shell.run("pkill -KILL -s \(shell)")
    }
    _ = Shell.run("kill -KILL \(server.filter(\.isNumber))")
  }

  /// Types keys by tmux's names: `Enter`, `Escape`, `C-s`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types a text letter by letter.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Presses and lets go of the left button; places count from 1.
  func click(column: Int, row: Int) throws { try mouse(0, column: column, row: row) }

  /// Turns the wheel away from the user.
  func wheelDown(column: Int, row: Int) throws { try mouse(65, column: column, row: row) }

  /// Sends what an xterm sends for its mouse; a press and its release at once, as over a slow line.
  private func mouse(_ button: Int, column: Int, row: Int) throws {
    let place = "\(column);\(row)"
    try type("\u{1B}[<\(button);\(place)M" + (button == 0 ? "\u{1B}[<0;\(place)m" : ""))
  }

  /// What the screen shows.
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// Looks until the screen, with the sequences of colours and bold print, is as it shall be.
  func waitForColours(_ what: String, until holds: (String) -> Bool) throws {
    try wait(what) { _ in holds((try? tmux(["capture-pane", "-p", "-e"])) ?? "") }
  }

  /// What programs have put on the clipboard.
  func clipboard() throws -> String { try tmux(["show-buffer"]) }

  func set(_ option: String, _ value: String) throws {
    try tmux(["set-option", "-g", option, value])
  }

  /// Another shell in a window of its own; the first one and what runs in it lose their terminal.
  func replaceWindow() throws { try tmux(["new-window", "-k", "-t", ":0", "sh"]) }

  /// Sends a signal to the program that the shell runs.
  func signal(_ name: String) throws {
    let shell = try tmux(["display-message", "-p", "#{pane_pid}"])
    let number = shell.filter(\.isNumber)
    guard Shell.run("pkill -\(name) -P \(number)").status == 0 else {
      throw Unseen(what: "a program to send \(name) to", screen: try screen())
    }
  }

  func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Looks until the screen shows a text; throws the screen when it does not for twenty seconds.
  func wait(for text: String) throws { try wait("'\(text)'") { $0.contains(text) } }

  /// Looks until a condition on the screen holds.
  func wait(_ what: String, until holds: (String) -> Bool) throws {
    let deadline = Date(timeIntervalSinceNow: 20)
    var screen = ""
    while Date() < deadline {
      screen = try self.screen()
      if holds(screen) { return }
      usleep(20_000)
    }
    throw Unseen(what: what, screen: screen)
  }

  /// What a test waited for in vain.
  struct Unseen: Error, CustomStringConvertible {
    let what: String
    let screen: String
    var description: String { "\(what) was not seen on\n\(screen)" }
  }

  @discardableResult
  private func tmux(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    let settings = environment.map { "\($0)=\($1)" }
    let words =
      ["env", "-u", "TMUX", "-u", "NO_COLOR"] + settings + ["tmux", "-S", socket] + arguments
    // The server keeps what it inherits, so it must not be what is read from here.
    let sink = environment.isEmpty ? "" : " >/dev/null"
    let folder = Shell.quoted(program.folder)
    return Shell.run("cd \(folder); exec \(Shell.line(words))\(sink) 2>/dev/null").output
  }
}
