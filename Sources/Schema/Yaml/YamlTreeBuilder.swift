internal import CYaml

/// Why a sequence of events makes no document that torchgen's reader accepts.
struct YamlProblem {
  let message: String
}

/// Builds nodes from libyaml's events, without recursion.
struct YamlTreeBuilder {
  private(set) var root: YamlNode?
  private var open: [Container] = []
  private var anchors: [String: YamlNode] = [:]
  private var openAnchors: Set<String> = []
  private var declaredAnchors: Set<String> = []
  private var documents = 0
  private var endsDocument = false
  /// How many lines of the file stand before what is read.
  private let linesBefore: Int

  init(after lines: Int) { linesBefore = lines }

  /// Whether there is anything that concerns what follows in the file.
  var reachesFurther: Bool { endsDocument || !declaredAnchors.isEmpty }

  /// No real file nests a tenth as deep; a limit keeps hostile ones harmless.
  private static let deepestNesting = 200

  /// A sequence or mapping whose end has not come yet.
  fileprivate struct Container {
    let isMapping: Bool
    let anchor: String?
    let style: YamlNode.Style
    let start: YamlMark
    var items: [YamlNode] = []

    init(isMapping: Bool, anchor: String?, style: YamlNode.Style, start: YamlMark) {
      self.isMapping = isMapping
      self.anchor = anchor
      self.style = style
      self.start = start
      // An entry has four keys more often than not.
      if isMapping { items.reserveCapacity(8) }
    }
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
        event, isMapping: false, anchor: data.anchor, tag: data.tag,
        flow: data.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return begin(
        event, isMapping: true, anchor: data.anchor, tag: data.tag,
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
    guard let target = anchors[name] else {
      return YamlProblem(message: "no '&\(name)' stands before '*\(name)'")
    }
    append(
      YamlNode(
        content: target.content, style: target.style.union(.alias),
        start: mark(event.start_mark),
        end: mark(event.end_mark)))
    return nil
  }

  private mutating func takeScalar(_ event: yaml_event_t) -> YamlProblem? {
    let data = event.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: data.value, count: Int(data.length)), as: UTF8.self)
    let scalar = YamlScalar(
      text: text, tag: Self.text(data.tag), isPlain: data.style == YAML_PLAIN_SCALAR_STYLE)
    switch scalar.kind {
    case .merge, .value, .unknownTag:
      return YamlProblem(message: "torchgen's yaml reader has no meaning for '\(text)' here")
    default: break
    }
    let node = YamlNode(
      content: .scalar(scalar), style: data.anchor == nil ? [] : .anchored,
      start: mark(event.start_mark), end: mark(event.end_mark))
    append(node)
    guard let anchor = Self.text(data.anchor) else { return nil }
    anchors[anchor] = node
    return declare(anchor)
  }

  private mutating func begin(
    _ event: yaml_event_t, isMapping: Bool, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?, flow: Bool
  ) -> YamlProblem? {
    guard open.count < Self.deepestNesting else {
      return YamlProblem(message: "nested deeper than \(Self.deepestNesting) levels")
    }
    let expected = isMapping ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq"
    if let tag = Self.text(tag), tag != expected, tag != "!" {
      return YamlProblem(message: "the tag '\(tag)' has no meaning here")
    }
    let anchor = Self.text(anchor)
    if let anchor { openAnchors.insert(anchor) }
    if let problem = anchor.flatMap({ declare($0) }) { return problem }
    var style: YamlNode.Style = flow ? .flow : []
    if anchor != nil { style.insert(.anchored) }
    open.append(
      Container(
        isMapping: isMapping, anchor: anchor, style: style, start: mark(event.start_mark)))
    return nil
  }

  private mutating func finish(_ event: yaml_event_t) -> YamlProblem? {
    guard let container = open.popLast() else { return nil }
    if let problem = container.duplicateKey { return problem }
    let node = YamlNode(
      content: container.content, style: container.style, start: container.start,
      end: mark(event.end_mark))
    if let anchor = container.anchor {
      openAnchors.remove(anchor)
      anchors[anchor] = node
    }
    append(node)
    return nil
  }

  private mutating func declare(_ anchor: String) -> YamlProblem? {
    declaredAnchors.insert(anchor).inserted
      ? nil : YamlProblem(message: "'&\(anchor)' stands twice")
  }

  private mutating func append(_ node: YamlNode) {
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].items.append(node)
    }
  }

  private func mark(_ mark: yaml_mark_t) -> YamlMark {
    YamlMark(line: linesBefore + Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension YamlTreeBuilder.Container {
  fileprivate var content: YamlNode.Content {
    guard isMapping else { return .sequence(items) }
    return .mapping(
      stride(from: 0, to: items.count - 1, by: 2).map {
        YamlNode.Pair(key: items[$0], value: items[$0 + 1])
      })
  }

  /// Two equal keys, or a key that is a list or a mapping.
  fileprivate var duplicateKey: YamlProblem? {
    guard isMapping else { return nil }
    var seen: Set<Key> = []
    for index in stride(from: 0, to: items.count, by: 2) {
      guard let key = items[index].scalar else {
        return YamlProblem(message: "a list or mapping cannot be a key")
      }
      // While they are few, as nearly always, keys are compared one by one.
      let isNew =
        items.count <= 16
        ? !stride(from: 0, to: index, by: 2).contains { items[$0].scalar.map(Key.init) == Key(key) }
        : seen.insert(Key(key)).inserted
      guard isNew else {
        return YamlProblem(message: "the key '\(key.text)' stands twice in one mapping")
      }
    }
    return nil
  }
}

/// What makes two keys equal, however they are quoted.
private struct Key: Hashable {
  let kind: YamlScalar.Kind
  let text: String

  init(_ scalar: YamlScalar) {
    kind = scalar.kind
    text = scalar.text
  }
}
