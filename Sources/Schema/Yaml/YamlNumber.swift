/// Recognises the numbers and dates of yaml 1.1; the input begins with a digit, a sign or a dot.
func numberKind(_ text: [UInt8]) -> YamlScalar.Kind {
  var scanner = NumberScanner(text)
  let signed = scanner.skip("+-", atMost: 1) > 0
  if scanner.matchesInt() { return .int }
  if scanner.matchesFloat(signed: signed) { return .float }
  return !signed && scanner.matchesTimestamp() ? .timestamp : .string
}

/// The value of a text that yaml 1.1 takes for an integer: decimal, `0b1`, `0x1`, `01`, `1:30`.
func yamlInteger(_ text: String) -> Int? {
  var digits = text.filter { $0 != "_" }[...]
  let isNegative = digits.hasPrefix("-")
  if isNegative || digits.hasPrefix("+") { digits = digits.dropFirst() }
  let value =
    if digits.hasPrefix("0b") {
      Int(digits.dropFirst(2), radix: 2)
    } else if digits.hasPrefix("0x") {
      Int(digits.dropFirst(2), radix: 16)
    } else if digits.contains(":") {
      sexagesimal(digits)
    } else {
      Int(digits, radix: digits.hasPrefix("0") ? 8 : 10)
    }
  return value.map { isNegative ? -$0 : $0 }
}

/// Mirrors PyYAML, for which `1:30` is 90.
private func sexagesimal(_ text: Substring) -> Int? {
  text.split(separator: ":").reduce(0) { total, group in
    guard let total, let value = Int(group), total < 1 << 40 else { return nil }
    return total * 60 + value
  }
}

/// Walks over the bytes of a scalar; each `matches…` tries the whole rest from the same place.
private struct NumberScanner {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  /// Skips bytes of a set and returns how many.
  mutating func skip(_ set: StaticString, atMost limit: Int = .max) -> Int {
    let start = position
    while position < text.count, position - start < limit, set.holds(text[position]) {
      position += 1
    }
    return position - start
  }

  private var isAtEnd: Bool { position == text.count }
  private static let digits: StaticString = "0123456789"
  private static let digitsAndMarks: StaticString = "0123456789_"

  private func attempt(_ match: (inout NumberScanner) -> Bool) -> Bool {
    var copy = self
    return match(&copy) && copy.isAtEnd
  }
}

extension StaticString {
  fileprivate func holds(_ byte: UInt8) -> Bool {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).contains(byte)
  }
}

extension NumberScanner {
  func matchesInt() -> Bool {
    attempt { $0.skip("0", atMost: 1) == 1 && $0.skip("b", atMost: 1) == 1 && $0.skip("01_") > 0 }
      || attempt { $0.skip("0", atMost: 1) == 1 && $0.skip("01234567_") > 0 }
      || attempt { $0.skip("0", atMost: 1) == 1 }
      || attempt { $0.skip("123456789", atMost: 1) == 1 && $0.skip(Self.digitsAndMarks) >= 0 }
      || attempt {
        $0.skip("0", atMost: 1) == 1 && $0.skip("x", atMost: 1) == 1
          && $0.skip("0123456789abcdefABCDEF_") > 0
      }
      || attempt {
        $0.skip("123456789", atMost: 1) == 1 && $0.skip(Self.digitsAndMarks) >= 0
          && $0.sexagesimalGroups()
      }
  }

  func matchesFloat(signed: Bool) -> Bool {
    attempt {
      $0.skip(Self.digits, atMost: 1) == 1 && $0.skip(Self.digitsAndMarks) >= 0
        && $0.skip(".", atMost: 1) == 1 && $0.skip(Self.digitsAndMarks) >= 0
        && $0.optionalExponent()
    }
      || !signed
        && attempt {
          $0.skip(".", atMost: 1) == 1 && $0.skip(Self.digits, atMost: 1) == 1
            && $0.skip(Self.digitsAndMarks) >= 0 && $0.optionalExponent()
        }
      || attempt {
        $0.skip(Self.digits, atMost: 1) == 1 && $0.skip(Self.digitsAndMarks) >= 0
          && $0.sexagesimalGroups() && $0.skip(".", atMost: 1) == 1
          && $0.skip(Self.digitsAndMarks) >= 0
      }
      || attempt { $0.word(".inf") || $0.word(".Inf") || $0.word(".INF") }
      || !signed && attempt { $0.word(".nan") || $0.word(".NaN") || $0.word(".NAN") }
  }

  func matchesTimestamp() -> Bool {
    attempt { $0.date(exact: true) }
      || attempt { $0.date(exact: false) && $0.timeOfDay() && $0.optionalZone() }
  }

  /// `:30:15`, each group below 60.
  private mutating func sexagesimalGroups() -> Bool {
    var groups = 0
    while skip(":", atMost: 1) == 1 {
      let start = position
      let count = skip(Self.digits, atMost: 2)
      guard count == 1 || count == 2 && text[start] < UInt8(ascii: "6") else { return false }
      groups += 1
    }
    return groups > 0
  }

  private mutating func optionalExponent() -> Bool {
    guard skip("eE", atMost: 1) == 1 else { return true }
    return skip("+-", atMost: 1) == 1 && skip(Self.digits) > 0
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= text.count,
      text[position..<end].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { return false }
    position = end
    return true
  }

  private mutating func date(exact: Bool) -> Bool {
    guard skip(Self.digits, atMost: 4) == 4 else { return false }
    for _ in 0..<2 {
      guard skip("-", atMost: 1) == 1 else { return false }
      let count = skip(Self.digits, atMost: 2)
      guard count == 2 || count == 1 && !exact else { return false }
    }
    return true
  }

  private mutating func timeOfDay() -> Bool {
    guard skip("Tt", atMost: 1) == 1 || skip(" \t") > 0 else { return false }
    guard skip(Self.digits, atMost: 2) > 0 else { return false }
    for _ in 0..<2 {
      guard skip(":", atMost: 1) == 1, skip(Self.digits, atMost: 2) == 2 else { return false }
    }
    if skip(".", atMost: 1) == 1 { _ = skip(Self.digits) }
    return true
  }

  private mutating func optionalZone() -> Bool {
    _ = skip(" \t")
    if isAtEnd || skip("Z", atMost: 1) == 1 { return true }
    guard skip("+-", atMost: 1) == 1, skip(Self.digits, atMost: 2) > 0 else { return false }
    return isAtEnd || skip(":", atMost: 1) == 1 && skip(Self.digits, atMost: 2) == 2
  }
}
