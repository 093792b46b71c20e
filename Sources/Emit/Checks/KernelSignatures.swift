import Schema

/// The functions of a class that C++ files define, with the types of their parameters.
///
/// Unlike torchgen's own search this one knows comments and strings, and tells a definition from a
/// call.
public struct KernelSignatures: Sendable {
  /// A definition.
  struct Definition: Equatable, Sendable {
    let name: String
    /// The types of the parameters, one way of writing each.
    let types: [String]
    let location: SourceLocation
  }

  private(set) var definitions: [Definition] = []
  /// How often torchgen finds each name.
  let counts: [String: Int]

  /// Reads the files for the class of a backend's kernels.
  public init(of list: BackendList, in files: [SourceFile]) {
    let className = Backend(list, for: .lazy).className
    counts = KernelDefinitions(of: className, in: files.map(\.text)).counts
    for file in files {
      let scan = CppTokens(file.text)
      definitions += Self.definitions(of: className, in: scan.tokens, file)
    }
  }

  private static func definitions(
    of className: String, in tokens: [CppTokens.Token], _ file: SourceFile
  ) -> [Definition] {
    tokens.indices.compactMap { index -> Definition? in
      guard tokens[index].text == className, index + 3 < tokens.count,
        tokens[index + 1].text == "::", tokens[index + 3].text == "("
      else { return nil }
      guard let close = closing(tokens, from: index + 3), beginsBody(tokens[(close + 1)...])
      else { return nil }
      let name = tokens[index + 2]
      return Definition(
        name: name.text, types: ParameterTypes.types(of: tokens[(index + 4)..<close].map(\.text)),
        location: file.location(line: name.line, column: name.column, length: name.text.count))
    }
  }

  /// Whether a body follows the parameters, and not the end of a call or of a declaration.
  private static func beginsBody(_ rest: ArraySlice<CppTokens.Token>) -> Bool {
    switch rest.first?.text {
    case "{", "try", "noexcept": true
    case "->", "-": rest.first { ["{", ";", "}"].contains($0.text) }?.text == "{"
    default: false
    }
  }

  /// The parenthesis that closes another one.
  private static func closing(_ tokens: [CppTokens.Token], from open: Int) -> Int? {
    var depth = 0
    for index in open..<tokens.count {
      if tokens[index].text == "(" { depth += 1 }
      if tokens[index].text == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}

/// Types of parameters, written in one way.
enum ParameterTypes {
  /// The types in a parameter list without its parentheses.
  static func types(of tokens: [String]) -> [String] {
    split(tokens).map(normalized).filter { !$0.isEmpty && $0 != "void" }
  }

  /// The parts between commas outside of brackets.
  private static func split(_ tokens: [String]) -> [[String]] {
    var parts: [[String]] = [[]]
    var depth = 0
    for token in tokens {
      switch token {
      case "<", "(", "[", "{": depth += 1
      case ">", ")", "]", "}": depth -= 1
      case "," where depth == 0:
        parts.append([])
        continue
      default: break
      }
      parts[parts.count - 1].append(token)
    }
    return parts
  }

  /// A type without the parameter's name, its default, and namespaces that one may leave out.
  private static func normalized(_ parameter: [String]) -> String {
    var tokens = Array(parameter.prefix { $0 != "=" })
    let end = tokens.count - 1
    if end > 0, isName(tokens[end]), !["::", "<", "const"].contains(tokens[end - 1]) {
      tokens.removeLast()
    }
    var kept: [String] = []
    for token in tokens {
      guard token == "::" else {
        kept.append(token)
        continue
      }
      if let last = kept.last, optionalNamespaces.contains(last) {
        kept.removeLast()
      } else if let last = kept.last, isName(last) && last != "const" || last == ">" {
        kept.append(token)  // what stands before it is a scope, else it begins the global one
      }
    }
    return kept.joined(separator: " ")
  }

  private static let optionalNamespaces: Set<String> = ["at", "c10", "std"]

  private static func isName(_ token: String) -> Bool {
    token.first.map { $0.isLetter || $0 == "_" } ?? false
  }
}
