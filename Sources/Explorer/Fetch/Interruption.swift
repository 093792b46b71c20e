import Glibc

/// Notices Ctrl-C and requests to end instead of dying of them, so that work can be undone first.
struct Interruption {
  /// Starts to listen; from now on the signals are only noted.
  init() {
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      Glibc.signal(number) { interruptingSignal = $0 }
      sigaddset(&wanted, number)
    }
    // Whoever started the program may have blocked them for itself.
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
  }

  /// The signal that came, if one did.
  var signal: Int32? { interruptingSignal == 0 ? nil : interruptingSignal }
}

/// A signal handler can reach nothing but a global.
nonisolated(unsafe) private var interruptingSignal: Int32 = 0
