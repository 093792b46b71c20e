/// All values of a yaml file in one list, each before those inside it.
///
/// Nodes hold no references and their texts lie one behind the other, because native_functions.yaml
/// has tens of thousands of values: making and freeing each by itself would take longer than reading.
final class YamlTree: Sendable {
  /// One value.
  struct Record: Sendable {
    /// What it is.
    let kind: Kind
    let style: YamlNode.Style
    let start: YamlMark
    var end: YamlMark
    /// The bytes of a scalar's text, or the records inside a sequence or mapping.
    var extent: Range<UInt32>
  }

  /// What a record can be.
  enum Kind: Equatable, Sendable {
    case scalar(YamlScalar.Kind, isPlain: Bool)
    case sequence
    case mapping
  }

  let records: [Record]
  /// The texts of all scalars, with quotes, escapes and folding resolved.
  let texts: [UInt8]

  init(_ records: [Record], texts: [UInt8]) {
    self.records = records
    self.texts = texts
  }

  /// The first value, in which all others are; nil where there is none.
  var root: YamlNode? { records.isEmpty ? nil : YamlNode(0, in: self) }
}

extension [YamlTree.Record] {
  /// The record after one and all that is inside it.
  func index(after index: Int) -> Int {
    let record = self[index]
    if record.style.contains(.alias) { return index + 1 }
    if case .scalar = record.kind { return index + 1 }
    return Int(record.extent.upperBound)
  }
}

extension YamlNode {
  /// Stands at the beginning of a file that has nothing to point at.
  static let nothing = YamlNode(
    0,
    in: YamlTree(
      [
        YamlTree.Record(
          kind: .scalar(.null, isPlain: true), style: [], start: YamlMark(line: 1, column: 1),
          end: YamlMark(line: 1, column: 1), extent: 0..<0)
      ], texts: []))
}
