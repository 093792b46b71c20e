import Schema

/// A text with placeholders, as PyTorch's `templates` folder has them.
///
/// Mirrors `CodeTemplate` in `torchgen/code_template.py`.
public struct Template: Equatable, Sendable {
  /// A stretch of the text.
  enum Segment: Equatable, Sendable {
    /// Text as it is, with the number of its lines' ends.
    case literal(Code, lineEnds: Int)
    case placeholder(Placeholder)
  }

  /// `$name`, `${name}`, `${,name}` or `${name,}`.
  struct Placeholder: Equatable, Sendable {
    var name: String
    /// The white space before it, if nothing else is on its line there; `nil` inside a line.
    ///
    /// With an indent, the value fills lines of its own.
    var indent: String?
    var commaBefore = false
    var commaAfter = false
    /// Where it stands in the template, counted from 1.
    var line: Int
    var column: Int
  }

  /// The file it was read from.
  let source: SourceFile
  /// The text, cut at its placeholders.
  let segments: [Segment]

  /// Cuts the text of a file at its placeholders; line endings become `\n`, as Python reads them.
  public init(_ source: SourceFile) {
    self.source = source
    self.segments = Self.segments(of: source.text)
  }
}

/// What a placeholder stands for.
enum TemplateValue {
  /// One text, given by its lines or groups of lines.
  case text([Piece])
  /// A list of texts; an empty one leaves no line.
  case list([Piece])
  /// A list with an element for every line.
  case lines(MarkedText)

  static func text(_ text: some CodeWritable) -> TemplateValue { .text([Piece(Code(text))]) }
}

extension Template {
  /// The template with its placeholders filled; the names that have no value are left out.
  ///
  /// Mirrors `CodeTemplate.substitute`.
  func filled(with values: [String: TemplateValue], unknown: (Placeholder) -> Void) -> MarkedText {
    var text = MarkedText()
    for segment in segments {
      switch segment {
      case .literal(let literal, let lineEnds):
        text.append(literal, lineEnds: lineEnds)
      case .placeholder(let placeholder):
        guard let value = values[placeholder.name] else {
          unknown(placeholder)
          continue
        }
        text.append(value, at: placeholder)
      }
    }
    return text
  }
}

extension MarkedText {
  fileprivate mutating func append(
    _ value: TemplateValue, at placeholder: Template.Placeholder
  ) {
    switch (value, placeholder.indent) {
    case (.lines(let lines), let indent?): appendLines(of: lines, indent: indent)
    case (.list(let pieces), let indent?): appendBlock(pieces, indent: indent)
    case (.text(let pieces), let indent?):
      // An empty line of a text is a line, unlike an empty element of a list.
      let pieces = pieces.count == 1 ? pieces : pieces.map(\.withLineEnd)
      appendBlock(pieces, indent: indent)
    case (.text(let pieces), nil): append("\(pieces, by: "\n", \.code)")
    case (.list(let pieces), nil): appendInline(pieces.map(\.code), at: placeholder)
    case (.lines(let lines), nil): appendInline(lines.lines, at: placeholder)
    }
  }

  private mutating func appendInline(_ elements: [Code], at placeholder: Template.Placeholder) {
    guard !elements.isEmpty else { return }
    if placeholder.commaBefore { append(", ") }
    append("\(elements, by: ", ")")
    if placeholder.commaAfter { append(", ") }
  }

  /// The lines, empty ones included.
  private var lines: [Code] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Code(String(decoding: $0, as: UTF8.self)) }
  }
}

extension Piece {
  fileprivate var withLineEnd: Piece { Piece("\(code)\n", of: functions) }
}
