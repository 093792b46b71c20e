/// The characters that pictures are made of, in Unicode or in plain ASCII.
///
/// Widgets ask the canvas for its glyphs, so a terminal without UTF-8 gets the same screens.
struct Glyphs: Equatable, Sendable {
  /// The lines of a box, and its corners.
  struct Box: Equatable, Sendable {
    let horizontal, vertical: Character
    let topLeft, topRight, bottomLeft, bottomRight: Character
  }

  /// The marks of an operator's row.
  struct Marks: Equatable, Sendable {
    let fullCodegen, supported, irGen, autograd, none: Character
    let added, removed, needsWork, refused: Character
  }

  let box: Box
  let marks: Marks
  /// Parts of a cell from one eighth to full.
  let eighths: [Character]
  let barCovered, barRest: Character
  let cursor: Character
  let decidedBy: Character
  let ellipsis: Character
  let done, warning: Character
  let separator, arrow: Character
}

extension Glyphs {
  static let unicode = Self(
    box: Box(
      horizontal: "─", vertical: "│",
      topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘"),
    marks: Marks(
      fullCodegen: "●", supported: "◐", irGen: "○", autograd: "∂", none: "·",
      added: "+", removed: "−", needsWork: "!", refused: "✕"),
    eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    barCovered: "▒", barRest: "░", cursor: "▌", decidedBy: "‹", ellipsis: "…",
    done: "✓", warning: "▲", separator: "·", arrow: "→")

  static let ascii = Self(
    box: Box(
      horizontal: "-", vertical: "|",
      topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+"),
    marks: Marks(
      fullCodegen: "F", supported: "S", irGen: "I", autograd: "A", none: ".",
      added: "+", removed: "-", needsWork: "!", refused: "x"),
    eighths: [".", ":", ":", "-", "=", "=", "#", "#"],
    barCovered: "=", barRest: ".", cursor: ">", decidedBy: "<", ellipsis: "~",
    done: "v", warning: "!", separator: "-", arrow: ">")
}

extension Glyphs {
  /// Whether nothing but ASCII may be drawn.
  var isPlain: Bool { self == .ascii }

  /// What stands for one of our own signs in ASCII; other characters stay as they are.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar { plainScalars[scalar] ?? scalar }

  private static let plainScalars: [Unicode.Scalar: Unicode.Scalar] = {
    let marks = zip(Glyphs.unicode.marks.all, Glyphs.ascii.marks.all)
    let others: [(Character, Character)] = [
      ("…", "~"), ("→", ">"), ("‹", "<"), ("✓", "v"), ("▲", "!"), ("▌", ">"), ("×", "x"),
      ("≤", "<"),
      ("│", "|"),
    ]
    let pairs = (Array(marks) + others).compactMap { sign, plain in
      sign.unicodeScalars.first.flatMap { sign in
        plain.unicodeScalars.first.map { (sign, $0) }
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}

extension Glyphs.Marks {
  fileprivate var all: [Character] {
    [fullCodegen, supported, irGen, autograd, none, added, removed, needsWork, refused]
  }
}
