import Glibc

/// The folder under XDG_STATE_HOME with the edits that are not written yet, and how the explorer
/// was left, a file of each for each yaml.
struct StateFolder: Equatable, Sendable {
  /// What is kept of a yaml; the raw value ends the file's name.
  enum Kind: String {
    case edits, session
    /// Held by the explorer whose edits they are.
    case lock
    /// Edits that were not wanted at the end of a run, or at the start of the next.
    case setAside = "set-aside"
  }

  let path: String

  init(environment: [String: String]) { path = UserFolder.state.path(in: environment) }

  /// Where something of a yaml is kept: its full path, with signs that a name may have.
  ///
  /// Explorers that have one yaml open at the same time keep their edits in places of their own.
  func file(of yaml: String, _ kind: Kind, place: Int = 1) -> String {
    let full = FileSystem.resolved(yaml) ?? yaml
    let name = full.utf8.reduce(into: "") { name, byte in
      let isPlain = byte.continuesWord && byte < 0x80 || byte == UInt8(ascii: ".")
      name += isPlain ? String(UnicodeScalar(byte)) : byte == UInt8(ascii: "/") ? "+" : "%\(byte)"
    }
    return "\(path)/\(Self.short(name)).\(kind.rawValue)" + (place > 1 ? "-\(place)" : "")
  }

  /// A name that file systems take, which allow 255 bytes: of a longer one the end, and its digest.
  private static func short(_ name: String) -> String {
    guard name.utf8.count > 200 else { return name }
    var digest = TextDigest()
    digest.add(name)
    return "\(digest.text)\(name.suffix(150))"
  }

  func read(_ yaml: String, _ kind: Kind = .edits, place: Int = 1) -> String {
    (try? FileSystem.read(file(of: yaml, kind, place: place)).get()).map {
      String(decoding: $0, as: UTF8.self)
    }
      ?? ""
  }

  /// Replaces the kept text at one stroke, or removes an empty one; says why it cannot.
  func keep(_ text: String, of yaml: String, _ kind: Kind = .edits, place: Int = 1) -> FileError? {
    let file = file(of: yaml, kind, place: place)
    guard !text.isEmpty else {
      let isGone = unlink(file) == 0 || errno == ENOENT || errno == ENOTDIR
      return isGone ? nil : FileError(path: file, number: errno)
    }
    if let error = FileSystem.makeFolder(path) { return error }
    return FileSystem.replace(file, with: Array(text.utf8))
  }
}
