/// Text of which parts have a meaning of their own: a title, a row, a highlighted line of code.
///
///     StyledText("space", .key) + " list"
struct StyledText: Equatable, Sendable {
  /// A part of the text by its UTF-8 offsets, and what it means.
  struct Span: Equatable, Sendable {
    var range: Range<Int>
    var role: Role
    var attributes: Attributes = []

    func hasStyle(of other: Self) -> Bool { role == other.role && attributes == other.attributes }
  }

  private(set) var text: String
  /// In order and without overlap; what no span covers is plain text.
  private(set) var spans: [Span]

  init(_ text: String = "", spans: [Span] = []) {
    self.text = text
    self.spans = spans
  }

  init(_ text: String, _ role: Role, _ attributes: Attributes = []) {
    self.init()
    append(text, role, attributes)
  }
}

extension StyledText: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}

/// Joining.
extension StyledText {
  mutating func append(_ more: String, _ role: Role = .text, _ attributes: Attributes = []) {
    let start = text.utf8.count
    text += more
    guard role != .text || !attributes.isEmpty, !more.isEmpty else { return }
    let span = Span(range: start..<text.utf8.count, role: role, attributes: attributes)
    if let last = spans.last, last.range.upperBound == start, last.hasStyle(of: span) {
      spans[spans.count - 1].range = last.range.lowerBound..<span.range.upperBound
    } else {
      spans.append(span)
    }
  }

  mutating func append(_ more: StyledText) {
    let start = text.utf8.count
    text += more.text
    spans += more.spans.map {
      Span(
        range: $0.range.lowerBound + start..<$0.range.upperBound + start,
        role: $0.role, attributes: $0.attributes)
    }
  }

  static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum.append(other)
    return sum
  }
}

/// Reading.
extension StyledText {
  var columns: Int { TextWidth.columns(text) }

  var isEmpty: Bool { text.isEmpty }

  /// The parts from left to right, plain ones included.
  var pieces: [(text: Substring, role: Role, attributes: Attributes)] {
    var result: [(text: Substring, role: Role, attributes: Attributes)] = []
    forEachPiece { result.append(($0, $1, $2)) }
    return result
  }

  /// Hands the parts on from left to right, plain ones included.
  func forEachPiece(_ body: (Substring, Role, Attributes) -> Void) {
    var end = 0
    let length = text.utf8.count
    for span in spans {
      let start = min(max(end, span.range.lowerBound), length)
      if start > end { body(slice(end..<start), .text, []) }
      end = min(max(start, span.range.upperBound), length)
      if end > start { body(slice(start..<end), span.role, span.attributes) }
    }
    if end < length { body(slice(end..<length), .text, []) }
  }

  private func slice(_ range: Range<Int>) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return text[start..<bytes.index(start, offsetBy: range.count)]
  }
}

extension StyledText {
  /// The same text with each tab drawn as blanks up to the next eighth column.
  var withoutTabs: Self {
    guard text.utf8.contains(0x09) else { return self }
    var result = Self()
    var column = 0
    forEachPiece { piece, role, attributes in
      let parts = piece.split(separator: "\t", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        let blanks = index == 0 ? 0 : 8 - column % 8
        result.append(String(repeating: " ", count: blanks) + part, role, attributes)
        column += blanks + TextWidth.columns(part)
      }
    }
    return result
  }
}
