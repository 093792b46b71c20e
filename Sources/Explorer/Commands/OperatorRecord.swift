import Schema

/// An operator as `list --format json` prints it.
struct OperatorRecord: Encodable {
  let name: String
  let schema: String
  let kind: String
  let origin: String
  let group: String
  let lists: [String]
  let symint: Bool
  let tags: [String]
  let generates: Bool
  let ready: Bool
  let blockers: [String]
  let shape: String
  let shapeDeclaration: String?
  let fate: String
  let decidedBy: String
  let line: Int?
  /// Whether calls end in an error; only there when the backend has no fallback.
  let raises: Bool?
  /// The calls of a model; only there when one is given.
  let hits: Int?

  init(_ facts: OperatorFacts, in catalog: Catalog, hits: Int? = nil) {
    self.hits = hits
    raises = facts.hasFallback ? nil : facts.raises
    let readiness = facts.readiness
    name = facts.name
    schema = facts.function.schema.description
    kind = facts.function.schema.kind.filterName
    origin = facts.function.origin.rawValue
    group = catalog.functions[facts.group.functional].name.description
    lists = facts.lists.map(\.rawValue)
    symint = facts.isSymInt
    tags = facts.function.tags
    generates = readiness.generates
    ready = readiness.isReady
    blockers = readiness.obstacles
    shape = readiness.shape.rawValue
    shapeDeclaration = facts.shapeDeclaration
    fate = facts.fate.rawValue
    decidedBy = facts.decidedBy
    line = facts.function.origin == .yaml ? facts.function.location.line : nil
  }

  private enum CodingKeys: String, CodingKey {
    case name, schema, kind, origin, group, lists, symint, tags, generates, ready, blockers, shape
    case shapeDeclaration, fate, decidedBy, line, hits, raises
  }

  /// Absent values are written as null, so that every object has every key.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(schema, forKey: .schema)
    try container.encode(kind, forKey: .kind)
    try container.encode(origin, forKey: .origin)
    try container.encode(group, forKey: .group)
    try container.encode(lists, forKey: .lists)
    try container.encode(symint, forKey: .symint)
    try container.encode(tags, forKey: .tags)
    try container.encode(generates, forKey: .generates)
    try container.encode(ready, forKey: .ready)
    try container.encode(blockers, forKey: .blockers)
    try container.encode(shape, forKey: .shape)
    try container.encode(shapeDeclaration, forKey: .shapeDeclaration)
    try container.encode(fate, forKey: .fate)
    try container.encode(decidedBy, forKey: .decidedBy)
    try container.encode(line, forKey: .line)
    try container.encodeIfPresent(raises, forKey: .raises)
    try container.encodeIfPresent(hits, forKey: .hits)
  }
}
