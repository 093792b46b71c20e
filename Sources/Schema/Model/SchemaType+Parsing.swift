extension SchemaType {
  /// Types of types are no deeper in any catalogue; a limit keeps hostile ones harmless.
  private static let deepest = 64

  init(parsing text: SchemaText, in dialect: SchemaDialect, depth: Int = 0) throws(SchemaError) {
    guard depth < Self.deepest else {
      throw text.error("unknown-type", "a type of more than \(Self.deepest) levels")
    }
    if text.hasSuffix("?"), text.bytes.count > 1 {
      self = .optional(try SchemaType(parsing: text.dropLast(1), in: dialect, depth: depth + 1))
    } else if let (element, size) = try Self.listParts(text) {
      self = .list(try SchemaType(parsing: element, in: dialect, depth: depth + 1), size: size)
    } else if let name = Self.customClassName(text) {
      self = .customClass(name)
    } else if let type = Self.baseType(text), dialect.allows(type) {
      self = .base(type)
    } else {
      throw Self.unknownType(text, in: dialect)
    }
  }

  /// The element and the size of `T[]` or `T[2]`; `nil` when the text is no list.
  private static func listParts(_ text: SchemaText) throws(SchemaError)
    -> (element: SchemaText, size: Int?)?
  {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: UInt8(ascii: "[")) else { return nil }
    let (element, rest) = text.cut(at: open)
    let digits = rest.dropLast(1)
    guard !element.isEmpty, digits.bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    guard !digits.isEmpty else { return (element, nil) }
    guard let size = Int(digits.string), size > 0, digits.bytes.first != 0x30 else {
      throw digits.error(
        "list-size", "'\(digits.string)' is no size of a list",
        hint: "sizes are positive and have no leading zero")
    }
    return (element, size)
  }

  private static func customClassName(_ text: SchemaText) -> String? {
    guard text.hasPrefix("__torch__.torch.classes."), text.bytes.count > 24 else { return nil }
    let name = text.dropFirst(24)
    let isName = name.bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
      default: false
      }
    }
    return isName ? name.string : nil
  }

  private static let basesByName = Dictionary(
    uniqueKeysWithValues: BaseType.allCases.map { ($0.rawValue, $0) })

  private static func baseType(_ text: SchemaText) -> BaseType? {
    text.equals("Tensor") ? .tensor : basesByName[text.string]
  }

  private static func unknownType(_ text: SchemaText, in dialect: SchemaDialect) -> SchemaError {
    let known = BaseType.allCases.filter(dialect.allows).map(\.rawValue)
    let nearest = nearestNames(to: text.string, among: known, limit: 1).first
    return text.error(
      "unknown-type", "unknown type '\(text.string)'",
      hint: suggestion(of: nearest))
  }
}
