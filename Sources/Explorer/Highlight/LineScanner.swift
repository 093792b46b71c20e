/// Walks along the bytes of one line and notes which stretch has which role.
struct LineScanner {
  let line: String
  private let bytes: [UInt8]
  private(set) var position = 0
  private var spans: [StyledText.Span] = []

  init(_ line: String) {
    self.line = line
    bytes = Array(line.utf8)
  }

  /// What was noted.
  var result: StyledText { StyledText(line, spans: spans) }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte so far ahead, or 0 after the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { peek($0) == buffer[$0] }
    }
  }

  /// The text from a position up to here.
  func text(from start: Int) -> String {
    String(decoding: bytes[min(start, bytes.count)..<min(position, bytes.count)], as: UTF8.self)
  }

  mutating func skip(_ count: Int = 1) { position = min(bytes.count, position + count) }

  mutating func skip(while isWanted: (UInt8) -> Bool) {
    while position < bytes.count, isWanted(bytes[position]) { position += 1 }
  }

  mutating func skipToEnd() { position = bytes.count }

  /// Notes the role of what lies between a position and here.
  mutating func mark(from start: Int, _ role: Role) {
    guard position > start else { return }
    spans.append(StyledText.Span(range: start..<position, role: role))
  }
}

/// Kinds of bytes.
extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A letter, an underscore, or part of a character beyond ASCII.
  var startsWord: Bool {
    isUpper || (self >= 0x61 && self <= 0x7A) || self == 0x5F || self >= 0x80
  }
  var continuesWord: Bool { startsWord || isDigit }
}
