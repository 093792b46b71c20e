import Emit

/// The generated files as they would be, and as they are on disk.
struct OutputFiles {
  /// One of them.
  struct File {
    let path: String
    let bytes: [UInt8]
    /// The present content; `nil` when there is no such file.
    let present: [UInt8]?
    /// Whether torchgen would leave the file alone: line endings do not count.
    let isUnchanged: Bool

    init(path: String, bytes: [UInt8], present: [UInt8]?) {
      self.path = path
      self.bytes = bytes
      self.present = present
      isUnchanged = present.map { bytes.isSame(as: $0) || Self.unixLines($0) == bytes } ?? false
    }

    /// The difference that writing makes.
    var diff: UnifiedDiff {
      UnifiedDiff(
        old: present.map { String(decoding: $0, as: UTF8.self) },
        new: String(decoding: bytes, as: UTF8.self), path: path)
    }

    private static func unixLines(_ bytes: [UInt8]) -> [UInt8] {
      guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
      var lines: [UInt8] = []
      lines.reserveCapacity(bytes.count)
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == UInt8(ascii: "\r") {
          lines.append(UInt8(ascii: "\n"))
        } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
          lines.append(byte)
        }
        previous = byte
      }
      return lines
    }
  }

  let files: [File]

  init(_ generation: Generation, in folder: String) {
    files = generation.files.map { file in
      let path = FileSystem.path(of: file.name, in: folder)
      return File(path: path, bytes: file.bytes, present: try? FileSystem.read(path).get())
    }
  }

  /// Writes what differs, all or nothing.
  func write() -> Result<[FileSet.Outcome], FileError> {
    let changed = files.filter { !$0.isUnchanged }
    for file in files where file.isUnchanged { FileTransaction.removeStale(beside: file.path) }
    let result = FileSet(
      changed.map { .init(path: $0.path, bytes: $0.bytes, expected: .init($0.present)) }
    ).write()
    return result.map { _ in files.map { $0.isUnchanged ? .unchanged : .written } }
  }
}
