/// A value that an image can hold.
///
/// What the one function writes the other reads, in the same order.
protocol ImagePart {
  func write(to image: inout ImageWriter)
  init(from image: inout ImageReader) throws(ImageFault)
}

/// Puts values together to an image: numbers take as many bytes as they need, and what mostly occurs
/// again stands in tables.
struct ImageWriter {
  private(set) var bytes: [UInt8] = []
  private var names = SharedValues<String>()
  private var lists = SharedValues<[String]>()
  private var arguments = SharedValues<Argument>()
  private var returns = SharedValues<[Return]>()

  /// Writes a number, which is not negative, seven bits to a byte.
  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) { writePlain(text.utf8) }

  /// Writes where a value stands in the table of its kind.
  mutating func writeShared(_ name: String) { write(names.place(of: name, name.fingerprint)) }
  mutating func writeShared(_ list: [String]) { write(lists.place(of: list)) }
  mutating func writeShared(_ argument: Argument) {
    write(arguments.place(of: argument, argument.fingerprint))
  }
  mutating func writeShared(_ list: [Return]) { write(returns.place(of: list)) }

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write(_ parts: some Collection<some ImagePart>) {
    write(parts.count)
    for part in parts { part.write(to: &self) }
  }

  /// Writes bytes as they are, after their number.
  mutating func writePlain(_ plain: some Collection<UInt8>) {
    write(plain.count)
    bytes += plain
  }

  /// Writes something after the number of bytes that it takes, so that it can be read by itself.
  mutating func writeMeasured(_ write: (inout ImageWriter) -> Void) {
    let before = bytes
    bytes = []
    write(&self)
    let measured = bytes
    bytes = before
    writePlain(measured)
  }

  /// The tables, and after them what was written.
  var finished: [UInt8] {
    var tables = self
    tables.bytes = []
    // What arguments and returns name stands in tables as well, which have to come first.
    tables.write(arguments.values)
    tables.write(returns.values.map(ReturnList.init))
    let argumentTables = tables.bytes
    tables.bytes = []
    tables.write(tables.lists.values.map(TextList.init))
    TextList(tables.names.values).write(to: &tables)
    return tables.bytes + argumentTables + bytes
  }
}

/// A list as the table of lists holds it.
struct TextList: ImagePart {
  let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  init(from image: inout ImageReader) throws(ImageFault) {
    texts = try image.array { image throws(ImageFault) in try image.string() }
  }

  func write(to image: inout ImageWriter) {
    image.write(texts.count)
    for text in texts { image.write(text) }
  }
}

/// The returns of an operator as their table holds them.
struct ReturnList: ImagePart {
  let returns: [Return]

  init(_ returns: [Return]) { self.returns = returns }

  init(from image: inout ImageReader) throws(ImageFault) { returns = try image.parts() }

  func write(to image: inout ImageWriter) {
    image.write(returns.count)
    for one in returns { one.write(to: &image) }
  }
}
