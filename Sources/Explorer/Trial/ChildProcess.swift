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
    // Signals that this program only notes, or ignores, have their usual meaning in the other.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    let problem = posix_spawn(&id, path, &actions, &attributes, &words, &variables)
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
    output += channels.output.read()
    complaints += channels.complaints.read()
    return ending
  }

  private func pollEnding() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
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

  /// Ends it and everything that it has started.
  func kill() {
    guard ending == nil else { return }
    Glibc.kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    ending = .signal(SIGKILL)
  }
}

/// The three streams of a child process.
private final class Channels {
  let input: Channel
  let output: Channel
  let complaints: Channel

  init() throws(FileError) {
    input = try Channel()
    output = try Channel()
    complaints = try Channel()
  }

  func closeTheirs() { for channel in [input, output, complaints] { channel.closeTheirs() } }

  /// Sleeps until something can be read, or a time is over.
  func wait(milliseconds: Int32) {
    let open = [output, complaints].filter { !$0.isAtEnd }
    var polls = open.map { pollfd(fd: $0.ours, events: Int16(POLLIN), revents: 0) }
    poll(&polls, nfds_t(polls.count), milliseconds)
  }
}

/// Two connected sockets: one is ours, the other is given to the child.
///
/// Unlike a pipe, writing to one that nobody reads raises no signal.
private final class Channel {
  let ours: Int32
  let theirs: Int32
  private(set) var isAtEnd = false
  private var isTheirsOpen = true

  init() throws(FileError) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw FileError(path: "socketpair", number: errno)
    }
    (ours, theirs) = (ends[0], ends[1])
  }

  deinit {
    closeTheirs()
    close(ours)
  }

  func closeTheirs() {
    if isTheirsOpen { close(theirs) }
    isTheirsOpen = false
  }

  /// What has arrived by now.
  func read() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !isAtEnd {
      let count = recv(ours, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { break }
      guard count > 0 else {
        isAtEnd = true
        break
      }
      bytes += buffer[..<count]
    }
    return bytes
  }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(ours, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
