/// A word of a filter: a case-smart substring, perhaps anchored, or a fuzzy pattern.
struct NamePattern: Equatable, Sendable {
  private let bytes: [UInt8]
  private let isAnchoredAtStart: Bool
  private let isAnchoredAtEnd: Bool
  private let isFuzzy: Bool
  /// A word with a capital letter means it.
  private let isCaseSensitive: Bool

  init(_ word: String) {
    var word = word[...]
    isFuzzy = word.hasPrefix("~")
    if isFuzzy { word = word.dropFirst() }
    isAnchoredAtStart = !isFuzzy && word.hasPrefix("^")
    if isAnchoredAtStart { word = word.dropFirst() }
    isAnchoredAtEnd = !isFuzzy && word.hasSuffix("$")
    if isAnchoredAtEnd { word = word.dropLast() }
    isCaseSensitive = word.contains(where: \.isUppercase)
    bytes = Array(word.utf8)
  }

  func matches(_ name: SearchableName) -> Bool { ranges(in: name) != nil }

  /// The matched parts of a name, in UTF-8 offsets; `nil` when it does not match.
  func ranges(in name: SearchableName) -> [Range<Int>]? {
    let text = isCaseSensitive ? name.bytes : name.lowercased
    return isFuzzy ? fuzzyRanges(text) : substringRange(text).map { [$0] }
  }

  private func substringRange(_ text: [UInt8]) -> Range<Int>? {
    let last = text.count - bytes.count
    guard last >= 0 else { return nil }
    if isAnchoredAtEnd {
      let isInPlace = !isAnchoredAtStart || last == 0
      return isInPlace && hasWord(text, at: last) ? last..<text.count : nil
    }
    if isAnchoredAtStart { return hasWord(text, at: 0) ? 0..<bytes.count : nil }
    return (0...last).first { hasWord(text, at: $0) }.map { $0..<($0 + bytes.count) }
  }

  private func hasWord(_ text: [UInt8], at start: Int) -> Bool {
    for index in bytes.indices where text[start + index] != bytes[index] { return false }
    return true
  }

  /// The letters of the word in their order, with anything between them.
  private func fuzzyRanges(_ text: [UInt8]) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    var position = 0
    for byte in bytes {
      guard let found = text[position...].firstIndex(of: byte) else { return nil }
      if let last = ranges.last, last.upperBound == found {
        ranges[ranges.count - 1] = last.lowerBound..<(found + 1)
      } else {
        ranges.append(found..<(found + 1))
      }
      position = found + 1
    }
    return ranges
  }
}

/// A name prepared for matching.
struct SearchableName: Equatable, Sendable {
  let bytes: [UInt8]
  let lowercased: [UInt8]

  init(_ name: String) {
    bytes = Array(name.utf8)
    // Most names have no capital letter, and then both are one array.
    let hasCapital = bytes.contains { $0.isUpper }
    lowercased = hasCapital ? bytes.map { $0.isUpper ? $0 + 0x20 : $0 } : bytes
  }
}
