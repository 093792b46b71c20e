/// What the words of C++ are, as far as their spelling tells.
enum CppWords {
  /// The role of a word; nil for one that is nothing special.
  static func role(of word: String, before next: UInt8) -> Role? {
    if keywords.contains(word) { return .keyword }
    if types.contains(word) || word.hasSuffix("_t") { return .type }
    let bytes = word.utf8
    if bytes.first?.isUpper == true {
      let isMacro = bytes.count > 2 && bytes.allSatisfy { $0.isUpper || $0.isDigit || $0 == 0x5F }
      return isMacro ? .preprocessor : .type
    }
    return next == UInt8(ascii: "(") ? .function : nil
  }

  private static let keywords: Set<String> = [
    "alignas", "alignof", "auto", "break", "case", "catch", "class", "const", "const_cast",
    "constexpr", "continue", "decltype", "default", "delete", "do", "dynamic_cast", "else", "enum",
    "explicit", "extern", "false", "final", "for", "friend", "goto", "if", "inline", "mutable",
    "namespace", "new", "noexcept", "nullptr", "operator", "override", "private", "protected",
    "public", "reinterpret_cast", "return", "sizeof", "static", "static_assert", "static_cast",
    "struct", "switch", "template", "this", "throw", "true", "try", "typedef", "typename", "union",
    "using", "virtual", "volatile", "while",
  ]

  private static let types: Set<String> = [
    "bool", "char", "double", "float", "int", "long", "short", "signed", "string", "unsigned",
    "void", "vector", "optional", "tuple", "array", "pair", "shared_ptr", "unique_ptr",
    "string_view",
  ]
}
