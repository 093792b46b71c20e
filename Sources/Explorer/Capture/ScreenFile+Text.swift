/// Reading and printing.
extension ScreenFile {
  /// What is wrong with the text of a reference screen, and in which line.
  struct FormatError: Error, Equatable, CustomStringConvertible {
    let line: Int
    let message: String

    var description: String { "\(line): \(message)" }
  }

  private static let rule = "----"
  /// More lines than any screen has, of which each costs memory.
  private static let mostLines = 100_000

  init(parsing text: String) throws(FormatError) {
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) < Self.mostLines else {
      throw FormatError(line: Self.mostLines, message: "more lines than any screen has")
    }
    var lines = text.lines().map(String.init)
    if lines.last == "" { lines.removeLast() }
    let parts = lines.split(separator: Self.rule, omittingEmptySubsequences: false).map(Array.init)
    self.init(size: Size(width: 0, height: 0))
    for (index, line) in (parts.first ?? []).enumerated() {
      try read(header: line, number: index + 1)
    }
    guard !size.isEmpty else { throw FormatError(line: 1, message: "no 'size: 80x24' line") }
    guard parts.count <= 4 else {
      throw FormatError(line: lines.count, message: "more than three planes")
    }
    picture = Picture(
      grid: parts.at(1).map(Self.unescaped), roles: parts.at(2).map(Self.unescaped),
      attributes: parts.at(3))
  }

  private mutating func read(header line: String, number: Int) throws(FormatError) {
    if line.isEmpty { return }
    if line.hasPrefix("#") {
      comments.append(String(line.dropFirst(line.hasPrefix("# ") ? 2 : 1)))
      return
    }
    let name = String(line.prefix { $0 != ":" })
    let value = line.dropFirst(name.count + 1).drop { $0 == " " }
    switch name {
    case "size": size = try Self.size(value, number: number)
    case "args": arguments = String(value)
    case "file":
      let path = String(value.prefix { $0 != " " })
      files.append(FileLine(path: path, text: String(value.dropFirst(path.count + 1))))
    case "keys": keys.append(String(value))
    case "yaml": yaml = String(value)
    case "kept": kept.append(String(value))
    case "added": added.append(String(value))
    case "colours": colours = try Self.colours(value, number: number)
    case "legend": break
    default: throw FormatError(line: number, message: "unknown header '\(Self.quoted(name))'")
    }
  }

  /// What a message repeats of a text that can be of any length.
  private static func quoted(_ text: some StringProtocol) -> String {
    text.count > 60 ? text.prefix(60) + "…" : String(text)
  }

  private static func colours(_ text: Substring, number: Int) throws(FormatError) -> ScreenColours {
    if let colours = ScreenColours(rawValue: String(text)) { return colours }
    let known = ScreenColours.allCases.map(\.rawValue).joined(separator: ", ")
    throw FormatError(line: number, message: "the colours '\(quoted(text))' are none of \(known)")
  }

  private static func size(_ text: Substring, number: Int) throws(FormatError) -> Size {
    let sides = text.split(separator: "x").map { Int($0) ?? 0 }
    guard sides.count == 2, sides.allSatisfy({ $0 > 0 && $0 <= 1000 }) else {
      throw FormatError(line: number, message: "the size '\(quoted(text))' is not like 80x24")
    }
    return Size(width: sides[0], height: sides[1])
  }
}

extension ScreenFile: CustomStringConvertible {
  /// The text of the file; the legend of the letters is made anew each time.
  var description: String {
    let header =
      comments.map { $0.isEmpty ? "#" : "# " + $0 } + ["size: \(size.width)x\(size.height)"]
      + (arguments.isEmpty ? [] : ["args: " + arguments]) + stage + keys.map { "keys: " + $0 }
      + legend
    let planes = [picture.grid, picture.roles, picture.attributes]
    let used = planes.prefix((planes.lastIndex { !$0.isEmpty } ?? -1) + 1)
    let lines = header + used.flatMap { [Self.rule] + $0.map(Self.escaped) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var stage: [String] {
    files.map { "file: \($0.path) \($0.text)" } + (yaml.isEmpty ? [] : ["yaml: " + yaml])
      + kept.map { "kept: " + $0 }
      + added.map { "added: " + $0 } + (colours.map { ["colours: " + $0.rawValue] } ?? [])
  }

  /// A row that looks like the rule between the planes gets a blank behind it.
  private static func escaped(_ row: String) -> String { row == rule ? row + " " : row }

  private static func unescaped(_ row: String) -> String { row == rule + " " ? rule : row }

  /// What the letters of the roles mean, as far as they occur.
  private var legend: [String] {
    if colours != nil { return ["legend: " + ScreenColours.legend] }
    let letters = Set(picture.roles.joined())
    let words = Role.allCases.filter { $0 != .text && letters.contains($0.letter) }
      .map { "\($0.letter)=\($0)" }
    return TextWrap.lines(words.joined(separator: " "), columns: 90)
      .filter { !$0.isEmpty }.map { "legend: " + $0 }
  }
}

extension [[String]] {
  /// The lines of a part; none after the last part.
  fileprivate func at(_ part: Int) -> [String] { indices.contains(part) ? self[part] : [] }
}
