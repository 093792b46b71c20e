import Foundation
import Glibc

/// Programs run by the system's shell.
///
/// Foundation's `Process` waits until everything that inherits its sockets has ended, and a tmux
/// server, started meanwhile by another test, outlives all.
enum Shell {
  /// Runs a line to its end, without input; returns its status, and what it printed.
  static func run(_ line: String) -> (status: Int32, output: String) {
    guard let pipe = popen("exec </dev/null; " + line, "r") else { return (-1, "") }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      output += buffer[..<count]
    }
    let end = pclose(pipe)
    // The low byte is the signal that ended it; the shell reports that as 128 and more.
    let status = end & 0x7F == 0 ? end >> 8 & 0xFF : 128 + (end & 0x7F)
    return (status, String(decoding: output, as: UTF8.self))
  }

  /// A line of words, whatever they contain.
  static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }
}
