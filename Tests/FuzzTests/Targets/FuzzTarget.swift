/// A reader of foreign text that any bytes are thrown at.
///
/// Each demands more than not to crash: what it accepts must come out as it went in, and what it
/// refuses must be shown at a place that is there.
enum FuzzTarget: String, CaseIterable, Sendable {
  case schema, native, backend, editor, filter, settings, journal, screen, model, keys, header,
    image

  /// Reads an input; a fault ends the process.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .schema: fuzzSchema(bytes)
    case .native: fuzzNativeFunctions(bytes)
    case .backend: fuzzBackend(bytes)
    case .editor: fuzzEditor(bytes)
    case .filter: fuzzFilter(bytes)
    case .settings: fuzzSettings(bytes)
    case .journal: fuzzJournal(bytes)
    case .screen: fuzzScreen(bytes)
    case .model: fuzzModel(bytes)
    case .keys: fuzzKeys(bytes)
    case .header: fuzzHeader(bytes)
    case .image: fuzzImage(bytes)
    }
  }
}

/// The text of an input, with replacement characters for what is not UTF-8.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
