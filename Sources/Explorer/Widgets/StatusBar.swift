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

  /// The lines that it needs: a long message takes up to three.
  func height(width: Int) -> Int {
    message.map { Self.lines(of: $0, width: width).count } ?? 1
  }

  /// The lines of a message; where they are too many, the last one says so.
  private static func lines(of message: Message, width: Int, atMost most: Int = 3) -> [String] {
    let lines = TextWrap.lines(message.text, columns: max(1, width - 3))
    guard lines.count > most, most > 0 else { return lines }
    return lines.prefix(most - 1) + [lines[most - 1] + " …"]
  }

  /// Draws as many hints as fit whole, the first ones first.
  func draw(in canvas: inout Canvas) {
    if let message {
      canvas.fill(canvas.bounds)
      let size = canvas.size
      let lines = Self.lines(of: message, width: size.width, atMost: min(3, size.height))
      for (row, line) in lines.enumerated() {
        canvas.text(line, at: Point(x: 1, y: row), message.role)
      }
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
