/// An error that a compiler or linker prints.
struct CompilerMessage: Equatable, Sendable {
  /// A line of a file.
  struct Place: Equatable, Sendable {
    let file: String
    let line: Int
    var column = 1
  }

  /// Where it is; nil for what the linker says.
  let place: Place?
  let text: String
  /// The places that brought the compiler there: includes and template instantiations.
  var context: [Place] = []
}

extension CompilerMessage {
  /// The errors in what g++ or clang++ printed.
  static func errors(in output: String) -> [CompilerMessage] {
    var errors: [CompilerMessage] = []
    var context: [Place] = []
    for line in output.split(separator: "\n", omittingEmptySubsequences: true) {
      if let (place, text) = located(line) {
        if let message = strip(text, ["fatal error: ", "error: "]) {
          errors.append(CompilerMessage(place: place, text: message, context: context))
          context = []
        } else if text.hasPrefix("note: "), !errors.isEmpty {
          // clang tells after the error what brought it there.
          errors[errors.count - 1].context.append(place)
        } else {
          context.append(place)
        }
      } else if let start = line.firstRange(of: "undefined reference to ")?.lowerBound {
        errors.append(CompilerMessage(place: nil, text: String(line[start...])))
      } else if let message = strip(line, ["g++: fatal error: ", "c++: fatal error: "]) {
        errors.append(CompilerMessage(place: nil, text: message))
      }
    }
    return errors
  }

  /// A line that begins with a place: `file:12:5: text` or `from file:12:5,`.
  private static func located(_ line: Substring) -> (Place, Substring)? {
    var rest = line.drop { $0 == " " }
    for prefix in ["In file included from ", "from "] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    let parts = rest.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count > 1, !parts[0].isEmpty, !parts[0].contains(" "),
      let number = Int(parts[1].prefix(while: \.isNumber))
    else { return nil }
    let text = parts.count > 3 ? parts[3].drop { $0 == " " } : ""
    let column = parts.count > 2 ? Int(parts[2]) : nil
    return (Place(file: String(parts[0]), line: number, column: column ?? 1), text)
  }

  private static func strip(_ text: Substring, _ prefixes: [String]) -> String? {
    prefixes.first(where: text.hasPrefix).map { String(text.dropFirst($0.count)) }
  }
}

extension TrialExtension {
  /// The errors that belong to an operator, with the operator, and those that belong to none.
  func sort(_ errors: [CompilerMessage]) -> (own: [Int: CompilerMessage], other: [CompilerMessage])
  {
    var own: [Int: CompilerMessage] = [:]
    var other: [CompilerMessage] = []
    for error in errors {
      let places = [error.place].compactMap(\.self) + error.context.reversed()
      let marked = places.lazy.flatMap { operators(atLine: $0.line, of: $0.file) }.first
      guard let owner = marked ?? operatorNaming(shapeFunctionIn: error.text) else {
        other.append(error)
        continue
      }
      if own[owner] == nil { own[owner] = error }
    }
    return (own, other)
  }
}
