import Glibc

/// A file that no other lazyops may write at the moment.
///
/// Between comparing a file with what it is expected to be and replacing it, another process could
/// do the same; the lock makes it wait, and then it sees the new content.
final class FileLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock of a file; nil where there is none, or where files cannot be locked.
  ///
  /// Fails when somebody holds it for longer than a write takes.
  static func take(_ path: String) -> Result<FileLock?, FileError> {
    for _ in 0..<250 {
      let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { return .success(nil) }
      let lock = FileLock(descriptor)
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EWOULDBLOCK else { return .success(nil) }
        usleep(20_000)
      } else if lock.isStill(path) {
        return .success(lock)
      }
    }
    return .failure(FileError(path: path, number: EBUSY))
  }

  /// Takes a lock without waiting, making the file if need be; nil where another process has it.
  static func claim(_ path: String) -> FileLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    let lock = FileLock(descriptor)
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? lock : nil
  }

  /// Claims a lock as soon as it is free; nil after longer than anybody should need it.
  static func wait(_ path: String) -> FileLock? {
    _ = FileSystem.makeFolder(FileSystem.folder(of: path))
    for _ in 0..<250 {
      if let lock = claim(path) { return lock }
      usleep(20_000)
    }
    return nil
  }

  /// Whether the path leads to the locked file, and not to one that has replaced it.
  private func isStill(_ path: String) -> Bool {
    var (locked, present) = (stat(), stat())
    return fstat(descriptor, &locked) == 0 && stat(path, &present) == 0
      && locked.st_dev == present.st_dev && locked.st_ino == present.st_ino
  }
}
