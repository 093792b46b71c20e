/// The lines that open and close a C++ namespace.
///
/// Mirrors `NamespaceHelper` in `torchgen/utils.py`.
struct NamespaceLines {
  /// The lines that open it, outermost first.
  let prologue: Code
  /// The lines that close it, innermost first.
  let epilogue: Code

  init(_ namespace: String) {
    let names = namespace.pieces(between: "::")
    prologue = "\(names.map { "namespace \($0) {" }, by: "\n")"
    epilogue = "\(names.reversed().map { "} // namespace \($0)" }, by: "\n")"
  }
}

extension String {
  /// The pieces between occurrences of a separator, empty ones included.
  func pieces(between separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
