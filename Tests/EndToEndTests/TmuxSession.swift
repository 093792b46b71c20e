import Foundation
import Glibc

/// A shell in tmux: a real terminal that a test can type into and look at.
final class TmuxSession {
  private let socket = "lazyops-\(UUID().uuidString)"
  private let program: Program

  init(_ program: Program, width: Int, height: Int) throws {
    self.program = program
    let environment = [
      "XDG_CACHE_HOME": program.folder + "/cache", "XDG_STATE_HOME": program.folder + "/state",
      "LC_ALL": "C.UTF-8",
    ]
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh"],
      environment: environment)
    try wait("a prompt") { $0.contains { !$0.isWhitespace } }
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Types keys by tmux's names: `Enter`, `Escape`, `C-s`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types a text letter by letter.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// What the screen shows.
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

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

  /// Runs tmux through the C library: Foundation's `Process` waits until everything that inherits
  /// its files has ended, and tmux's server outlives its client.
  @discardableResult
  private func tmux(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    let settings = environment.map { "\($0)=\($1)" }
    let words = ["env", "-u", "TMUX"] + settings + ["tmux", "-L", socket] + arguments
    let command = "cd \(quoted(program.folder)) && exec " + words.map(quoted).joined(separator: " ")
    let redirected = environment.isEmpty ? command : command + " >/dev/null"
    guard let pipe = popen(redirected + " 2>/dev/null", "r") else { return "" }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      output += buffer[..<count]
    }
    pclose(pipe)
    return String(decoding: output, as: UTF8.self)
  }

  private func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }
}
