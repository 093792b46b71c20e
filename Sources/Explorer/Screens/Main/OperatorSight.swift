/// What preview and details show of one operator, made once and ready to be drawn.
struct OperatorSight: Sendable {
  /// What it is made from; a pane that is not in view adds nothing.
  struct Key: Equatable, Sendable {
    let operatorIndex: Int
    let revision: Int
    /// The section in the preview.
    let section: PreviewSection?
    /// The columns of the details.
    let width: Int?
  }

  let key: Key
  let preview: OperatorPreview
  let code: CodeWidget
  let details: DetailsText
  let detailsCode: CodeWidget

  /// Takes over what an older sight of the same operator shows in the same way.
  fileprivate init(_ key: Key, after older: Self?, _ desk: Desk) {
    self.key = key
    preview =
      older?.preview ?? OperatorPreview(of: key.operatorIndex, in: desk.workspace, desk.survey)
    if let older, older.key.section == key.section {
      code = older.code
    } else {
      code = CodeWidget(
        lines: key.section.map { [preview] in PreviewText(preview, $0, desk).lines } ?? [])
    }
    if let older, older.key.width == key.width {
      (details, detailsCode) = (older.details, older.detailsCode)
    } else {
      details =
        key.width.map { [preview] in DetailsText(preview, desk, width: $0 - 1) }
        ?? DetailsText()
      detailsCode = CodeWidget(lines: details.lines, firstNumber: nil)
    }
  }
}

/// The operators that were shown last, the latest first, and the one that will be if the last key is
/// pressed again.
struct SightMemo: Sendable {
  private var sights: [OperatorSight] = []
  private static let capacity = 4

  func knows(_ key: OperatorSight.Key) -> Bool { sights.contains { $0.key == key } }

  /// What there is to see; makes it where it is not known.
  mutating func sight(_ key: OperatorSight.Key, _ desk: Desk) -> OperatorSight {
    if let place = sights.firstIndex(where: { $0.key == key }) {
      sights.insert(sights.remove(at: place), at: 0)
      return sights[0]
    }
    // They hold what the desk was, be it a catalogue.
    sights.removeAll { $0.key.revision != key.revision }
    let older = sights.first { $0.key.operatorIndex == key.operatorIndex }
    let made = OperatorSight(key, after: older, desk)
    sights.insert(made, at: 0)
    if sights.count > Self.capacity { sights.removeLast() }
    return made
  }
}
