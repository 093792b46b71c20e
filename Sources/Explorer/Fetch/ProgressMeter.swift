import Glibc

/// A line on the standard error stream that says how far a download is; on a terminal it is
/// rewritten in place, elsewhere it is printed once.
struct ProgressMeter {
  private let label: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown = -1

  init(label: String) { self.label = label }

  mutating func show(bytes: Int) {
    let megabytes = bytes / 1_000_000
    guard megabytes != shown else { return }
    if isTerminal {
      write("\r\(label): \(megabytes) MB\u{1B}[K")
    } else if shown < 0 {
      write(label + " …\n")
    }
    shown = megabytes
  }

  func finish() {
    if isTerminal, shown >= 0 { write("\n") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
