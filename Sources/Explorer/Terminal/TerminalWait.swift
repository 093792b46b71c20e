import Glibc

/// The few calls to the system about waiting, signals and size that a terminal needs.
enum TerminalWait {
  /// What ended a wait.
  enum Outcome: Equatable {
    case ready, woken, nothing, gone
  }

  /// Waits for a key, a change of size, something to read from `bell`, or the end of the time;
  /// without one for ever.
  ///
  /// It sleeps meanwhile and costs nothing.
  static func forInput(within time: Duration?, or bell: Int32 = -1) -> Outcome {
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    sigdelset(&mask, SIGWINCH)
    var ends = fd_set(STDIN_FILENO, bell)
    let count: Int32
    if let time {
      let (seconds, attoseconds) = time.components
      var limit = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
      count = pselect(max(STDIN_FILENO, bell) + 1, &ends, nil, nil, &limit, &mask)
    } else {
      count = pselect(max(STDIN_FILENO, bell) + 1, &ends, nil, nil, nil, &mask)
    }
    guard count > 0 else { return count < 0 && errno != EINTR ? .gone : .nothing }
    guard ends.contains(STDIN_FILENO) else { return .woken }
    return isHungUp() ? .gone : .ready
  }

  /// Whether the terminal behind standard input is gone.
  private static func isHungUp() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, 0)
    return Int32(descriptor.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
  }

  /// Keeps changes of size back except during a wait, or lets them through again.
  static func holdBackResizes(_ isHeldBack: Bool) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGWINCH)
    pthread_sigmask(isHeldBack ? SIG_BLOCK : SIG_UNBLOCK, &signals, nil)
  }

  /// Does something while changes of size are held back: threads started meanwhile leave them to
  /// the one that waits for keys.
  static func holdingBackResizes(_ body: () -> Void) {
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &before)
    holdBackResizes(true)
    body()
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// The size that the terminal says it has.
  static func size() -> Size? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }

  /// Stops this program and whoever waits for it, as the terminal itself does on Ctrl-Z; returns
  /// when the shell continues them.
  static func stopProcessGroup() {
    var action = sigaction()
    var previous = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &action, &previous)
    kill(0, SIGTSTP)
    sigaction(SIGTSTP, &previous, nil)
  }

  /// Writes all bytes to the terminal.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&output, 1, -1)
        continue
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// The system's sets of descriptors, of which C fills in the bits with macros.
extension fd_set {
  /// The descriptors that can be in a set; others are left out.
  init(_ descriptors: Int32...) {
    self.init()
    withUnsafeMutableBytes(of: &self) { bits in
      for number in descriptors where number >= 0 && number < Int(FD_SETSIZE) {
        bits[Int(number) / 8] |= 1 << UInt8(number % 8)
      }
    }
  }

  func contains(_ number: Int32) -> Bool {
    withUnsafeBytes(of: self) { $0[Int(number) / 8] & 1 << UInt8(number % 8) != 0 }
  }
}
