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
}

extension YamlScalar {
  /// Whether Python takes it for false: nothing, an empty text, `false`, zero.
  var isFalsy: Bool {
    switch kind {
    case .null, .bool(false): true
    case .string: text.isEmpty
    case .int: yamlInteger(text) == 0
    case .float:
      // Nothing but signs and points beside zeros; what follows an `e` changes nothing.
      text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.allSatisfy { "+-0_.:".utf8.contains($0) }
    default: false
    }
  }
}

extension YamlScalar.Kind {
  /// What a scalar of that text is read as.
  init(of text: SchemaText, tag: String?, isPlain: Bool) {
    guard let tag else {
      self = isPlain ? Self(ofPlain: text) : .string
      return
    }
    self = Self.kind(ofTag: tag, text)
  }

  /// Mirrors the tags that PyYAML's safe constructor knows.
  private static func kind(ofTag tag: String, _ text: SchemaText) -> Self {
    let plain = Self(ofPlain: text)
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

  /// What yaml 1.1 takes a plain scalar for, by the patterns of PyYAML's resolver.
  init(ofPlain text: SchemaText) {
    guard let first = text.bytes.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      self = numberKind(Array(text.bytes))
    case UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "="):
      self =
        text.equals("~")
        ? .null : text.equals("<<") ? .merge : text.equals("=") ? .value : .string
    default:
      // No other word that means something is longer than `false`.
      let word = text.bytes.count <= 5 ? Self.words.first { text.equals($0.word) } : nil
      self = word?.kind ?? .string
    }
  }

  private static let words: [(word: StaticString, kind: Self)] = [
    ("null", .null), ("Null", .null), ("NULL", .null),
    ("yes", .bool(true)), ("Yes", .bool(true)), ("YES", .bool(true)),
    ("true", .bool(true)), ("True", .bool(true)), ("TRUE", .bool(true)),
    ("on", .bool(true)), ("On", .bool(true)), ("ON", .bool(true)),
    ("no", .bool(false)), ("No", .bool(false)), ("NO", .bool(false)),
    ("false", .bool(false)), ("False", .bool(false)), ("FALSE", .bool(false)),
    ("off", .bool(false)), ("Off", .bool(false)), ("OFF", .bool(false)),
  ]
}
