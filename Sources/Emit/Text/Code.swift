/// C++ under construction: text in UTF-8, written as literals with holes.
///
/// Holes take what can write itself, one by one or as lists: `"f(\(arguments, by: ", ", \.name));"`.
/// Nothing is joined before it is in its place.
struct Code: Hashable, Sendable {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
}

/// Something that writes itself as C++.
protocol CodeWritable {
  /// Adds its text to some code.
  func write(to code: inout Code)
}

extension Code: CodeWritable {
  init(_ value: some CodeWritable) { value.write(to: &self) }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ value: some CodeWritable) { value.write(to: &self) }

  /// Adds three texts, one after the other.
  mutating func append(
    _ first: some CodeWritable, _ second: some CodeWritable, _ third: some CodeWritable
  ) {
    first.write(to: &self)
    second.write(to: &self)
    third.write(to: &self)
  }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  func write(to code: inout Code) { code.bytes.append(contentsOf: bytes) }
}

extension String: CodeWritable {
  func write(to code: inout Code) {
    var text = self
    text.withUTF8 { code.append($0) }
  }
}

extension StaticString: CodeWritable {
  func write(to code: inout Code) {
    code.append(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
  }
}

extension Int: CodeWritable {
  func write(to code: inout Code) { description.write(to: &code) }
}

extension Code: Comparable {
  /// Orders by code points, as Python sorts; in UTF-8 that is the order of the bytes.
  static func < (left: Code, right: Code) -> Bool {
    left.bytes.withUnsafeBufferPointer { left in
      right.bytes.withUnsafeBufferPointer { right in
        let count = min(left.count, right.count)
        var index = 0
        while index < count, left[index] == right[index] { index += 1 }
        return index < count ? left[index] < right[index] : left.count < right.count
      }
    }
  }
}

extension Code {
  fileprivate mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: utf8)
  }
}

extension Code: ExpressibleByStringInterpolation {
  init(stringLiteral text: StaticString) { append(text) }
  init(stringInterpolation holes: StringInterpolation) { self = holes.code }

  /// The literal stretches and the holes of a text, as the compiler hands them over.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var code = Code()

    init(literalCapacity: Int, interpolationCount: Int) {
      code.reserveCapacity(literalCapacity + 40 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) { code.append(literal) }
    mutating func appendInterpolation(_ value: some CodeWritable) { code.append(value) }

    /// The elements of a list with a separator between them.
    mutating func appendInterpolation<Element>(
      _ list: some Sequence<Element>, by separator: String, _ text: (Element) -> some CodeWritable
    ) {
      var isFirst = true
      for element in list {
        if !isFirst { code.append(separator) }
        isFirst = false
        code.append(text(element))
      }
    }

    /// The elements of a list with a separator between them.
    mutating func appendInterpolation<Element: CodeWritable>(
      _ list: some Sequence<Element>, by separator: String
    ) {
      appendInterpolation(list, by: separator) { $0 }
    }
  }
}
