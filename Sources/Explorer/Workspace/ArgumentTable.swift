import Schema

/// The arguments of an operator: what the schema says, and what becomes of each in C++.
struct ArgumentTable {
  static let header = ["argument", "type", "default", "C++ type", "in the IR"]
  /// A row of five cells for each argument.
  let rows: [[String]]

  init(_ facts: OperatorFacts, _ preview: OperatorPreview) {
    let arguments = facts.function.schema.arguments.all
    let kernel = CppParameters(of: preview.lines(of: .declaration).last { $0.contains("(") } ?? "")
    let node = CppParameters(of: Self.constructor(preview.lines(of: .ir)))
    rows = arguments.map { argument in
      [
        argument.name, annotatedType(argument), argument.defaultValue ?? "",
        kernel.type(of: argument.name), node.type(of: argument.name),
      ]
    }
  }

  /// The line of an IR class that declares its constructor.
  private static func constructor(_ lines: [String]) -> String {
    guard let declaration = lines.first(where: { $0.contains("class ") }),
      let name = declaration.split(separator: " ").dropFirst().first
    else { return "" }
    return lines.first { $0.drop { $0 == " " }.hasPrefix("\(name)(") } ?? ""
  }

  /// How wide each column is in so many columns; the last ones go first.
  func widths(fitting width: Int) -> [Int] {
    var widths = Self.header.indices.map { column in
      let cells = rows.map { $0[column].count }.max() ?? 0
      return cells == 0 ? 0 : max(cells, Self.header[column].count)
    }
    func total() -> Int { widths.reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) } }
    for column in [4, 3] where total() > width {
      let room = widths[column] - (total() - width)
      widths[column] = room >= 12 ? room : 0
    }
    return widths
  }
}

private func annotatedType(_ argument: Argument) -> String {
  String(
    argument.description.dropLast(
      argument.name.count + 1 + (argument.defaultValue.map { $0.isEmpty ? 0 : $0.count + 1 } ?? 0)))
}

/// The parameters in a line of C++, such as `static at::Tensor abs(const at::Tensor & self);`.
struct CppParameters: Equatable, Sendable {
  private let types: [String: String]

  init(of declaration: String) {
    guard let open = declaration.firstIndex(of: "("), let close = declaration.lastIndex(of: ")"),
      open < close
    else {
      types = [:]
      return
    }
    let list = declaration[declaration.index(after: open)..<close]
    let pairs = Self.split(list).compactMap { parameter -> (String, String)? in
      let blank = parameter.utf8.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "&") }
      guard let blank else { return nil }
      let name = parameter[parameter.utf8.index(after: blank)...]
      var type = parameter[...blank]
      while type.utf8.last == UInt8(ascii: " ") { type.removeLast() }
      return (String(name), String(type))
    }
    types = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  func type(of name: String) -> String { types[name] ?? "" }

  /// The parts between commas outside of angle brackets and parentheses.
  private static func split(_ list: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = list.startIndex
    var depth = 0
    for index in list.utf8.indices {
      switch list.utf8[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        parts.append(trimmed(list[start..<index]))
        start = list.utf8.index(after: index)
      default: break
      }
    }
    return (parts + [trimmed(list[start...])]).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    Substring(text.utf8.drop { $0 == UInt8(ascii: " ") })
  }
}
