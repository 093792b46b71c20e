/// A scalar of a yaml file: its text and what yaml 1.1 takes it for.
struct YamlScalar: Hashable, Sendable {
  /// What a scalar is read as.
  enum Kind: Hashable, Sendable {
    case null
    case bool(Bool)
    case int
    case float
    case timestamp
    case string
    /// `<<`, which torchgen's reader has no meaning for.
    case merge
    /// `=`, which torchgen's reader has no meaning for.
    case value
    /// An explicit tag that torchgen's reader does not know, or whose text does not fit it.
    case unknownTag
  }

  /// The text, with quotes, escapes and folding resolved.
  let text: String
  /// What it is read as.
  let kind: Kind
  /// Whether it stands in quotes, or as a block.
  let isPlain: Bool

  init(text: String, tag: String?, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
    self.kind = tag.map { Self.kind(ofTag: $0, text) } ?? (isPlain ? plainKind(text) : .string)
  }

  var summary: String {
    switch kind {
    case .null: "nothing"
    case .bool: "the boolean '\(text)'"
    case .int, .float: "the number '\(text)'"
    case .timestamp: "the date '\(text)'"
    case .string: "the text '\(text)'"
    case .merge, .value, .unknownTag: "'\(text)'"
    }
  }

  /// Mirrors the tags that PyYAML's safe constructor knows.
  private static func kind(ofTag tag: String, _ text: String) -> Kind {
    let plain = plainKind(text)
    // libyaml's reader for Python does not ask whether such a scalar stands in quotes.
    guard tag != "!" else { return text.isEmpty ? .string : plain }
    switch (tag, plain) {
    case ("tag:yaml.org,2002:str", _): return .string
    case ("tag:yaml.org,2002:null", _): return .null
    case ("tag:yaml.org,2002:int", .int), ("tag:yaml.org,2002:float", .float),
      ("tag:yaml.org,2002:bool", .bool), ("tag:yaml.org,2002:timestamp", .timestamp):
      return plain
    case ("tag:yaml.org,2002:float", .int): return .float
    default: return .unknownTag
    }
  }
}

/// What yaml 1.1 takes a plain scalar for, by the patterns of PyYAML's resolver.
func plainKind(_ text: String) -> YamlScalar.Kind {
  guard let first = text.utf8.first else { return .null }
  switch first {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
    UInt8(ascii: "."):
    return numberKind(Array(text.utf8))
  case UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "="):
    return text == "~" ? .null : text == "<<" ? .merge : text == "=" ? .value : .string
  default:
    // No other word that means something is longer than `false`.
    return text.utf8.count <= 5 ? wordKind(text) : .string
  }
}

private func wordKind(_ text: String) -> YamlScalar.Kind {
  switch text {
  case "null", "Null", "NULL": .null
  case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": .bool(true)
  case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": .bool(false)
  default: .string
  }
}
