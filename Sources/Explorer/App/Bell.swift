import Glibc

/// Wakes one thread from another: a pipe, so that the one can wait for it and for keys together.
final class Bell: Sendable {
  /// What becomes readable when it rings.
  let descriptor: Int32
  private let far: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    // Without a pipe nobody is woken, and events wait for the next key.
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, far) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(far)
  }

  func ring() {
    var byte: UInt8 = 0
    _ = write(far, &byte, 1)
  }

  /// Waits until it rings, or for so long, and silences it.
  func listen(within time: Duration) {
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&end, 1, time.pollMilliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}

extension Duration {
  /// In the unit of `poll`, at least what is asked.
  fileprivate var pollMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(
      clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
