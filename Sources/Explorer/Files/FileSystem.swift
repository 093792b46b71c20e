import Glibc
import Schema

/// Reading, and asking what is there; paths are used as given.
enum FileSystem {
  /// The content of a file, which is refused when there is more of it than a size in bytes.
  ///
  /// Without being told it is a size that no file that lazyops meets comes near: devices that never
  /// end would fill the memory.
  static func read(_ path: String, atMost limit: Int = 256 << 20) -> Result<[UInt8], FileError> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(FileError(path: path, number: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return .failure(FileError(path: path, number: errno))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      return .failure(FileError(path: path, number: EISDIR))
    }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge(path, limit: limit)) }
    return readAll(descriptor, expecting: size, atMost: limit, path)
  }

  private static func readAll(
    _ descriptor: Int32, expecting size: Int, atMost limit: Int, _ path: String
  ) -> Result<[UInt8], FileError> {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      // Twice as much each time where the size is not known, so that nothing is copied often.
      let room = max(size - bytes.count, bytes.count, 0) + 4096
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = Glibc.read(descriptor, buffer.baseAddress, room)
        count = max(0, got)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return .failure(FileError(path: path, number: errno)) }
      if got == 0 { return .success(bytes) }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
    }
    return .failure(.tooLarge(path, limit: limit))
  }

  /// A text file as the loaders take it, under the name that messages shall print.
  ///
  /// The largest that PyTorch has is smaller than a megabyte. Files of twenty times as much could
  /// be read, but a person would wait for it, and each byte costs many in memory.
  static func source(_ path: String) -> Result<SourceFile, FileError> {
    read(path, atMost: largestSource).map { SourceFile(name: path, bytes: $0) }
  }

  /// In bytes.
  static let largestSource = 16 << 20

  /// The content of what is a file; of a pipe or a device it is not known when it ends.
  static func readFile(
    _ path: String, atMost limit: Int = 256 << 20
  ) -> Result<[UInt8], FileError> {
    if let mode = mode(path), mode & S_IFMT != S_IFREG, mode & S_IFMT != S_IFDIR {
      return .failure(.notAFile(path))
    }
    return read(path, atMost: limit)
  }

  /// The path of a name in a folder; as in Python, no folder is the current one.
  static func path(of name: String, in folder: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  static func isFile(_ path: String) -> Bool { mode(path).map { $0 & S_IFMT == S_IFREG } ?? false }
  static func isFolder(_ path: String) -> Bool {
    mode(path).map { $0 & S_IFMT == S_IFDIR } ?? false
  }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// When a file was changed, in nanoseconds since 1970; 0 where none is there.
  static func lastChange(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// The names in a folder, sorted; none when it cannot be read.
  static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of what is there that begin with a text; those of folders end in a slash.
  ///
  /// Names that begin with a dot are left out, unless the dot is given.
  static func paths(beginning start: String) -> [String] {
    let head = start.lastIndex(of: "/").map { start[...$0] } ?? ""
    let tail = start.dropFirst(head.count)
    return names(inFolder: head.isEmpty ? "." : String(head))
      .filter { $0.hasPrefix(tail) && (tail.hasPrefix(".") || !$0.hasPrefix(".")) }
      .map { head + $0 }.map { isFolder($0) ? $0 + "/" : $0 }
  }

  /// The folder the program was started in.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path with all symbolic links followed; `nil` when nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The file that writing to a path changes: where its symbolic links lead, be it to nothing yet.
  static func target(of path: String) -> String {
    var target = path
    for _ in 0..<40 {
      if let resolved = resolved(target) { return resolved }
      var name = [CChar](repeating: 0, count: Int(PATH_MAX))
      guard readlink(target, &name, name.count - 1) > 0 else { break }
      let link = String(
        decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      target = link.hasPrefix("/") ? link : "\(folder(of: target))/\(link)"
    }
    return target
  }

  /// The folder part of a path; `.` when it has none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

extension [UInt8] {
  /// Whether the bytes are the same; the library's `==` looks at one byte after the other.
  func isSame(as other: [UInt8]) -> Bool { count == other.count && memcmp(self, other, count) == 0 }
}
