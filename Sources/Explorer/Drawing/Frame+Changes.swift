/// Neighbouring cells of one row in one style, to be painted with one call.
struct Run: Equatable, Sendable {
  let start: Point
  let text: String
  /// Columns the text takes.
  let width: Int
  let role: Role
  let attributes: Attributes
}

extension Frame {
  /// The runs that turn what `old` shows into this frame; everything when there is nothing to
  /// compare with, or the size is another.
  func changes(from old: Frame?) -> [Run] {
    let old = old?.size == size ? old : nil
    var runs: [Run] = []
    var bytes: [UInt8] = []
    for row in 0..<size.height { appendChanges(ofRow: row, from: old, to: &runs, &bytes) }
    return runs
  }

  private func appendChanges(
    ofRow row: Int, from old: Frame?, to runs: inout [Run], _ bytes: inout [UInt8]
  ) {
    let end = (row + 1) * size.width
    var place = row * size.width
    while place < end {
      guard differs(place, from: old) else {
        place += 1
        continue
      }
      let start = firstHalf(place)
      place = endOfRun(from: start, before: end, comparedWith: old)
      runs.append(run(start..<place, row: row, &bytes))
    }
  }

  /// The place after the last one that differs, too, and has the style of the first.
  ///
  /// A few in between may be the same: moving the cursor past them would take more bytes.
  private func endOfRun(from start: Int, before end: Int, comparedWith old: Frame?) -> Int {
    var place = start + max(1, Int(cells[start].width))
    var endOfRun = place
    while place < end, place - endOfRun <= Self.widestGap, cells[place].hasStyle(of: cells[start]) {
      let next = place + max(1, Int(cells[place].width))
      if differs(place, from: old) { endOfRun = next }
      place = next
    }
    return endOfRun
  }

  private static var widestGap: Int { 5 }

  /// A difference in the right half of a wide character means to paint it from its left half on.
  private func firstHalf(_ place: Int) -> Int {
    cells[place].width == 0 ? place - 1 : place
  }

  @inline(__always)
  private func differs(_ place: Int, from old: Frame?) -> Bool {
    guard let old else { return true }
    return !same(cells[place], as: old.cells[place], in: old)
  }

  /// The bytes are room that all runs share.
  private func run(_ places: Range<Int>, row: Int, _ bytes: inout [UInt8]) -> Run {
    let first = cells[places.lowerBound]
    bytes.removeAll(keepingCapacity: true)
    for cell in cells[places] {
      if let scalar = cell.glyph.scalar, scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: text(of: cell).utf8)
      }
    }
    return Run(
      start: Point(x: places.lowerBound - row * size.width, y: row),
      text: String(decoding: bytes, as: UTF8.self), width: places.count,
      role: first.role, attributes: first.attributes)
  }
}
