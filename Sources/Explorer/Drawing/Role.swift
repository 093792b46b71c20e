/// What a piece of text means.
///
/// Screens name meanings; the theme alone knows colours.
enum Role: UInt8, CaseIterable, Sendable {
  // Plain writing
  case text, dim, title, label, key, disabled
  // Frames and places
  case border, borderFocused, titleFocused, lineNumber, prompt, cursorMark
  // Search and edits
  case match, added, removed, hunk, pending
  // What happens to an operator at run time
  case traced, composite, decomposed, fallback, autograd
  // The list an operator stands in
  case fullCodegen, supported, irGen, needsWork, refused
  // Messages
  case error, warning, note, success
  // Coverage bars
  case barListed, barCovered, barRest
  // Code
  case keyword, type, function, string, number, comment, preprocessor
}

extension Role {
  /// The letter that stands for this role in a reference screen; plain text is a blank.
  var letter: Character {
    switch self {
    case .text: " "
    case .dim: "d"
    case .title: "T"
    case .label: "l"
    case .key: "k"
    case .disabled: "z"
    case .border: "b"
    case .borderFocused: "B"
    case .titleFocused: "F"
    case .lineNumber: "L"
    case .prompt: "p"
    case .cursorMark: "c"
    case .match: "m"
    case .added: "+"
    case .removed: "-"
    case .hunk: "@"
    case .pending: "q"
    case .traced: "t"
    case .composite: "o"
    case .decomposed: "x"
    case .fallback: "f"
    case .autograd: "a"
    case .fullCodegen: "g"
    case .supported: "h"
    case .irGen: "i"
    case .needsWork: "!"
    case .refused: "r"
    case .error: "E"
    case .warning: "W"
    case .note: "N"
    case .success: "S"
    case .barListed: "#"
    case .barCovered: "="
    case .barRest: "."
    case .keyword: "K"
    case .type: "Y"
    case .function: "U"
    case .string: "s"
    case .number: "n"
    case .comment: "C"
    case .preprocessor: "P"
    }
  }

  /// The role that a letter of a reference screen stands for.
  init?(letter: Character) {
    guard let role = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = role
  }
}

/// What is special about a cell besides its role.
struct Attributes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Reverse video: the row under the cursor and the rows of a range.
  static let selected = Self(rawValue: 1)
  /// Bold: the cursor row of a pane without focus, words to be stressed.
  static let strong = Self(rawValue: 2)
  static let underlined = Self(rawValue: 4)
}

extension Attributes {
  /// One letter for each combination, a blank for none; see `ScreenFile`.
  var letter: Character {
    let letters: [Character] = [" ", "s", "b", "B", "u", "U", "w", "W"]
    return letters[Int(rawValue & 7)]
  }
}
