/// Gives the parts of one line of YAML their roles: `key: value  # comment`.
enum YamlHighlighter {
  static func highlight(_ line: String) -> StyledText {
    var scanner = LineScanner(line)
    scanIndent(&scanner)
    scanKey(&scanner)
    while !scanner.isAtEnd { scanValue(&scanner) }
    return scanner.result
  }

  static func highlight(text: String) -> [StyledText] {
    text.lines().map { highlight(String($0)) }
  }

  /// Blanks, and the dashes of list items.
  private static func scanIndent(_ scanner: inout LineScanner) {
    scanner.skip(while: \.isBlank)
    while scanner.peek() == UInt8(ascii: "-"), scanner.peek(1).isBlank || scanner.peek(1) == 0 {
      let start = scanner.position
      scanner.skip()
      scanner.mark(from: start, .keyword)
      scanner.skip(while: \.isBlank)
    }
  }

  /// A word up to a colon that a blank or the end of the line follows; nothing if there is none.
  private static func scanKey(_ scanner: inout LineScanner) {
    var probe = scanner
    probe.skip { $0.continuesWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    guard probe.peek() == UInt8(ascii: ":"), probe.peek(1).isBlank || probe.peek(1) == 0,
      probe.position > scanner.position
    else { return }
    probe.mark(from: scanner.position, .type)
    probe.skip()
    scanner = probe
  }

  private static func scanValue(_ scanner: inout LineScanner) {
    let start = scanner.position
    switch scanner.peek() {
    case UInt8(ascii: "#") where start == 0 || scanner.peek(-1).isBlank:
      scanner.skipToEnd()
      scanner.mark(from: start, .comment)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanQuoted(&scanner)
    case let byte where byte.continuesWord: scanWord(&scanner)
    default: scanner.skip()
    }
  }

  private static func scanQuoted(_ scanner: inout LineScanner) {
    let start = scanner.position
    let quote = scanner.peek()
    scanner.skip()
    scanner.skip { $0 != quote }
    scanner.skip()
    scanner.mark(from: start, .string)
  }

  private static func scanWord(_ scanner: inout LineScanner) {
    let start = scanner.position
    scanner.skip { $0.continuesWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    let word = scanner.text(from: start)
    if ["true", "false", "True", "False", "null"].contains(word) {
      scanner.mark(from: start, .keyword)
    } else if word.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) {
      scanner.mark(from: start, .number)
    }
  }
}
