/// One line that tells the user what happened, in place of the footer's hints.
struct Notice: Equatable, Sendable {
  /// What kind of news it is.
  enum Kind: Sendable {
    case done, note, refused, failed
  }

  let text: String
  let kind: Kind

  var role: Role {
    switch kind {
    case .done: .success
    case .note: .note
    case .refused: .warning
    case .failed: .error
    }
  }
}

extension Notice {
  static func done(_ text: String) -> Self { Self(text: text, kind: .done) }
  static func note(_ text: String) -> Self { Self(text: text, kind: .note) }
  static func refused(_ text: String) -> Self { Self(text: text, kind: .refused) }
  static func failed(_ text: String) -> Self { Self(text: text, kind: .failed) }
}
