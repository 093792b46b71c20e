/// The names that ncurses gives to keys, and the keys they stand for.
enum KeyNames {
  private static let plain: [String: Key] = [
    "KEY_UP": .named(.up), "KEY_DOWN": .named(.down),
    "KEY_LEFT": .named(.left), "KEY_RIGHT": .named(.right),
    "KEY_HOME": .named(.home), "KEY_END": .named(.end),
    "KEY_PPAGE": .named(.pageUp), "KEY_NPAGE": .named(.pageDown),
    "KEY_ENTER": .named(.enter), "KEY_BACKSPACE": .named(.backspace),
    "KEY_DC": .named(.delete), "KEY_IC": .named(.insert),
    "KEY_BTAB": .named(.tab, .shift),
    "KEY_SR": .named(.up, .shift), "KEY_SF": .named(.down, .shift),
    "KEY_SLEFT": .named(.left, .shift), "KEY_SRIGHT": .named(.right, .shift),
    "KEY_SHOME": .named(.home, .shift), "KEY_SEND": .named(.end, .shift),
    "KEY_SPREVIOUS": .named(.pageUp, .shift), "KEY_SNEXT": .named(.pageDown, .shift),
    "KEY_SDC": .named(.delete, .shift), "KEY_SIC": .named(.insert, .shift),
  ]

  /// Names with the modifiers as a number behind, as in `kUP5`.
  private static let extended: [String: Key.Name] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete, "kIC": .insert,
  ]

  /// The key of a name; nil for those that mean nothing to us.
  static func key(_ name: String) -> Key? {
    if let key = plain[name] { return key }
    if name.hasPrefix("KEY_F("), let number = Int(name.dropFirst(6).dropLast()) {
      return .function(number)
    }
    guard let digit = name.last?.wholeNumberValue, let named = extended[String(name.dropLast())]
    else { return nil }
    return .named(named, Key.Modifiers(terminalNumber: digit))
  }
}

extension Key.Modifiers {
  /// The modifiers from the number by which terminals report them: 1 and a bit for each.
  init(terminalNumber number: Int) {
    self = []
    let bits = number - 1
    guard (1..<16).contains(bits) else { return }
    if bits & 1 != 0 { insert(.shift) }
    if bits & 2 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
