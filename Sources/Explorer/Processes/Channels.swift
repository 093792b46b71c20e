import Glibc

/// The three streams of a child process.
final class Channels {
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
final class Channel {
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

  /// What has arrived by now, or a megabyte of it: who never pauses is not listened to for ever.
  func read() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !isAtEnd, bytes.count < 1 << 20 {
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

  /// Nothing more is sent.
  func end() { shutdown(ours, Int32(SHUT_WR)) }

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
