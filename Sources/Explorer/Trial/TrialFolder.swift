import Glibc

/// A folder for one trial, which goes away with it.
final class TrialFolder {
  let path: String

  /// Makes the folder under `TMPDIR`, or `/tmp`.
  init(_ environment: [String: String]) throws(FileError) {
    let top = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array("\(top)/lazyops-try-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw FileError(path: top, number: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  func write(_ text: String, to name: String) throws(FileError) {
    let path = path + "/" + name
    if let error = FileSystem.makeFolder(FileSystem.folder(of: path)) { throw error }
    guard let file = fopen(path, "w") else { throw FileError(path: path, number: errno) }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else { throw FileError(path: path, number: errno) }
  }

  private static func remove(_ path: String) {
    for name in FileSystem.names(inFolder: path) {
      let child = path + "/" + name
      if unlink(child) != 0 { remove(child) }
    }
    rmdir(path)
  }
}
