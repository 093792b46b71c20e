import Schema

/// What a preset writes its own way; nothing, unless a settings file says otherwise.
public struct PresetTemplates: Hashable, Sendable {
  /// The templates of parts.
  public var parts: [TemplatePart: PartTemplate] = [:]
  /// The lists that the templates can name.
  public var lists: [String: ArgumentList] = [:]

  /// No templates.
  public init() {}
}

extension PresetTemplates {
  /// The text of a part of an operator's code: the standard one, or what a template says instead.
  ///
  /// A template finds what its part has for itself (`own`), and what every part has.
  func text(
    of part: TemplatePart, for schema: LazySchema, in context: EmitContext,
    standard: () -> Code, own: (String) -> Code? = { _ in nil }
  ) -> Code {
    guard let template = parts[part] else { return standard() }
    return template.filled { name in
      if name == "standard" { return standard() }
      return own(name) ?? value(name, of: schema, in: context)
    }
  }

  /// What a name stands for in every template.
  private func value(_ name: String, of schema: LazySchema, in context: EmitContext) -> Code {
    if let list = lists[name] { return list.code(of: schema, context.valueClass) }
    if let text = context.options.text(named: name) { return Code(text) }
    switch OperatorValue(rawValue: name) {
    case .operatorName: return Code(schema.name.description)
    case .atenName: return Code(schema.atenName)
    case .overload: return Code(schema.name.overloadName)
    case .nodeClass: return Code(schema.nodeName)
    case .symbol: return schema.symbol
    case .returnCount: return "\(schema.returnCount)"
    case .arguments: return "\(schema.arguments, by: ", ", \.name)"
    case .values: return "\(schema.values, by: ", ", \.name)"
    case .scalars: return "\(schema.scalars, by: ", ", \.name)"
    case .valuesOrNull: return "\(schema.values, by: ", ", \.valueOrNull)"
    case .parameters: return "\(schema.arguments, by: ", ", context.valueClass.parameter)"
    case nil: return ""
    }
  }
}
