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
    for (hint, column) in places(width: canvas.size.width) {
      canvas.text(hint.text, at: Point(x: column, y: 0))
    }
  }

  /// The hint at a column.
  func hint(atColumn column: Int, width: Int) -> Hint? {
    guard message == nil else { return nil }
    return places(width: width).first { hint, start in
      (start..<start + hint.text.columns).contains(column)
    }?.hint
  }

  /// The hints that fit, and the columns at which they begin.
  private func places(width: Int) -> [(hint: Hint, column: Int)] {
    var places: [(hint: Hint, column: Int)] = []
    var end = width
    if let pinned {
      end -= pinned.text.columns + 1
      places.append((pinned, end))
      end -= 1
    }
    var column = 1
    for hint in hints {
      guard column + hint.text.columns <= end else { break }
      places.append((hint, column))
      column += hint.text.columns + 2
    }
    return places
  }
}

extension Hint {
  /// Key and word, the key stressed.
  var text: StyledText { StyledText(key, .key) + StyledText(" " + label) }
}
