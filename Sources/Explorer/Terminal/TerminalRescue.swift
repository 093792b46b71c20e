import Glibc

/// Gives the user's terminal back when the program dies of a signal.
///
/// A signal handler may do next to nothing: no allocation, no lock, no ncurses. So everything it
/// needs lies ready: the settings of the terminal as they were, and the bytes that leave the
/// alternate screen, show the cursor and switch the mouse off. The handler writes them, restores
/// the settings and dies of the same signal, with the handler that was there before.
enum TerminalRescue {
  /// What others send, a limit on time or size being one of them.
  private static let deadly = [
    SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGXFSZ,
  ]
  private static let crashes = [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS]

  /// Remembers the settings of the terminal and takes over the signals.
  ///
  /// The terminal counts as ours only from `arm` on.
  static func install() {
    tcgetattr(STDIN_FILENO, &rescue.pointee.settings)
    if !rescue.pointee.isInstalled { useOwnStack() }
    rescue.pointee.isInstalled = true
    for signal in deadly + crashes {
      var action = sigaction()
      action.__sigaction_handler.sa_sigaction = rescueAndDie
      action.sa_flags = SA_ONSTACK | SA_SIGINFO
      let previous = rescue.pointee.previous + Int(signal)
      sigaction(signal, &action, previous)
      if isIgnored(previous.pointee) { sigaction(signal, previous, nil) }
    }
  }

  /// Whether whoever started the program wants it to live on.
  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// From now on a deadly signal writes these bytes and restores the settings.
  static func arm(leaving bytes: [UInt8]) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    rescue.pointee.bytes?.deallocate()
    rescue.pointee.bytes = copy
    rescue.pointee.count = bytes.count
    rescue.pointee.isArmed = true
  }

  /// The terminal is not ours at present: it was given back, or another program has it.
  static func disarm() { rescue.pointee.isArmed = false }

  static func rearm() { rescue.pointee.isArmed = true }

  /// The settings that the terminal had before.
  static func restoreSettings() {
    guard rescue.pointee.isInstalled else { return }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &rescue.pointee.settings)
  }

  /// Does something on a thread whose overflow, too, gives the terminal back.
  static func withOwnStack(_ body: () -> Void) {
    let memory = useOwnStack()
    body()
    var none = stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
    sigaltstack(&none, nil)
    memory.deallocate()
  }

  /// Gives this thread a stack of the handler's own, since one that has overflowed has no room.
  @discardableResult
  private static func useOwnStack() -> UnsafeMutableRawPointer {
    let size = 64 * 1024
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    return memory
  }
}

/// What the handler needs, prepared.
private struct Rescue {
  var settings = termios()
  var bytes: UnsafeMutablePointer<UInt8>?
  var count = 0
  var isArmed = false
  var isInstalled = false
  /// By the signal's number.
  let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
}

/// A global, because a C signal handler is given nothing but a number.
///
/// It is a pointer, since reading it must neither allocate nor lock.
private nonisolated(unsafe) let rescue: UnsafeMutablePointer<Rescue> = {
  let pointer = UnsafeMutablePointer<Rescue>.allocate(capacity: 1)
  pointer.initialize(to: Rescue())
  return pointer
}()

private func rescueAndDie(
  of signal: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
  if rescue.pointee.isArmed {
    rescue.pointee.isArmed = false
    _ = write(STDOUT_FILENO, rescue.pointee.bytes, rescue.pointee.count)
    tcsetattr(STDIN_FILENO, TCSANOW, &rescue.pointee.settings)
  }
  var action = (rescue.pointee.previous + Int(signal)).pointee
  // What reports crashes goes back to the instruction that failed; where the signal was only sent
  // there is none, and the program would live on.
  if let info, info.pointee.si_code <= 0, signal != SIGABRT { action = sigaction() }
  sigaction(signal, &action, nil)
  raise(signal)
}
