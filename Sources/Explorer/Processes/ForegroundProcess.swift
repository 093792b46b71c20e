import Glibc

/// A program that takes this one's place at the terminal until it ends.
enum ForegroundProcess {
  /// Runs a program that is looked for on the path; returns how it ended, `nil` if it cannot start.
  ///
  /// It stays in this program's process group, to which the terminal belongs.
  static func run(_ arguments: [String]) -> ChildProcess.Ending? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    attributes.giveUsualSignals()
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    guard posix_spawnp(&id, arguments[0], nil, &attributes, &words, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return ChildProcess.Ending(status)
  }
}

extension ChildProcess.Ending {
  /// What `waitpid` says of a process that has ended.
  init(_ status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }
}

extension posix_spawnattr_t {
  /// Signals that this program only notes, or ignores, get their usual meaning in the other.
  mutating func giveUsualSignals(and flags: Int32 = 0) {
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&self, &signals)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&self, &blocked)
    posix_spawnattr_setflags(&self, Int16(flags | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }
}
