/// The words that no argument can be called by, because Python would not understand the call.
enum PythonKeywords {
  /// The arguments of an operator that bear such a name.
  ///
  /// Mirrors the check of argument names in `error_check_native_functions` of `torchgen/gen.py`.
  static func arguments(of function: NativeFunction) -> [Argument] {
    let arguments = function.schema.arguments.all
    // Whole arguments are not copied where their names are enough.
    return arguments.indices.filter { index in
      packed(arguments[index].name).map(all.contains) ?? false
        && !(arguments[index].name == "from" && excused.contains(function.name.description))
    }.map { arguments[$0] }
  }

  /// The letters of a word in one number, which none of more than eight letters fits into: ten
  /// thousand names are looked for among the keywords.
  private static func packed(_ word: String) -> UInt64? {
    word.utf8.count <= 8 ? word.utf8.reduce(0) { $0 << 8 | UInt64($1) } : nil
  }

  private static let all = """
    False None True and as assert async await break class continue def del elif else except \
    finally for from global if import in is lambda nonlocal not or pass raise return try while \
    with yield
    """.split(separator: " ").compactMap { packed(String($0)) }

  /// The operators that may have an argument `from`.
  private static let excused: Set<String> = [
    "_has_compatible_shallow_copy_type", "random_.from", "uniform_",
  ]
}
