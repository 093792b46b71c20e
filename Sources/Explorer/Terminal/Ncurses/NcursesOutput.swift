private import CNcurses
import Glibc

/// Where ncurses writes: a descriptor of its own for the terminal, behind which memory stands while
/// a frame is painted.
///
/// ncurses hands each line to the system as soon as the next one begins, some forty writes a frame.
/// Collected, a frame is one write, which arrives whole and costs half the time. The program's own
/// descriptor is the terminal at all times, so that a deadly signal can give it back.
final class NcursesOutput {
  /// What ncurses takes for the terminal.
  let descriptor: Int32
  /// Negative where there is none; then nothing is collected.
  private let memory: Int32

  init() {
    descriptor = dup(STDOUT_FILENO)
    memory = shim_memory()
    Self.keepFromChildren(descriptor)
    Self.keepFromChildren(memory)
  }

  /// What ncurses writes meanwhile; empty where it could not be collected and is written already.
  func collecting(_ body: () -> Void) -> [UInt8] {
    // When it takes the terminal back, ncurses must find one.
    guard memory >= 0, !isendwin(), dup2(memory, descriptor) >= 0 else {
      body()
      return []
    }
    body()
    dup2(STDOUT_FILENO, descriptor)
    Self.keepFromChildren(descriptor)
    return takeBytes()
  }

  private func takeBytes() -> [UInt8] {
    let size = max(0, lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    // An array without room is the one that all threads share, and its count must not be set.
    guard size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      count = max(0, pread(memory, bytes.baseAddress, size, 0))
    }
  }

  private static func keepFromChildren(_ descriptor: Int32) {
    if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
  }
}
