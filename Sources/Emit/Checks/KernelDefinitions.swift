/// How often each kernel of a class seems to be defined in some C++ files.
///
/// Mirrors the regular expression `(.*)Class::\s*([\w\d]*)\(` that `error_on_missing_kernels` in
/// `torchgen/gen_backend_stubs.py` searches for: on each line the last match counts, unless a colon
/// stands right before the class, as in a call with its namespace. Comments count.
struct KernelDefinitions: Equatable {
  /// How often each name was found.
  private(set) var counts: [String: Int] = [:]

  init(of className: String, in texts: [String]) {
    let prefix = Array((className + "::").utf8)
    for text in texts { search(Array(text.utf8), for: prefix) }
  }

  private mutating func search(_ text: [UInt8], for prefix: [UInt8]) {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      guard let match = Self.lastMatch(in: text, start..<end, prefix) else {
        start = end + 1
        continue
      }
      let isQualified = match.start > start && text[match.start - 1] == UInt8(ascii: ":")
      if !isQualified { counts[String(decoding: match.name, as: UTF8.self), default: 0] += 1 }
      start = match.end
    }
  }

  /// The last place in a range where the class, a name and a parenthesis follow each other; the
  /// name may begin on a later line.
  private static func lastMatch(in text: [UInt8], _ range: Range<Int>, _ prefix: [UInt8])
    -> (start: Int, name: ArraySlice<UInt8>, end: Int)?
  {
    var start = range.upperBound - prefix.count
    while start >= range.lowerBound {
      if text[start] == prefix[0], text[start...].starts(with: prefix) {
        let rest = text[(start + prefix.count)...]
        let afterSpace = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let name = afterSpace.prefix(while: isWordByte)
        if name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "(") {
          return (start, name, name.endIndex + 1)
        }
      }
      start -= 1
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
