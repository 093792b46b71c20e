/// The lines of a yaml file that say something, and the words on them.
///
/// It understands what `PlainYaml` is for; at anything else its answers are `nil`. Each line ends
/// with a line feed, so that looking one byte ahead never leaves the text.
struct PlainYamlLines {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Where the present line begins.
  private var start = 0
  /// The number of the present line, counted from 1.
  private var number: Int
  /// Where the next line begins.
  private var end = 0
  private(set) var isAtEnd = false

  /// Takes a text that begins after some lines of its file.
  init?(_ text: UnsafeBufferPointer<UInt8>, after number: Int) {
    guard text.last == .lineFeed else { return nil }
    self.text = text
    self.number = number
  }

  /// The column of what comes next on the line, counted from 0; -1 at the end of the file.
  var column: Int { isAtEnd ? -1 : position - start }

  /// The place of what comes next.
  var mark: YamlMark { mark(at: position) }

  private func mark(at position: Int) -> YamlMark {
    YamlMark(line: number, column: position - start + 1)
  }

  /// Goes to the next line with more than blanks or a comment on it.
  mutating func next() -> Bool {
    while true {
      (start, position) = (end, end)
      number += 1
      guard start < text.count else {
        isAtEnd = true
        return true
      }
      position = afterBlanks(position)
      switch text[position] {
      case .lineFeed: end = position + 1
      case UInt8(ascii: "#"): guard skipComment() else { return false }
      default: return true
      }
    }
  }

  /// Sets the end of the line behind a comment.
  private mutating func skipComment() -> Bool {
    var index = position
    while text[index].isPrintable || text[index] == .tab { index += 1 }
    end = index + 1
    return text[index] == .lineFeed
  }

  private func afterBlanks(_ position: Int) -> Int {
    var position = position
    while text[position] == .blank { position += 1 }
    return position
  }
}

/// What stands at the present place.
extension PlainYamlLines {
  /// Whether an item of a list begins here.
  var isItem: Bool {
    !isAtEnd && text[position] == UInt8(ascii: "-") && text[position + 1] == .blank
  }

  /// Goes behind the dash of an item.
  mutating func enterItem() { position += 2 }

  /// The length of the key that stands here; `nil` when there is none.
  var keyLength: Int? {
    guard !isAtEnd, text[position].isWordStart else { return nil }
    var index = position
    while text[index].isInKey { index += 1 }
    // libyaml allows longer ones, but nobody writes them.
    guard text[index] == UInt8(ascii: ":"), text[index - 1] != .blank, index - position < 128,
      text[index + 1] == .blank || text[index + 1] == .lineFeed
    else { return nil }
    return index - position
  }

  /// The key that stands here; goes to what follows its colon.
  mutating func takeKey(_ length: Int) -> YamlNode {
    let key = node(position..<position + length)
    position = afterBlanks(position + length + 1)
    return key
  }

  /// Whether nothing but a comment follows on the line.
  var isUsedUp: Bool {
    mutating get {
      switch text[position] {
      case .lineFeed:
        end = position + 1
        return true
      case UInt8(ascii: "#"): return skipComment()
      default: return false
      }
    }
  }

  /// The scalar or the list in brackets that stands here, if nothing follows it on the line.
  mutating func takeValue() -> YamlNode? {
    switch text[position] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): takeCollection()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): takeQuoted().flatMap { endLine() ? $0 : nil }
    case let byte where byte.isWordStart: takePlain()
    default: nil
    }
  }

  /// Sets the end of the line behind a value and what may follow it.
  private mutating func endLine() -> Bool {
    let before = position
    position = afterBlanks(position)
    return (position > before || text[position] == .lineFeed) && isUsedUp
  }
}

/// Values.
extension PlainYamlLines {
  private mutating func takePlain() -> YamlNode? {
    let first = position
    var last = position
    while text[position].isPrintable {
      let byte = text[position]
      if byte == UInt8(ascii: "#"), text[position - 1] == .blank { break }
      position += 1
      if byte == UInt8(ascii: ":"), text[position] == .blank || text[position] == .lineFeed {
        return nil
      }
      if byte != .blank { last = position }
    }
    return isUsedUp ? node(first..<last) : nil
  }

  private mutating func takeQuoted() -> YamlNode? {
    let (first, quote) = (position, text[position])
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    repeat {
      position += 1
    } while text[position].isPrintable && text[position] != quote
      && text[position] != UInt8(ascii: "\\")
    guard text[position] == quote, text[position + 1] != quote else { return nil }
    position += 1
    return node(first..<position, isPlain: false)
  }

  /// `[a, 'b']`, `[]` or `{}`.
  private mutating func takeCollection() -> YamlNode? {
    let start = mark
    let content: YamlNode.Content
    if text[position] == UInt8(ascii: "{") {
      content = .mapping([])
      position += 1
      guard text[position] == UInt8(ascii: "}") else { return nil }
    } else {
      guard let items = takeItems() else { return nil }
      content = .sequence(items)
    }
    position += 1
    let node = YamlNode(content: content, style: .flow, start: start, end: mark)
    return endLine() ? node : nil
  }

  /// The items in brackets; goes to the closing one.
  private mutating func takeItems() -> [YamlNode]? {
    guard text[position + 1] != UInt8(ascii: "]") else {
      position += 1
      return []
    }
    var items: [YamlNode] = []
    repeat {
      position = afterBlanks(position + 1)
      guard let item = takeWord() ?? takeQuoted() else { return nil }
      items.append(item)
      position = afterBlanks(position)
    } while text[position] == UInt8(ascii: ",")
    return text[position] == UInt8(ascii: "]") ? items : nil
  }

  private mutating func takeWord() -> YamlNode? {
    let first = position
    while text[position].isWordStart || text[position] == UInt8(ascii: ".") { position += 1 }
    return position > first ? node(first..<position) : nil
  }

  private func node(_ range: Range<Int>, isPlain: Bool = true) -> YamlNode {
    let inner = isPlain ? range : range.lowerBound + 1..<range.upperBound - 1
    let word = String(decoding: UnsafeBufferPointer(rebasing: text[inner]), as: UTF8.self)
    return YamlNode(
      content: .scalar(YamlScalar(text: word, tag: nil, isPlain: isPlain)), style: [],
      start: mark(at: range.lowerBound), end: mark(at: range.upperBound))
  }
}

extension UInt8 {
  fileprivate static let blank = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let lineFeed = UInt8(ascii: "\n")

  fileprivate var isPrintable: Bool { self >= 0x20 && self < 0x7F }

  /// Whether it is a letter, a digit or an underscore.
  fileprivate var isWordStart: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  fileprivate var isInKey: Bool {
    isWordStart || self == .blank || self == UInt8(ascii: ",") || self == UInt8(ascii: ".")
  }
}
