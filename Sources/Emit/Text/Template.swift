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
enum TemplateValue: Sendable {
  /// One text, given by its lines or groups of lines.
  case text([Piece])
  /// A list of texts; an empty one leaves no line.
  case list([Piece])
  /// What another template comes to, as a list with an element for every line.
  case lines(FilledTemplate)

  static func text(_ text: some CodeWritable) -> TemplateValue { .text([Piece(Code(text))]) }
}

/// A template and the values of its placeholders.
struct FilledTemplate: Sendable {
  let template: Template
  let values: [String: TemplateValue]

  /// The placeholders that have no value.
  var unknown: [Template.Placeholder] {
    template.segments.compactMap { segment in
      guard case .placeholder(let placeholder) = segment, values[placeholder.name] == nil else {
        return nil
      }
      return placeholder
    }
  }

  /// The template with its placeholders filled, but for those that have no value.
  ///
  /// Mirrors `CodeTemplate.substitute`.
  var text: MarkedText {
    var text = MarkedText()
    for segment in template.segments {
      switch segment {
      case .literal(let literal, let lineEnds): text.append(literal, lineEnds: lineEnds)
      case .placeholder(let placeholder):
        if let value = values[placeholder.name] { text.append(value, at: placeholder) }
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
    case (.lines(let other), let indent?): appendLines(of: other.text, indent: indent)
    case (.list(let pieces), let indent?): appendBlock(pieces, indent: indent)
    case (.text(let pieces), let indent?):
      // An empty line of a text is a line, unlike an empty element of a list.
      let pieces = pieces.count == 1 ? pieces : pieces.map(\.withLineEnd)
      appendBlock(pieces, indent: indent)
    case (.text(let pieces), nil): append("\(pieces, by: "\n", \.code)")
    case (.list(let pieces), nil): appendInline(pieces.map(\.code), at: placeholder)
    case (.lines(let other), nil): appendInline(other.text.lines, at: placeholder)
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
