@testable import Explorer

/// A terminal that does what it is sent, as far as the painter sends it.
struct ObedientScreen {
  /// One place: its character, empty for the right half of a wide one, and the sequences in force.
  struct Place: Equatable {
    var text = " "
    var style = ""

    /// A blank in a style that cannot be seen on blanks is as good as any.
    var asSeen: Place {
      text == " " && !style.contains("[7m") && !style.contains("[4m") ? Place() : self
    }
  }

  let size: Size
  private(set) var places: [Place]
  private(set) var showsCursor = false
  private(set) var cursor = Point.zero
  /// Sequences that mean nothing to it, and text behind the end of a line.
  private(set) var complaints: [String] = []
  private var style = ""

  init(size: Size) {
    self.size = size
    places = Array(repeating: Place(), count: size.width * size.height)
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while !rest.isEmpty {
      if rest.unicodeScalars.first == "\u{1B}" {
        obey(takeSequence(from: &rest))
      } else {
        let scalars = rest.unicodeScalars
        let end = scalars.firstIndex { $0 == "\u{1B}" } ?? scalars.endIndex
        write(String(rest[..<end]))
        rest = rest[end...]
      }
    }
  }

  private func takeSequence(from rest: inout Substring) -> String {
    let scalars = rest.unicodeScalars.dropFirst(2)
    let end = scalars.firstIndex { !"?0123456789;".unicodeScalars.contains($0) }
    let next = end.map { scalars.index(after: $0) } ?? rest.endIndex
    defer { rest = rest[next...] }
    return String(rest[..<next].unicodeScalars.dropFirst(2))
  }

  private mutating func obey(_ sequence: String) {
    let numbers = sequence.dropLast().split(separator: ";").compactMap { Int($0) }
    switch sequence.last {
    case "H":
      cursor = numbers.isEmpty ? .zero : Point(x: numbers[1] - 1, y: numbers[0] - 1)
    case "J": places = Array(repeating: Place(), count: places.count)
    case "X": for x in cursor.x..<cursor.x + numbers[0] { put(Place(), x: x) }
    case "m": style = numbers.isEmpty ? "" : style + "[\(sequence)"
    case "h": showsCursor = true
    case "l": showsCursor = false
    default: complaints.append(sequence)
    }
  }

  private mutating func write(_ text: String) {
    for character in text {
      put(Place(text: String(character), style: style), x: cursor.x)
      if TextWidth.columns(character) == 2 { put(Place(text: "", style: style), x: cursor.x + 1) }
      cursor.x += TextWidth.columns(character)
    }
  }

  private mutating func put(_ place: Place, x: Int) {
    guard x < size.width, cursor.y < size.height else {
      complaints.append("\(place) at \(x), \(cursor.y)")
      return
    }
    places[cursor.y * size.width + x] = place
  }
}

extension Terminfo {
  /// A modern terminal, but for what is named otherwise; nil stands for what it cannot do.
  static func sample(
    _ changes: [String: String?] = [:], numbers: [String: Int] = ["colors": 8],
    flags: Set<String> = []
  ) -> Terminfo {
    let usual: [String: String?] = [
      "cup": "\u{1B}[B;AH", "clear": "\u{1B}[H\u{1B}[2J", "ech": "\u{1B}[aX", "setaf": "\u{1B}[3am",
      "sgr0": "\u{1B}[m", "bold": "\u{1B}[1m", "dim": "\u{1B}[2m", "smul": "\u{1B}[4m",
      "rev": "\u{1B}[7m", "cnorm": "\u{1B}[?25h", "civis": "\u{1B}[?25l", "rmcup": "\u{1B}[?1049l",
      "el": "\u{1B}[K",
    ]
    let all = usual.merging(changes) { $1 }
    return Terminfo(
      // `a` stands for the first parameter, B and A for the first and second, counted from 1.
      texts: { name, parameters in
        guard let text = all[name] ?? nil else { return nil }
        guard let first = parameters.first else { return text }
        let second = parameters.dropFirst().first ?? 0
        return text.replacing("a", with: "\(first)").replacing("B", with: "\(first + 1)")
          .replacing("A", with: "\(second + 1)")
      },
      number: { numbers[$0] }, flag: { flags.contains($0) })
  }
}
