import Glibc

/// The folder under XDG_STATE_HOME with the edits that are not written yet, a file for each yaml.
struct StateFolder: Equatable, Sendable {
  let path: String

  init(environment: [String: String]) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/lazyops"
    } else {
      path = (environment["HOME"] ?? "/tmp") + "/.local/state/lazyops"
    }
  }

  /// Where the edits of a yaml are kept: its full path, with signs that a name may have.
  func journal(of yaml: String) -> String {
    let full = FileSystem.resolved(yaml) ?? yaml
    let name = full.utf8.reduce(into: "") { name, byte in
      let isPlain = byte.continuesWord && byte < 0x80 || byte == UInt8(ascii: ".")
      name += isPlain ? String(UnicodeScalar(byte)) : byte == UInt8(ascii: "/") ? "+" : "%\(byte)"
    }
    return "\(path)/\(name).edits"
  }

  func read(_ yaml: String) -> String {
    (try? FileSystem.read(journal(of: yaml)).get()).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// Replaces the kept text at one stroke, or removes an empty one.
  ///
  /// Failing loses only the help after a crash, so it is no error.
  func keep(_ text: String, of yaml: String) {
    let file = journal(of: yaml)
    guard !text.isEmpty else {
      unlink(file)
      return
    }
    guard FileSystem.makeFolder(path) == nil else { return }
    let fresh = "\(file).\(getpid())"
    guard let stream = fopen(fresh, "w") else { return }
    let isWritten = fputs(text, stream) >= 0
    if fclose(stream) == 0, isWritten { rename(fresh, file) } else { unlink(fresh) }
  }
}
