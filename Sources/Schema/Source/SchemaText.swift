/// A piece of a schema string that still knows where in the whole string it stands.
///
/// The schema grammar is defined by splits at fixed separators, not by tokens, so the parser cuts
/// pieces from pieces; offsets stay those of the whole text because slices share their indices.
///
/// It only looks at the text, because counting the owners of a text at every cut takes as long as
/// the cut itself: it must not outlive `read(_:_:)`.
struct SchemaText {
  let bytes: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { self.bytes = bytes }

  /// What a function makes of a text.
  static func read<Value, Failure>(
    _ text: String, _ body: (SchemaText) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(Failure) in try body(SchemaText(bytes[...])) }
    }
    return try result.get()
  }

  var isEmpty: Bool { bytes.isEmpty }
  var range: Range<Int> { bytes.startIndex..<bytes.endIndex }
  var string: String { String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self) }
}

extension SchemaText {
  func equals(_ literal: StaticString) -> Bool {
    bytes.count == literal.utf8CodeUnitCount && hasPrefix(literal)
  }

  func hasPrefix(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    return (0..<count).allSatisfy { bytes[bytes.startIndex + $0] == literal.utf8Start[$0] }
  }

  func hasSuffix(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    return bytes.count >= count && SchemaText(bytes.suffix(count)).equals(literal)
  }

  func dropFirst(_ count: Int) -> SchemaText { SchemaText(bytes.dropFirst(count)) }
  func dropLast(_ count: Int) -> SchemaText { SchemaText(bytes.dropLast(count)) }

  func firstIndex(of byte: UInt8) -> Int? { bytes.firstIndex(of: byte) }
  func lastIndex(of byte: UInt8) -> Int? { bytes.lastIndex(of: byte) }

  func lastIndex(of literal: StaticString) -> Int? {
    let offset = UnsafeBufferPointer(rebasing: bytes).lastOffset(of: literal)
    return offset.map { bytes.startIndex + $0 }
  }

  /// Whether a literal stands anywhere in the text.
  func contains(_ literal: StaticString) -> Bool {
    UnsafeBufferPointer(rebasing: bytes).firstOffset(of: literal) != nil
  }

  /// The pieces before and after an index, without the byte at it.
  func cut(at index: Int) -> (before: SchemaText, after: SchemaText) {
    (SchemaText(bytes[..<index]), SchemaText(bytes[(index + 1)...]))
  }

  /// What stands before and after the last occurrence of a literal; `nil` when there is none.
  func splitAtLast(_ literal: StaticString) -> (before: String, after: String)? {
    lastIndex(of: literal).map { index in
      let after = bytes[(index + literal.utf8CodeUnitCount)...]
      return (SchemaText(bytes[..<index]).string, SchemaText(after).string)
    }
  }

  /// The pieces between occurrences of a byte, empty ones included.
  func split(at byte: UInt8) -> [SchemaText] {
    var pieces: [SchemaText] = []
    var rest = self
    while let index = rest.firstIndex(of: byte) {
      let (piece, after) = rest.cut(at: index)
      pieces.append(piece)
      rest = after
    }
    return pieces + [rest]
  }

  /// The text without blanks and tabs around it.
  var trimmed: SchemaText {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return SchemaText(bytes)
  }

  /// The pieces between occurrences of `", "`, empty ones included.
  func splitAtCommas() -> [SchemaText] {
    var pieces: [SchemaText] = []
    var start = bytes.startIndex
    var index = start
    while index + 1 < bytes.endIndex {
      if bytes[index] == UInt8(ascii: ","), bytes[index + 1] == UInt8(ascii: " ") {
        pieces.append(SchemaText(bytes[start..<index]))
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(SchemaText(bytes[start...]))
    return pieces
  }
}

extension String {
  /// Whether a literal stands anywhere in the text, byte for byte: some ten times faster than the
  /// standard library's search, which entries are read with thousands of times.
  package func holds(_ literal: StaticString) -> Bool { offset(of: literal) != nil }

  /// Where a literal first stands in the text, counted in UTF-8.
  package func offset(of literal: StaticString) -> Int? {
    var text = self
    return text.withUTF8 { $0.firstOffset(of: literal) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func firstOffset(of literal: StaticString) -> Int? {
    let size = literal.utf8CodeUnitCount
    guard size > 0, count >= size else { return nil }
    let wanted = literal.utf8Start
    for start in 0...(count - size) where self[start] == wanted[0] {
      if begins(at: start, literal) { return start }
    }
    return nil
  }

  fileprivate func lastOffset(of literal: StaticString) -> Int? {
    var start = count - literal.utf8CodeUnitCount
    while start >= 0 {
      if begins(at: start, literal) { return start }
      start -= 1
    }
    return nil
  }

  private func begins(at start: Int, _ literal: StaticString) -> Bool {
    let (wanted, size) = (literal.utf8Start, literal.utf8CodeUnitCount)
    var matched = 0
    while matched < size, self[start + matched] == wanted[matched] { matched += 1 }
    return matched == size
  }
}

/// The text that a printing function appends.
func printed(_ print: (inout String) -> Void) -> String {
  var text = ""
  print(&text)
  return text
}

/// Compares what is printed with a text, piece by piece, so that it need not be put together.
struct TextComparison: TextOutputStream {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var differs = false

  init(with text: SchemaText) { self.text = UnsafeBufferPointer(rebasing: text.bytes) }

  /// Whether exactly the text was printed.
  var isEqual: Bool { !differs && position == text.count }

  mutating func write(_ piece: String) {
    var piece = piece
    piece.withUTF8 { write($0) }
  }

  private mutating func write(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !differs, piece.count <= text.count - position else {
      differs = true
      return
    }
    for index in piece.indices where text[position + index] != piece[index] { differs = true }
    position += piece.count
  }
}

extension SchemaText {
  /// An error about this piece.
  func error(_ code: String, _ message: String, hint: String? = nil) -> SchemaError {
    SchemaError(code: code, message: message, hint: hint, range: range)
  }
}

/// What is wrong with a schema or an operator name, and in which part of its text.
public struct SchemaError: Error, Equatable, Sendable {
  /// The kind of finding, as in `Diagnostic.code`.
  public let code: String
  /// What is wrong, as in `Diagnostic.message`.
  public let message: String
  /// What to do about it.
  public let hint: String?
  /// The faulty part, in UTF-8 offsets of the parsed text.
  public let range: Range<Int>
}
