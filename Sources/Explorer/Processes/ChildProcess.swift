import Glibc

/// Another program that runs beside this one, in a process group of its own.
///
/// Its pipes are read without ever blocking, so a grandchild that keeps them open holds up nobody;
/// killing takes the whole group. A class, because a process is one thing wherever it is known.
final class ChildProcess {
  /// How a process ended.
  enum Ending: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  private let id: pid_t
  private var ending: Ending?
  /// What it printed and nobody took yet.
  private(set) var output: [UInt8] = []
  private(set) var complaints: [UInt8] = []
  private let channels: Channels

  /// Starts a program, which is looked for nowhere.
  init(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) throws(FileError) {
    channels = try Channels()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in [
      channels.input.theirs, channels.output.theirs, channels.complaints.theirs,
    ]
    .enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    attributes.giveUsualSignals(and: POSIX_SPAWN_SETPGROUP)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    var problem: Int32 = 0
    // A script that was written a moment ago can still be open in a process that is just starting.
    for _ in 0..<20 {
      problem = posix_spawn(&id, path, &actions, &attributes, &words, &variables)
      guard problem == ETXTBSY else { break }
      usleep(10_000)
    }
    channels.closeTheirs()
    guard problem == 0 else { throw FileError(path: path, number: problem) }
    self.id = id
  }

  deinit { kill() }
}

extension ChildProcess {
  /// Waits a moment for something to happen; then what was printed is known, and maybe the end.
  func wait(milliseconds: Int32 = 30) -> Ending? {
    channels.wait(milliseconds: milliseconds)
    // Asked before reading: what was printed before the end is read after it.
    let ending = pollEnding()
    output = Self.bounded(output + channels.output.read())
    complaints = Self.bounded(complaints + channels.complaints.read())
    return ending
  }

  /// The beginning and the end of more than anybody reads: who prints without end harms no other.
  private static func bounded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > largestText else { return bytes }
    return bytes.prefix(largestText / 2) + bytes.suffix(largestText / 4)
  }

  /// In bytes.
  static let largestText = 16 << 20

  private func pollEnding() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    ending = Ending(status)
    return ending
  }

  /// The complete lines that were printed since the last call.
  func takeLines() -> [String] {
    guard let end = output.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let lines = output[..<end].split(separator: UInt8(ascii: "\n"))
    defer { output.removeSubrange(...end) }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands it a line to read; nothing happens if it has ended.
  func send(_ line: String) { channels.input.send(Array((line + "\n").utf8)) }

  /// Lets it read the end of its input.
  func endInput() { channels.input.end() }

  /// Ends it and what it has started; what has outlived it already is left alone.
  func kill() {
    guard ending == nil else { return }
    Glibc.kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    ending = .signal(SIGKILL)
  }
}
