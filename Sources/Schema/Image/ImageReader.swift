/// An image does not hold what it ought to.
struct ImageFault: Error {}

/// Takes an image apart; where anything is out of its bounds, it is damaged or of another make.
///
/// It only looks at the bytes, and may do so on several processors at once.
struct ImageReader: @unchecked Sendable {
  private var bytes: Slice<UnsafeBufferPointer<UInt8>>
  private var position: Int
  /// The file that locations point into.
  let source: SourceFile
  private var names: [String] = []
  private var lists: [[String]] = []
  private var arguments: [Argument] = []
  private var returns: [[Return]] = []

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, of source: SourceFile) {
    self.bytes = bytes
    self.source = source
    position = bytes.startIndex
  }

  /// Reads the tables that all else refers to.
  mutating func readTables() throws(ImageFault) {
    lists = try parts().map(\TextList.texts)
    names = try TextList(from: &self).texts
    arguments = try parts()
    returns = try parts().map(\ReturnList.returns)
  }

  /// A number below a bound; any number without one.
  mutating func number(below bound: Int? = nil) throws(ImageFault) -> Int {
    var value = 0
    var shift = 0
    while position < bytes.endIndex, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 {
        guard value < bound ?? .max || bound == nil else { break }
        return value
      }
      shift += 7
    }
    throw ImageFault()
  }

  mutating func string() throws(ImageFault) -> String { SchemaText(try plain()).string }

  mutating func sharedString() throws(ImageFault) -> String {
    names[try number(below: names.count)]
  }

  mutating func optionalString() throws(ImageFault) -> String? {
    try number(below: 2) == 1 ? try string() : nil
  }

  mutating func sharedList() throws(ImageFault) -> [String] {
    lists[try number(below: lists.count)]
  }

  mutating func sharedArgument() throws(ImageFault) -> Argument {
    arguments[try number(below: arguments.count)]
  }

  mutating func sharedReturns() throws(ImageFault) -> [Return] {
    returns[try number(below: returns.count)]
  }

  mutating func parts<Part: ImagePart>() throws(ImageFault) -> [Part] {
    try array { image throws(ImageFault) in try Part(from: &image) }
  }

  /// As many values as the number before them says.
  mutating func array<Value>(
    _ read: (inout ImageReader) throws(ImageFault) -> Value
  ) throws(ImageFault) -> [Value] {
    // Each takes a byte at least, so that no number makes room for more than there is.
    let count = try number(below: bytes.endIndex - position + 1)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Bytes as they are, after their number.
  mutating func plain() throws(ImageFault) -> Slice<UnsafeBufferPointer<UInt8>> {
    let count = try number()
    // Only now is the number itself behind us.
    guard count <= bytes.endIndex - position else { throw ImageFault() }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// A reader of what was measured, with the tables of this one.
  mutating func measured() throws(ImageFault) -> ImageReader {
    var part = self
    part.bytes = try plain()
    part.position = part.bytes.startIndex
    return part
  }

  /// What has not been read yet.
  var rest: Slice<UnsafeBufferPointer<UInt8>> { bytes[position...] }

  /// Whether the next plain bytes are certain ones.
  mutating func holdsPlain(_ other: [UInt8]) throws(ImageFault) -> Bool {
    SchemaText(try plain()).equals(other)
  }
}
