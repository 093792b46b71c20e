/// A finished picture of the whole terminal: exactly `size` cells, and where the cursor stands.
///
/// A value: two frames can be compared, kept in a test, printed, or turned into the few runs that
/// differ (see `changes(from:)`). Screens draw into it through a `Canvas` only.
struct Frame: Sendable {
  let size: Size
  /// Row by row, `size.width` cells each.
  private(set) var cells: [Cell]
  /// Characters of several scalars, which cells name by index.
  private(set) var clusters: [String] = []
  /// Where the terminal's own cursor is to stand; hidden where nil.
  var cursor: Point?

  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell at a place, or nil outside of the frame.
  subscript(point: Point) -> Cell? {
    guard Rect(size: size).contains(point) else { return nil }
    return cells[point.y * size.width + point.x]
  }

  /// The character of a cell as text; empty for the right half of a wide one.
  func text(of cell: Cell) -> String {
    if let index = cell.glyph.clusterIndex {
      return clusters.indices.contains(index) ? clusters[index] : " "
    }
    return cell.glyph.scalar.map { String(Character($0)) } ?? ""
  }

  /// One row as text, blanks at the end included.
  func text(row: Int) -> String {
    guard row >= 0, row < size.height else { return "" }
    return cells[row * size.width..<(row + 1) * size.width].reduce(into: "") {
      $0 += text(of: $1)
    }
  }
}

extension Frame: Equatable {
  static func == (one: Frame, other: Frame) -> Bool {
    one.size == other.size && one.cursor == other.cursor
      && zip(one.cells, other.cells).allSatisfy { one.same($0, as: $1, in: other) }
  }

  /// Whether two cells of two frames show the same, whatever their places in the tables.
  @inline(__always)
  func same(_ cell: Cell, as other: Cell, in frame: Frame) -> Bool {
    guard cell.hasStyle(of: other), cell.width == other.width else { return false }
    guard cell.glyph.clusterIndex != nil || other.glyph.clusterIndex != nil else {
      return cell.glyph == other.glyph
    }
    return text(of: cell) == frame.text(of: other)
  }
}

/// Writing, for `Canvas`. Half a wide character never stays behind: its other half becomes blank.
extension Frame {
  /// Puts a cell at a place inside of the frame; a wide one needs a second column in it.
  mutating func put(_ cell: Cell, x: Int, y: Int) {
    let place = y * size.width + x
    clearHalves(from: place, count: Int(cell.width))
    cells[place] = cell
    guard cell.width == 2 else { return }
    cells[place + 1] = Cell(
      glyph: .continuation, role: cell.role, attributes: cell.attributes, width: 0)
  }

  /// Puts a cell of one column at so many places of a row, all inside of the frame.
  mutating func fill(_ columns: Range<Int>, y: Int, with cell: Cell) {
    guard !columns.isEmpty else { return }
    let place = y * size.width + columns.lowerBound
    clearHalves(from: place, count: columns.count)
    for place in place..<place + columns.count { cells[place] = cell }
  }

  /// Puts printable ASCII into a row, a byte a cell like the first, all inside of the frame.
  mutating func put(_ ascii: Slice<UnsafeBufferPointer<UInt8>>, x: Int, y: Int, like cell: Cell) {
    guard !ascii.isEmpty else { return }
    var place = y * size.width + x
    clearHalves(from: place, count: ascii.count)
    var cell = cell
    for byte in ascii {
      cell.glyph = Glyph(ascii: byte)
      cells[place] = cell
      place += 1
    }
  }

  /// The glyph for a character of several scalars.
  mutating func glyph(cluster: String) -> Glyph {
    if let index = clusters.firstIndex(of: cluster) { return Glyph(cluster: index) }
    clusters.append(cluster)
    return Glyph(cluster: clusters.count - 1)
  }

  /// Changes meaning or attributes of a cell and leaves its character.
  mutating func restyle(x: Int, y: Int, role: Role?, adding attributes: Attributes) {
    let place = y * size.width + x
    if let role { cells[place].role = role }
    cells[place].attributes.formUnion(attributes)
  }

  @inline(__always)
  private mutating func clearHalves(from place: Int, count: Int) {
    if cells[place].width == 0 { blank(place - 1) }
    let last = place + count - 1
    if cells[last].width == 2 { blank(last + 1) }
  }

  private mutating func blank(_ place: Int) {
    cells[place].glyph = .space
    cells[place].width = 1
  }
}
