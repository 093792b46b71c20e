/// A text with placeholders, in which a preset writes a part of the generated code its own way.
///
/// `$name` and `${name}` stand for what the generator has under that name, `$$` for a dollar sign.
/// Everything else is taken as it is, blanks and line ends included, and so are the values: nothing
/// is indented, joined or run.
public struct PartTemplate: Hashable, Sendable {
  /// A stretch of the text.
  private enum Segment: Hashable, Sendable {
    case literal(Code)
    case placeholder(String)
  }

  private var segments: [Segment] = []

  /// Reads a text, in which only these names may stand behind a dollar sign; tells all mistakes.
  public init(_ text: String, names: Set<String>) throws(PartTemplateErrors) {
    var rest = text[...]
    var errors: [PartTemplateError] = []
    while let dollar = rest.firstIndex(of: "$") {
      append(rest[..<dollar])
      rest = rest[dollar...].dropFirst()
      if rest.first == "$" {
        append("$")
        rest = rest.dropFirst()
      } else {
        do throws(PartTemplateError) {
          let name = try Self.name(takenFrom: &rest)
          guard names.contains(name) else { throw .unknownPlaceholder(name) }
          segments.append(.placeholder(name))
        } catch {
          if !errors.contains(error) { errors.append(error) }
        }
      }
    }
    append(rest)
    guard errors.isEmpty else { throw PartTemplateErrors(all: errors) }
  }

  private static func name(takenFrom rest: inout Substring) throws(PartTemplateError) -> String {
    let hasBrace = rest.first == "{"
    if hasBrace { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }
    rest = rest[name.endIndex...]
    guard !name.isEmpty, !hasBrace || rest.first == "}" else { throw .strayDollar }
    if hasBrace { rest = rest.dropFirst() }
    return String(name)
  }

  private mutating func append(_ text: Substring) {
    if !text.isEmpty { segments.append(.literal(Code(String(text)))) }
  }
}

extension PartTemplate {
  /// The text with its placeholders filled.
  func filled(with value: (String) -> Code) -> Code {
    var code = Code()
    for segment in segments {
      switch segment {
      case .literal(let text): code.append(text)
      case .placeholder(let name): code.append(value(name))
      }
    }
    return code
  }
}

/// Everything that is wrong with a template, each mistake once.
public struct PartTemplateErrors: Error, Equatable, Sendable {
  /// The mistakes in their order.
  public let all: [PartTemplateError]

  /// Takes the mistakes in their order.
  public init(all: [PartTemplateError]) { self.all = all }
}

/// A mistake in a template.
public enum PartTemplateError: Error, Equatable, Sendable {
  /// The part has nothing under that name.
  case unknownPlaceholder(String)
  /// A dollar sign without a name behind it.
  case strayDollar
}
