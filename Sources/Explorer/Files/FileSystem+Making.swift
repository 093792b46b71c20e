import Glibc

/// Making what is not to be undone when something else fails.
extension FileSystem {
  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) -> FileError? {
    guard !path.isEmpty, !isFolder(path) else { return nil }
    let parent = folder(of: path)
    if parent != path, let error = makeFolder(parent) { return error }
    return mkdir(path, 0o777) == 0 || errno == EEXIST ? nil : FileError(path: path, number: errno)
  }

  /// Puts a new file in the place of an old one at one stroke, without waiting for the disk.
  static func replace(_ path: String, with bytes: [UInt8]) -> FileError? {
    let fresh = "\(path).\(getpid())"
    guard let stream = fopen(fresh, "w") else { return .beside(path, number: errno) }
    let isWritten = fwrite(bytes, 1, bytes.count, stream) == bytes.count
    if fclose(stream) == 0, isWritten, rename(fresh, path) == 0 { return nil }
    let number = errno
    unlink(fresh)
    return .beside(path, number: number)
  }
}
