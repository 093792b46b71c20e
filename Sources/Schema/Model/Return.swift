/// One return of a schema: `Tensor(a!)`, `Tensor values`.
///
/// Mirrors `Return` in `torchgen/model.py`.
public struct Return: Hashable, Sendable {
  /// The name, where the schema gives one.
  public let name: String?
  /// The type, without its alias mark.
  public let type: SchemaType
  /// The alias mark.
  public let annotation: Annotation?

  /// Makes a return from its parts.
  public init(name: String? = nil, type: SchemaType, annotation: Annotation? = nil) {
    self.name = name
    self.type = type
    self.annotation = annotation
  }

  /// Whether there is an alias mark.
  var isAnnotated: Bool { annotation != nil }
  /// Whether the return is something the operator wrote to.
  public var isWrite: Bool { annotation?.isWrite ?? false }
}

extension Return {
  /// Hashes what tells most returns apart; most have no name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(annotation == nil)
  }
}

extension Return: CustomStringConvertible {
  /// The return as schemas write it.
  public var description: String { printed { print(to: &$0) } }

  func print(to text: inout some TextOutputStream) {
    type.print(annotation, to: &text)
    guard let name else { return }
    text.write(" ")
    text.write(name)
  }
}

extension Return {
  init(parsing text: SchemaText, in dialect: SchemaDialect) throws(SchemaError) {
    guard let blank = text.lastIndex(of: UInt8(ascii: " ")) else {
      let (type, annotation) = try parseAnnotatedType(text, in: dialect)
      self.init(type: type, annotation: annotation)
      return
    }
    let (typeText, name) = text.cut(at: blank)
    try name.refuseCode()
    let (type, annotation) = try parseAnnotatedType(typeText, in: dialect)
    self.init(name: name.string, type: type, annotation: annotation)
  }

  /// Parses what follows the arrow: one return, or several in parentheses.
  static func parseList(_ text: SchemaText, in dialect: SchemaDialect) throws(SchemaError)
    -> [Return]
  {
    if text.equals("()") { return [] }
    guard !text.isEmpty else {
      throw text.error("returns", "nothing follows '->'", hint: "write '()' for no return")
    }
    let inner = text.hasPrefix("(") && text.hasSuffix(")") ? text.dropFirst(1).dropLast(1) : text
    var returns: [Return] = []
    for piece in inner.splitAtCommas() {
      returns.append(try Return(parsing: piece, in: dialect))
    }
    return returns
  }
}
