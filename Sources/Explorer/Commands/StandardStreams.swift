import Glibc

/// The streams that every program is given, or not.
enum StandardStreams {
  /// Puts something in the place of closed streams.
  ///
  /// Else the next file to be opened would be one, and messages would be written into it. What
  /// takes their places can neither be read nor written, so that its use still fails.
  static func fillClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
