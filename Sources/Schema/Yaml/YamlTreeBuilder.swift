internal import CYaml

/// Why a sequence of events makes no document that torchgen's reader accepts.
struct YamlProblem {
  let message: String
  /// Where it is, if not where the event begins that shows it.
  var mark: YamlMark?
}

/// Builds a tree from libyaml's events, without recursion.
struct YamlTreeBuilder {
  private var records: [YamlTree.Record] = []
  private var texts: [UInt8] = []
  private var open: [Container] = []
  private var anchors: [String: Int] = [:]
  private var openAnchors: Set<String> = []
  private var declaredAnchors: Set<String> = []
  private var keys = YamlKeys()
  private var documents = 0
  private var endsDocument = false
  /// How many lines of the file stand before what is read.
  private let linesBefore: Int

  /// Begins a tree for a text of so many bytes.
  init(after lines: Int, bytes: Int) {
    linesBefore = lines
    texts.reserveCapacity(bytes)
    // In native_functions.yaml a value takes some twenty bytes.
    records.reserveCapacity(bytes / 20)
  }

  /// What the events so far come to.
  var tree: YamlTree { YamlTree(records, texts: texts) }

  /// Whether there is anything that concerns what follows in the file.
  var reachesFurther: Bool { endsDocument || !declaredAnchors.isEmpty }

  /// No real file nests a tenth as deep; a limit keeps hostile ones harmless.
  private static let deepestNesting = 200

  /// A sequence or mapping whose end has not come yet.
  private struct Container {
    let index: Int
    let anchor: String?
  }

  /// Takes one event; returns what is wrong with it.
  mutating func take(_ event: yaml_event_t) -> YamlProblem? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      return documents > 1 ? YamlProblem(message: "a second document begins here") : nil
    case YAML_DOCUMENT_END_EVENT:
      if event.data.document_end.implicit == 0 { endsDocument = true }
      return nil
    case YAML_ALIAS_EVENT: return takeAlias(event)
    case YAML_SCALAR_EVENT: return takeScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return begin(
        event, .sequence, anchor: data.anchor, tag: data.tag,
        flow: data.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return begin(
        event, .mapping, anchor: data.anchor, tag: data.tag,
        flow: data.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return finish(event)
    default: return nil
    }
  }

  private mutating func takeAlias(_ event: yaml_event_t) -> YamlProblem? {
    let name = Self.text(event.data.alias.anchor) ?? ""
    guard !openAnchors.contains(name) else {
      return YamlProblem(message: "'*\(name)' stands inside what it refers to")
    }
    guard let target = anchors[name].map({ records[$0] }) else {
      return YamlProblem(message: "no '&\(name)' stands before '*\(name)'")
    }
    append(event, target.kind, target.style.union(.alias), target.extent)
    return nil
  }

  private mutating func takeScalar(_ event: yaml_event_t) -> YamlProblem? {
    let data = event.data.scalar
    let bytes = UnsafeBufferPointer(start: data.value, count: Int(data.length))
    let text = SchemaText(bytes[...])
    let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
    let kind = YamlScalar.Kind(of: text, tag: Self.text(data.tag), isPlain: isPlain)
    switch kind {
    case .merge, .value, .unknownTag:
      return YamlProblem(
        message: "torchgen's yaml reader has no meaning for '\(text.string)' here")
    default: break
    }
    let start = UInt32(clamping: texts.count)
    texts.append(contentsOf: bytes)
    append(
      event, .scalar(kind, isPlain: isPlain), data.anchor == nil ? [] : .anchored,
      start..<UInt32(clamping: texts.count))
    guard let anchor = Self.text(data.anchor) else { return nil }
    anchors[anchor] = records.count - 1
    return declare(anchor)
  }

  private mutating func begin(
    _ event: yaml_event_t, _ kind: YamlTree.Kind, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?, flow: Bool
  ) -> YamlProblem? {
    guard open.count < Self.deepestNesting else {
      return YamlProblem(message: "nested deeper than \(Self.deepestNesting) levels")
    }
    let expected = kind == .mapping ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq"
    if let tag = Self.text(tag), tag != expected, tag != "!" {
      return YamlProblem(message: "the tag '\(tag)' has no meaning here")
    }
    let anchor = Self.text(anchor)
    if let anchor { openAnchors.insert(anchor) }
    if let problem = anchor.flatMap({ declare($0) }) { return problem }
    var style: YamlNode.Style = flow ? .flow : []
    if anchor != nil { style.insert(.anchored) }
    open.append(Container(index: records.count, anchor: anchor))
    let first = UInt32(clamping: records.count + 1)
    append(event, kind, style, first..<first)
    return nil
  }

  private mutating func finish(_ event: yaml_event_t) -> YamlProblem? {
    guard let container = open.popLast() else { return nil }
    let index = container.index
    records[index].end = mark(event.end_mark)
    records[index].extent = UInt32(clamping: index + 1)..<UInt32(clamping: records.count)
    if let anchor = container.anchor {
      openAnchors.remove(anchor)
      anchors[anchor] = index
    }
    return records[index].kind == .mapping ? keyProblem(inMapping: index) : nil
  }

  private mutating func declare(_ anchor: String) -> YamlProblem? {
    declaredAnchors.insert(anchor).inserted
      ? nil : YamlProblem(message: "'&\(anchor)' stands twice")
  }

  private mutating func append(
    _ event: yaml_event_t, _ kind: YamlTree.Kind, _ style: YamlNode.Style,
    _ extent: Range<UInt32>
  ) {
    records.append(
      YamlTree.Record(
        kind: kind, style: style, start: mark(event.start_mark), end: mark(event.end_mark),
        extent: extent))
  }

  private func mark(_ mark: yaml_mark_t) -> YamlMark {
    YamlMark(line: linesBefore + Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

/// Keys of mappings.
extension YamlTreeBuilder {
  /// Two equal keys, or a key that is a list or a mapping.
  private mutating func keyProblem(inMapping index: Int) -> YamlProblem? {
    keys.begin()
    var key = index + 1
    while key < records.count {
      guard case .scalar(let kind, _) = records[key].kind else {
        return YamlProblem(
          message: "a list or mapping cannot be a key", mark: records[key].start)
      }
      let extent = Int(records[key].extent.lowerBound)..<Int(records[key].extent.upperBound)
      guard keys.add(kind, texts, extent) else {
        let text = String(decoding: texts[extent], as: UTF8.self)
        return YamlProblem(
          message: "the key '\(text)' stands twice in one mapping", mark: records[key].start)
      }
      key = records.index(after: records.index(after: key))
    }
    return nil
  }
}
