/// The words and signs of a C++ text, without comments, strings and preprocessor lines.
struct CppTokens {
  /// A word, or a sign; `::` is one.
  struct Token: Equatable {
    let text: String
    /// Both counted from 1.
    let line: Int
    let column: Int
  }

  private(set) var tokens: [Token] = []
  private let text: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: String) {
    self.text = Array(text.utf8)
    while index < self.text.count { step() }
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < text.count ? text[index + offset] : 0
  }

  private mutating func advance() {
    if byte() == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  private mutating func step() {
    switch (byte(), byte(1)) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/")): skipLine()
    case (UInt8(ascii: "/"), UInt8(ascii: "*")): skipComment()
    case (UInt8(ascii: "\""), _), (UInt8(ascii: "'"), _): skipString()
    case (UInt8(ascii: "#"), _): skipDirective()
    case (0x00...0x20, _): advance()
    default: take()
    }
  }

  private mutating func skipLine() {
    while index < text.count, byte() != UInt8(ascii: "\n") { advance() }
  }

  private mutating func skipComment() {
    advance()
    advance()
    while index < text.count {
      if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        advance()
        advance()
        return
      }
      advance()
    }
  }

  private mutating func skipString() {
    let quote = byte()
    advance()
    while index < text.count, byte() != quote, byte() != UInt8(ascii: "\n") {
      if byte() == UInt8(ascii: "\\") { advance() }
      advance()
    }
    advance()
  }

  /// A string such as `R"x(…)x"`, in which quotes and line ends mean nothing.
  private mutating func skipRawString() {
    let mark = text[index...].dropFirst().prefix { $0 != UInt8(ascii: "(") && $0 > 0x20 }
    let end = [UInt8(ascii: ")")] + mark + [UInt8(ascii: "\"")]
    while index < text.count, !text[index...].starts(with: end) { advance() }
    for _ in end { advance() }
  }

  /// The quote in `1'000`.
  private var separatesDigits: Bool { byte() == UInt8(ascii: "'") && isWord(byte(1)) }

  /// A line of the preprocessor, with those that a backslash adds to it.
  private mutating func skipDirective() {
    while index < text.count, byte() != UInt8(ascii: "\n") {
      if byte() == UInt8(ascii: "\\") { advance() }
      advance()
    }
  }

  private mutating func take() {
    let start = index
    let column = index - lineStart + 1
    if isWord(byte()) {
      let isNumber = (0x30...0x39).contains(byte())
      while index < text.count, isWord(byte()) || isNumber && separatesDigits { advance() }
      if byte() == UInt8(ascii: "\""), text[index - 1] == UInt8(ascii: "R") {
        return skipRawString()
      }
    } else {
      let isScope = byte() == UInt8(ascii: ":") && byte(1) == UInt8(ascii: ":")
      advance()
      if isScope { advance() }
    }
    tokens.append(
      Token(text: String(decoding: text[start..<index], as: UTF8.self), line: line, column: column))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
