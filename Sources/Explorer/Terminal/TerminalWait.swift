import Glibc

/// The few calls to the system about waiting, signals and size that a terminal needs.
enum TerminalWait {
  /// What ended a wait.
  enum Outcome: Equatable {
    case ready, nothing, gone
  }

  /// Waits for a key, a change of size, or the end of the time; without one for ever.
  ///
  /// It sleeps meanwhile and costs nothing.
  static func forInput(within time: Duration?) -> Outcome {
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    sigdelset(&mask, SIGWINCH)
    var standardInput = fd_set()
    standardInput.__fds_bits.0 = 1 << STDIN_FILENO
    let count: Int32
    if let time {
      let (seconds, attoseconds) = time.components
      var limit = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
      count = pselect(STDIN_FILENO + 1, &standardInput, nil, nil, &limit, &mask)
    } else {
      count = pselect(STDIN_FILENO + 1, &standardInput, nil, nil, nil, &mask)
    }
    if count > 0 { return isHungUp() ? .gone : .ready }
    return count < 0 && errno != EINTR ? .gone : .nothing
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
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
