/// Gives the parts of C++ code their roles, line by line; it remembers only whether a block
/// comment is still open.
///
///     var highlighter = CppHighlighter()
///     let lines = source.split(separator: "\n").map { highlighter.highlight(String($0)) }
struct CppHighlighter: Equatable, Sendable {
  private(set) var isInComment = false

  mutating func highlight(_ line: String) -> StyledText {
    var scanner = LineScanner(line)
    if isInComment { scanComment(&scanner) }
    scanner.skip(while: \.isBlank)
    if !isInComment, scanner.peek() == UInt8(ascii: "#") { scanDirective(&scanner) }
    while !scanner.isAtEnd { scanToken(&scanner) }
    return scanner.result
  }

  /// All lines of a text.
  static func highlight(text: String) -> [StyledText] {
    var highlighter = Self()
    return text.lines().map {
      highlighter.highlight(String($0))
    }
  }
}

extension CppHighlighter {
  private mutating func scanToken(_ scanner: inout LineScanner) {
    let start = scanner.position
    let byte = scanner.peek()
    if byte.startsWord {
      scanWord(&scanner)
    } else if byte.isDigit {
      scanner.skip { $0.continuesWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "'") }
      scanner.mark(from: start, .number)
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      scanQuoted(&scanner)
    } else if scanner.starts(with: "//") {
      scanner.skipToEnd()
      scanner.mark(from: start, .comment)
    } else if scanner.starts(with: "/*") {
      isInComment = true
      scanComment(&scanner, opening: 2)
    } else {
      scanner.skip()
    }
  }

  /// A block comment, up to its end or the end of the line.
  private mutating func scanComment(_ scanner: inout LineScanner, opening: Int = 0) {
    let start = scanner.position
    scanner.skip(opening)
    while !scanner.isAtEnd, !scanner.starts(with: "*/") { scanner.skip() }
    isInComment = scanner.isAtEnd
    scanner.skip(2)
    scanner.mark(from: start, .comment)
  }

  /// `#include` and the like, and the file in angle brackets behind it.
  private func scanDirective(_ scanner: inout LineScanner) {
    let start = scanner.position
    scanner.skip()
    scanner.skip(while: \.isBlank)
    scanner.skip(while: \.continuesWord)
    let isInclude = scanner.text(from: start).hasSuffix("include")
    scanner.mark(from: start, .preprocessor)
    scanner.skip(while: \.isBlank)
    guard isInclude, scanner.peek() == UInt8(ascii: "<") else { return }
    let file = scanner.position
    scanner.skip { $0 != UInt8(ascii: ">") }
    scanner.skip()
    scanner.mark(from: file, .string)
  }

  private func scanQuoted(_ scanner: inout LineScanner) {
    let start = scanner.position
    let quote = scanner.peek()
    scanner.skip()
    while !scanner.isAtEnd, scanner.peek() != quote {
      scanner.skip(scanner.peek() == UInt8(ascii: "\\") ? 2 : 1)
    }
    scanner.skip()
    scanner.mark(from: start, .string)
  }

  private func scanWord(_ scanner: inout LineScanner) {
    let start = scanner.position
    scanner.skip(while: \.continuesWord)
    let word = scanner.text(from: start)
    if let role = CppWords.role(of: word, before: scanner.peek()) {
      scanner.mark(from: start, role)
    }
  }
}
