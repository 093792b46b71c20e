import Glibc

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

  func equals(_ other: SchemaText) -> Bool {
    guard bytes.count == other.bytes.count, let start = bytes.base.baseAddress,
      let otherStart = other.bytes.base.baseAddress
    else { return bytes.isEmpty && other.bytes.isEmpty }
    return memcmp(start + bytes.startIndex, otherStart + other.bytes.startIndex, bytes.count) == 0
  }

  func equals(_ other: [UInt8]) -> Bool {
    other.withUnsafeBufferPointer { equals(SchemaText($0[...])) }
  }

  func equals(_ other: String) -> Bool {
    SchemaText.read(other) { self.equals($0) }
  }

  func hasPrefix(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count >= count, let start = bytes.base.baseAddress else { return count == 0 }
    return memcmp(start + bytes.startIndex, literal.utf8Start, count) == 0
  }

  func hasSuffix(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    return bytes.count >= count && SchemaText(bytes.suffix(count)).equals(literal)
  }

  func dropFirst(_ count: Int) -> SchemaText { SchemaText(bytes.dropFirst(count)) }
  func dropLast(_ count: Int) -> SchemaText { SchemaText(bytes.dropLast(count)) }

  func firstIndex(of byte: UInt8) -> Int? { bytes.firstIndex(of: byte) }
  func lastIndex(of byte: UInt8) -> Int? { bytes.lastIndex(of: byte) }

  func firstIndex(of literal: StaticString) -> Int? {
    let offset = UnsafeBufferPointer(rebasing: bytes).firstOffset(of: literal)
    return offset.map { bytes.startIndex + $0 }
  }

  func lastIndex(of literal: StaticString) -> Int? {
    let text = UnsafeBufferPointer(rebasing: bytes)
    // Looking for the first one is quicker, and mostly there is none.
    guard text.firstOffset(of: literal) != nil else { return nil }
    return text.lastOffset(of: literal).map { bytes.startIndex + $0 }
  }

  /// Whether a literal stands anywhere in the text.
  func contains(_ literal: StaticString) -> Bool {
    firstIndex(of: literal) != nil
  }

  /// The text without blanks and tabs around it.
  var trimmed: SchemaText {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return SchemaText(bytes)
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
    let (wanted, size) = (literal.utf8Start, literal.utf8CodeUnitCount)
    guard let baseAddress, size > 0 else { return nil }
    var start = 0
    while start + size <= count {
      guard let next = memchr(baseAddress + start, Int32(wanted[0]), count - size - start + 1)
      else { return nil }
      start = UnsafeRawPointer(next) - UnsafeRawPointer(baseAddress)
      if memcmp(next, wanted, size) == 0 { return start }
      start += 1
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
  /// A number that tells texts apart, but for one pair in very many.
  var fingerprint: UInt64 { UnsafeBufferPointer(rebasing: bytes).fingerprint }

  /// The first eight bytes as a number, by which texts are in order as far as those tell.
  var leadingBytes: UInt64 {
    let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return number << (8 * max(0, 8 - bytes.count))
  }

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
