import Glibc

/// A line on the standard error stream that says how far some work is; on a terminal it is
/// rewritten in place, elsewhere it is printed once.
struct ProgressMeter {
  private let label: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown: String?

  init(label: String) { self.label = label }

  mutating func show(bytes: Int) { show("\(bytes / 1_000_000) MB") }

  mutating func show(_ detail: String) {
    guard detail != shown else { return }
    if isTerminal {
      write("\r\(label): \(Console.visible(detail))\u{1B}[K")
    } else if shown == nil {
      write(label + " …\n")
    }
    shown = detail
  }

  func finish() {
    if isTerminal, shown != nil { write("\n") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
