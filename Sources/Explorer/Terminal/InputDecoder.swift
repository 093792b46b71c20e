/// Makes input of what the terminal library hands out piece by piece: control characters, Alt,
/// escape sequences that the library does not know, and pasted text.
///
/// Sequences with no meaning here are swallowed whole, lest their letters run commands.
enum InputDecoder {
  /// A piece: a character, or a key that the library knew by name.
  enum Piece: Equatable, Sendable {
    case scalar(Unicode.Scalar)
    case named(String)
  }

  /// Hands out the next piece, or nil if none arrives within so many milliseconds.
  typealias Next = (_ milliseconds: Int32) -> Piece?

  /// The input that starts with a piece; nil where it has no meaning.
  static func decode(_ first: Piece, next: Next) -> Input? {
    switch first {
    case .named(let name): KeyNames.key(name).map(Input.key)
    case .scalar("\u{1B}"): escaped(next: next)
    case .scalar(let scalar): .key(key(scalar))
    }
  }

  /// The key of a character: letters as they are, control characters by what was held down.
  private static func key(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0: .control(" ")
    case 0x08, 0x7F: .named(.backspace)
    case 0x01..<0x1B: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1C..<0x20: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    default: .character(Character(scalar))
    }
  }

  private static func escaped(next: Next) -> Input? {
    switch next(0) {
    case nil: .key(.named(.escape))
    case .scalar("["): controlSequence(next: next)
    case .scalar("O"): finalKey(of: "", next: next)
    case .scalar("]"): background(string(next: next))
    case .scalar("P"), .scalar("_"), .scalar("^"): skippedString(next: next)
    case .scalar("\u{1B}"): .key(.named(.escape))
    case .scalar(let scalar): .key(withAlt(key(scalar)))
    case .named(let name): KeyNames.key(name).map { .key(withAlt($0)) }
    }
  }

  private static func withAlt(_ key: Key) -> Key { Key(key.code, key.modifiers.union(.alt)) }
}

/// Sequences that start with Esc and a bracket: parameters, then a final letter.
extension InputDecoder {
  private static let letters: [Unicode.Scalar: Key.Name] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter,
  ]
  private static let numbers: [Int: Key.Name] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  private static func controlSequence(next: Next) -> Input? {
    var parameters = ""
    while case .scalar(let scalar) = next(25) {
      guard (0x40...0x7E).contains(scalar.value) else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      if parameters == "200", scalar == "~" { return pasted(next: next) }
      if parameters.first == "<" { return mouse(final: scalar, parameters) }
      return key(final: scalar, parameters).map(Input.key)
    }
    return parameters.isEmpty ? .key(.alt("[")) : nil
  }

  private static func finalKey(of parameters: String, next: Next) -> Input? {
    guard case .scalar(let scalar) = next(25) else { return .key(.alt("O")) }
    return key(final: scalar, parameters).map(Input.key)
  }

  private static func key(final: Unicode.Scalar, _ parameters: String) -> Key? {
    let values = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let modifiers = Key.Modifiers(terminalNumber: values.count > 1 ? values[1] ?? 1 : 1)
    if final == "Z" { return .named(.tab, .shift) }
    if final == "~" {
      return values.first?.flatMap { numbers[$0] }.map { .named($0, modifiers) }
    }
    return letters[final].map { .named($0, modifiers) }
  }

  /// A press or a turn of the wheel: button, column and row, counted from 1.
  ///
  /// Letting go of a button and moving have no meaning here.
  private static func mouse(final: Unicode.Scalar, _ parameters: String) -> Input? {
    let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
    // What was held down stands in bits of its own.
    let shiftAltControl = 4 | 8 | 16
    // No screen is larger, and what is reckoned with places stays in bounds.
    let places = 1...10_000
    guard final == "M", numbers.count == 3, numbers[1...].allSatisfy(places.contains),
      let button = buttons[numbers[0] & ~shiftAltControl]
    else { return nil }
    return .mouse(Mouse(button: button, point: Point(x: numbers[1] - 1, y: numbers[2] - 1)))
  }

  private static let buttons: [Int: Mouse.Button] = [
    0: .left, 1: .middle, 2: .right, 64: .wheelUp, 65: .wheelDown,
  ]

  /// Pasted text up to its end mark; line ends become `\n`.
  private static func pasted(next: Next) -> Input {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    while case .scalar(let scalar) = next(200) {
      scalars.append(scalar == "\r" ? "\n" : scalar)
      guard scalar == "~", scalars.suffix(end.count).elementsEqual(end) else { continue }
      scalars.removeLast(end.count)
      break
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return .pasted(String(view))
  }

  /// What the terminal answers to a question, up to its end; of a very long one the start.
  private static func string(next: Next) -> String {
    var text = String.UnicodeScalarView()
    while case .scalar(let scalar) = next(50), scalar != "\u{07}", scalar != "\\" {
      if text.count < 100, scalar != "\u{1B}" { text.append(scalar) }
    }
    return String(text)
  }

  /// An answer to a question that nobody asked.
  private static func skippedString(next: Next) -> Input? {
    _ = string(next: next)
    return nil
  }

  /// The answer to `TerminalSequences.backgroundQuestion`: `11;rgb:ffff/ffff/ffff`, in one to four
  /// hexadecimal digits for each colour.
  private static func background(_ answer: String) -> Input? {
    guard answer.hasPrefix("11;rgb:") else { return nil }
    let parts = answer.dropFirst("11;rgb:".count).split(separator: "/").map { part in
      let most = Double((1 << (4 * min(part.count, 4))) - 1)
      return Int(part, radix: 16).map { Double($0) / most }.flatMap { $0 <= 1 ? $0 : nil }
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    // How bright the eye takes each colour for.
    return .background(isLight: 0.299 * red + 0.587 * green + 0.114 * blue > 0.5)
  }
}
