/// Columns that text takes on a terminal, and what of it may be shown there.
enum TextWidth {
  /// Columns of a whole text, counted as `Canvas` would draw it.
  static func columns(_ text: some StringProtocol) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    return isSimple(text) ? text.unicodeScalars.count : text.reduce(0) { $0 + columns($1) }
  }

  /// Columns of one character: 1 or 2.
  static func columns(_ character: Character) -> Int {
    Int(Cluster(cleaning: character).width)
  }

  /// Whether a text holds nothing but scalars that are each a narrow character on their own.
  static func isSimple(_ text: some StringProtocol) -> Bool {
    isPrintableASCII(text) || text.unicodeScalars.allSatisfy(isSimple)
  }

  /// Whether a text holds nothing but printable ASCII, as nearly all of them.
  static func isPrintableASCII(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    } ?? false
  }

  /// Printable ASCII, Latin, punctuation, arrows, box drawing, blocks and shapes; a fast path.
  @inline(__always)
  static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 }
    return (value >= 0xA1 && value < 0x300 && value != 0xAD)
      || (value >= 0x2010 && value < 0x2028) || (value >= 0x2030 && value < 0x205F)
      || (value >= 0x2190 && value < 0x231A) || (value >= 0x2500 && value < 0x25FD)
  }
}

/// A character made safe to show: no control character, escape sequence or direction mark gets
/// to the terminal, and its width is the one that terminals agree on.
///
/// `\u{1B}` becomes `␛`, other invisible or unassigned characters become `�`. What a zero width
/// joiner glues on is dropped, since terminals differ in the width of such sequences.
struct Cluster: Equatable, Sendable {
  /// The base and the marks that combine with it, three at most.
  let scalars: [Unicode.Scalar]
  let width: UInt8

  init(cleaning character: Character) {
    let all = character.unicodeScalars
    let base = all.first.map(Self.visible) ?? Self.replacement
    guard base == all.first, base != Self.replacement else {
      scalars = [base]
      width = 1
      return
    }
    let marks = all.dropFirst().prefix { $0.value != 0x200D }.filter(Self.isMark).prefix(3)
    scalars = [base] + marks
    width = Self.isWide(base) ? 2 : 1
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Cluster {
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The scalar itself, or the mark that stands for it where it must not be shown.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? replacement
    case 0x7F: return "\u{2421}"
    case 0x20..<0x7F: return scalar
    case 0x1100..<0x1160: return scalar
    case 0x1160..<0x1200, 0xD7B0..<0xD800, 0x1F1E6..<0x1F200: return replacement
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .enclosingMark:
      return replacement
    default: return scalar
    }
  }

  /// A mark that is drawn over its base; variation selectors, which widen some bases on some
  /// terminals, are left out.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard !(0xFE00...0xFE0F).contains(scalar.value), scalar.value < 0xE0100 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  /// Whether Unicode's table of East Asian widths calls the scalar wide or full width.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = WideScalars.ranges.count
    while low < high {
      let middle = (low + high) / 2
      if WideScalars.ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < WideScalars.ranges.count && WideScalars.ranges[low].contains(value)
  }
}
