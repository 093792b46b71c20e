import Glibc

/// The steps of a write that can be taken back.
struct FileTransaction {
  private struct Staged {
    /// The file as the user names it, which may be a link to the target.
    let path: String
    let target: String
    let fresh: String
    let backup: String
    let expected: FileSet.Expectation
    let lock: FileLock?
    var hasBackup = false
    var isInPlace = false
  }

  private var staged: [Staged] = []
  /// The folders that had to be made, the outer ones first.
  private var madeFolders: [String] = []

  /// Writes a file's new content beside it.
  mutating func stage(_ entry: FileSet.Entry) -> FileError? {
    let target = FileSystem.target(of: entry.path)
    let folder = FileSystem.folder(of: target)
    if let error = makeFolder(folder) { return error }
    let stem = "\(folder)/.\(FileSystem.name(of: target)).\(getpid())"
    let lock: FileLock?
    switch FileLock.take(target) {
    case .success(let taken): lock = taken
    case .failure(let error): return error
    }
    let step = Staged(
      path: entry.path, target: target, fresh: stem + ".new", backup: stem + ".old",
      expected: entry.expected, lock: lock)
    staged.append(step)
    return write(entry.bytes, to: step.fresh, like: target)
  }

  /// Makes a folder and those above it, and remembers them.
  private mutating func makeFolder(_ path: String) -> FileError? {
    guard !path.isEmpty, !FileSystem.isFolder(path) else { return nil }
    let parent = FileSystem.folder(of: path)
    if parent != path, let error = makeFolder(parent) { return error }
    if let error = FileSystem.makeFolder(path) { return error }
    madeFolders.append(path)
    return nil
  }

  private func write(_ bytes: [UInt8], to path: String, like target: String) -> FileError? {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return .beside(target, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    if stat(target, &status) == 0 {
      // The superuser may write it all the same; but whoever protects a file means it.
      guard status.st_mode & 0o222 != 0 else { return .protected(target) }
      guard access(target, W_OK) == 0 else { return FileError(path: target, number: errno) }
      fchmod(descriptor, status.st_mode & 0o7777)
      _ = fchown(descriptor, status.st_uid, status.st_gid)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .beside(target, number: count < 0 ? errno : EIO) }
      rest = rest.dropFirst(count)
    }
    return fsync(descriptor) == 0 ? nil : .beside(target, number: errno)
  }

  /// Puts all files in place, or takes everything back.
  mutating func commit() -> FileError? {
    for index in staged.indices {
      if let error = putInPlace(index) {
        discard()
        return error
      }
    }
    for step in staged where step.hasBackup { unlink(step.backup) }
    for folder in Set(staged.map { FileSystem.folder(of: $0.target) }) { syncFolder(folder) }
    return nil
  }

  private mutating func putInPlace(_ index: Int) -> FileError? {
    let step = staged[index]
    unlink(step.backup)
    if step.expected != .anything,
      !step.expected.isMet(by: try? FileSystem.read(step.target).get())
    {
      return .changed(step.path)
    }
    if access(step.target, F_OK) == 0 {
      if let error = backUp(step) { return error }
      staged[index].hasBackup = true
    }
    guard rename(step.fresh, step.target) == 0 else {
      return FileError(path: step.target, number: errno)
    }
    staged[index].isInPlace = true
    return nil
  }

  /// Keeps the old file under another name; as a copy where there are no hard links.
  private func backUp(_ step: Staged) -> FileError? {
    guard link(step.target, step.backup) != 0 else { return nil }
    switch FileSystem.read(step.target) {
    case .success(let bytes): return write(bytes, to: step.backup, like: step.target)
    case .failure(let error): return error
    }
  }

  /// Puts the old files back and removes what was written beside them.
  func discard() {
    for step in staged {
      unlink(step.fresh)
      switch (step.isInPlace, step.hasBackup) {
      case (true, true): rename(step.backup, step.target)
      case (true, false): unlink(step.target)
      case (false, _): unlink(step.backup)
      }
    }
    // One that somebody else has put something into stays.
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  /// Removes what writes of a file left beside it that were killed in the middle.
  static func removeStale(beside path: String) {
    let target = FileSystem.target(of: path)
    let folder = FileSystem.folder(of: target)
    let start = ".\(FileSystem.name(of: target))."
    for name in FileSystem.names(inFolder: folder) where name.hasPrefix(start) {
      let parts = name.dropFirst(start.count).split(separator: ".")
      guard parts.count == 2, parts[1] == "new" || parts[1] == "old",
        let process = pid_t(parts[0]), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/\(name)")
    }
  }

  private func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
