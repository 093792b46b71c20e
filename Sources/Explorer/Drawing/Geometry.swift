/// How many columns and rows something takes; never negative.
struct Size: Hashable, Sendable {
  let width: Int
  let height: Int

  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  var isEmpty: Bool { width == 0 || height == 0 }
}

/// A cell's place: column `x` and row `y`, counted from the top left corner.
struct Point: Hashable, Sendable {
  var x: Int
  var y: Int

  static let zero = Self(x: 0, y: 0)
}

/// A rectangle of cells, possibly empty, possibly outside of what is visible.
struct Rect: Hashable, Sendable {
  var origin: Point
  var size: Size

  init(origin: Point = .zero, size: Size) {
    self.origin = origin
    self.size = size
  }

  init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  var minX: Int { origin.x }
  var minY: Int { origin.y }
  /// The column after the last one.
  var maxX: Int { origin.x + size.width }
  /// The row after the last one.
  var maxY: Int { origin.y + size.height }
  var width: Int { size.width }
  var height: Int { size.height }
  var isEmpty: Bool { size.isEmpty }

  func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }
}

extension Rect {
  /// The part that both have; empty where they do not meet.
  func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      x: left, y: top,
      width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  func moved(by offset: Point) -> Rect {
    Rect(origin: Point(x: minX + offset.x, y: minY + offset.y), size: size)
  }

  /// The same rectangle with `dx` columns and `dy` rows less on each side.
  func inset(dx: Int = 0, dy: Int = 0) -> Rect {
    Rect(x: minX + dx, y: minY + dy, width: width - 2 * dx, height: height - 2 * dy)
  }
}

/// Cutting a rectangle in two; the first part gets what there is when it is not enough.
extension Rect {
  func split(top rows: Int) -> (Rect, Rect) {
    let rows = max(0, min(rows, height))
    return (
      Rect(x: minX, y: minY, width: width, height: rows),
      Rect(x: minX, y: minY + rows, width: width, height: height - rows)
    )
  }

  func split(bottom rows: Int) -> (Rect, Rect) {
    let rows = max(0, min(rows, height))
    let (above, below) = split(top: height - rows)
    return (below, above)
  }

  func split(left columns: Int) -> (Rect, Rect) {
    let columns = max(0, min(columns, width))
    return (
      Rect(x: minX, y: minY, width: columns, height: height),
      Rect(x: minX + columns, y: minY, width: width - columns, height: height)
    )
  }

  func split(right columns: Int) -> (Rect, Rect) {
    let columns = max(0, min(columns, width))
    let (rest, right) = split(left: width - columns)
    return (right, rest)
  }
}

extension Rect {
  /// The smallest rectangle that holds both.
  func union(_ other: Rect) -> Rect {
    let (left, top) = (min(minX, other.minX), min(minY, other.minY))
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// A rectangle of a size in the middle of this one, as large as fits.
  func centred(_ inner: Size) -> Rect {
    let (width, height) = (min(inner.width, width), min(inner.height, height))
    return Rect(
      x: minX + (self.width - width) / 2, y: minY + (self.height - height) / 2,
      width: width, height: height)
  }
}
