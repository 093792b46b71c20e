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
