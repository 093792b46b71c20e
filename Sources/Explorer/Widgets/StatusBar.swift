/// The footer: hints of keys, or one message in their place.
struct StatusBar: Equatable, Sendable {
  /// What is said instead of the hints.
  struct Message: Equatable, Sendable {
    let text: String
    let role: Role
  }

  let hints: [Hint]
  var message: Message?
  /// Shown at the right end, whatever else has to give way.
  var pinned: Hint?

  /// Draws as many hints as fit whole, the first ones first.
  func draw(in canvas: inout Canvas) {
    if let message {
      let field = max(0, canvas.size.width - 1)
      canvas.text(message.text, at: Point(x: 1, y: 0), columns: field, message.role)
      return
    }
    var column = 1
    var end = canvas.size.width
    if let pinned {
      end -= pinned.text.columns + 1
      canvas.text(pinned.text, at: Point(x: end, y: 0))
      end -= 1
    }
    for hint in hints {
      let width = TextWidth.columns(hint.key) + 1 + TextWidth.columns(hint.label)
      guard column + width <= end else { break }
      canvas.text(hint.text, at: Point(x: column, y: 0))
      column += width + 2
    }
  }
}

extension Hint {
  /// Key and word, the key stressed.
  var text: StyledText { StyledText(key, .key) + StyledText(" " + label) }
}
