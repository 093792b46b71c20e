/// The text that a printing function appends.
func printed(_ print: (inout String) -> Void) -> String {
  var text = ""
  print(&text)
  return text
}

/// Compares what is printed with a text, piece by piece, so that it need not be put together.
struct TextComparison: TextOutputStream {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var differs = false

  init(with text: SchemaText) { self.text = UnsafeBufferPointer(rebasing: text.bytes) }

  /// Whether exactly the text was printed.
  var isEqual: Bool { !differs && position == text.count }

  mutating func write(_ piece: String) {
    var piece = piece
    piece.withUTF8 { write($0) }
  }

  private mutating func write(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !differs, piece.count <= text.count - position else {
      differs = true
      return
    }
    for index in piece.indices where text[position + index] != piece[index] { differs = true }
    position += piece.count
  }
}
