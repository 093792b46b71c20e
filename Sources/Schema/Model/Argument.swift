/// One argument of a schema: `Tensor(a!) self`, `int[2] padding=0`.
///
/// Mirrors `Argument` in `torchgen/model.py`.
public struct Argument: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The type, without its alias mark.
  public let type: SchemaType
  /// The text after `=`, which nobody interprets here.
  public let defaultValue: String?
  /// The alias mark.
  public let annotation: Annotation?
  /// Nearly always another number for another argument, because variants are found by comparing them.
  let fingerprint: UInt64

  /// Makes an argument from its parts.
  public init(
    name: String, type: SchemaType, defaultValue: String? = nil, annotation: Annotation? = nil
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.annotation = annotation
    fingerprint = Self.fingerprint(of: name, defaultValue, isAnnotated: annotation != nil)
  }

  /// Whether there is an alias mark.
  var isAnnotated: Bool { annotation != nil }
  /// Whether the operator writes to this argument.
  public var isWrite: Bool { annotation?.isWrite ?? false }

  /// The same argument without its alias mark.
  public var withoutAnnotation: Argument {
    annotation == nil ? self : Argument(name: name, type: type, defaultValue: defaultValue)
  }
}

extension Argument {
  private static func fingerprint(
    of name: String, _ defaultValue: String?, isAnnotated: Bool
  ) -> UInt64 {
    var fingerprint = SchemaText.read(name) { $0.fingerprint }
    if let defaultValue { fingerprint.mix(SchemaText.read(defaultValue) { $0.fingerprint }) }
    return isAnnotated ? ~fingerprint : fingerprint
  }

  /// Whether all parts are the same.
  public static func == (left: Argument, right: Argument) -> Bool {
    left.fingerprint == right.fingerprint && left.type == right.type && left.name == right.name
      && left.defaultValue == right.defaultValue && left.annotation == right.annotation
  }

  /// Hashes what nearly always tells arguments apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

extension Argument: CustomStringConvertible {
  /// The argument as schemas write it.
  public var description: String { printed { print(to: &$0) } }

  func print(to text: inout some TextOutputStream) {
    type.print(annotation, to: &text)
    text.write(" ")
    text.write(name)
    guard let defaultValue, !defaultValue.isEmpty else { return }
    text.write("=")
    text.write(defaultValue)
  }
}

extension Argument {
  init(parsing text: SchemaText, in dialect: SchemaDialect) throws(SchemaError) {
    let (declaration, defaultValue) = try Self.splitDefault(text)
    guard let blank = declaration.lastIndex(of: UInt8(ascii: " ")) else {
      throw text.error(
        "argument", "'\(text.string)' is no argument", hint: "write a type, a blank and a name")
    }
    let (typeText, name) = declaration.cut(at: blank)
    try name.refuseCode()
    let (type, annotation) = try parseAnnotatedType(typeText, in: dialect)
    self.init(
      name: name.string, type: type, defaultValue: defaultValue?.string, annotation: annotation)
  }

  private static func splitDefault(_ text: SchemaText) throws(SchemaError)
    -> (declaration: SchemaText, defaultValue: SchemaText?)
  {
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return (text, nil) }
    let (declaration, defaultValue) = text.cut(at: equals)
    if let second = defaultValue.firstIndex(of: UInt8(ascii: "=")) {
      throw SchemaText(text.bytes[second...])
        .error("default-value", "a default value cannot contain '='")
    }
    guard !defaultValue.isEmpty else {
      throw SchemaText(text.bytes[equals...equals])
        .error("default-value", "nothing follows '='", hint: "drop the '='")
    }
    return (declaration, defaultValue)
  }
}

/// Parses `Tensor(a!)?` and types without a mark.
func parseAnnotatedType(_ text: SchemaText, in dialect: SchemaDialect) throws(SchemaError)
  -> (SchemaType, Annotation?)
{
  guard text.hasPrefix("Tensor("), let close = text.lastIndex(of: UInt8(ascii: ")")),
    close > text.range.lowerBound + 7
  else { return (try SchemaType(parsing: text, in: dialect), nil) }
  let (marked, suffix) = text.cut(at: close)
  let annotation = try Annotation(parsing: marked.dropFirst(7))
  if suffix.isEmpty { return (.tensor, annotation) }
  if suffix.equals("?") { return (.optional(.tensor), annotation) }
  if suffix.equals("[]") { return (.list(.tensor, size: nil), annotation) }
  throw suffix.error(
    "annotation", "an annotated tensor cannot be followed by '\(suffix.string)'",
    hint: "only '?' and '[]' can")
}
