/// A clipped area of a frame: the only way screens and widgets draw.
///
/// Its own top left corner is (0, 0). Whatever lies outside is left out, so no drawing can trap or
/// leave its area, down to one cell or none:
///
///     var canvas = Canvas(size: size, glyphs: .unicode)
///     canvas.within(Rect(x: 1, y: 1, width: 20, height: 3)) { $0.text("hello", at: .zero, .title) }
///     return canvas.frame
struct Canvas: Sendable {
  private(set) var frame: Frame
  let glyphs: Glyphs
  private let isPlain: Bool
  /// Where this canvas's (0, 0) lies in the frame.
  private var origin: Point = .zero
  /// What may be drawn on, in the frame's coordinates.
  private var clip: Rect
  /// How large the area is for whom it was made, be it visible or not.
  private(set) var size: Size

  init(size: Size, glyphs: Glyphs = .unicode) {
    self.init(on: Frame(size: size), glyphs: glyphs)
  }

  /// Draws over what a frame shows already.
  init(on frame: Frame, glyphs: Glyphs = .unicode) {
    self.frame = frame
    self.glyphs = glyphs
    isPlain = glyphs.isPlain
    size = frame.size
    clip = Rect(size: frame.size)
  }

  /// The whole area in its own coordinates.
  var bounds: Rect { Rect(size: size) }

  /// Draws in a part of this canvas, of which the top left corner is (0, 0) meanwhile.
  mutating func within(_ area: Rect, _ draw: (inout Canvas) -> Void) {
    let (outerOrigin, outerClip, outerSize) = (origin, clip, size)
    let inFrame = area.moved(by: origin)
    clip = clip.intersection(inFrame)
    origin = inFrame.origin
    size = area.size
    draw(&self)
    (origin, clip, size) = (outerOrigin, outerClip, outerSize)
  }

  /// Shows the terminal's cursor at a place, if that is visible.
  mutating func showCursor(at point: Point) {
    let place = Point(x: origin.x + point.x, y: origin.y + point.y)
    if clip.contains(place) { frame.cursor = place }
  }
}

/// Text.
extension Canvas {
  /// Draws one line of text and returns the column after it; what is outside is left out.
  @discardableResult
  mutating func text(
    _ text: some StringProtocol, at point: Point, _ role: Role = .text,
    _ attributes: Attributes = []
  ) -> Int {
    var pen = Pen(x: origin.x + point.x, y: origin.y + point.y, role, attributes)
    if TextWidth.isPrintableASCII(text) {
      text.utf8.withContiguousStorageIfAvailable { put($0, with: pen) }
      pen.x += text.utf8.count
    } else if TextWidth.isSimple(text) {
      for scalar in text.unicodeScalars {
        let shown = isPlain && !scalar.isASCII ? Glyphs.plain(scalar) : scalar
        put(Glyph(shown), width: 1, with: pen)
        pen.x += 1
      }
    } else {
      for character in text { put(character, with: &pen) }
    }
    return pen.x - origin.x
  }

  /// Draws text of several meanings; a negative column scrolls it to the left.
  @discardableResult
  mutating func text(_ styled: StyledText, at point: Point, adding attributes: Attributes = [])
    -> Int
  {
    var column = point.x
    styled.forEachPiece { piece, role, own in
      column = text(piece, at: Point(x: column, y: point.y), role, own.union(attributes))
    }
    return column
  }

  /// Draws text in a field of so many columns, shortened by an ellipsis if it is too long.
  mutating func text(
    _ text: some StringProtocol, at point: Point, columns: Int, _ role: Role = .text,
    _ attributes: Attributes = []
  ) {
    let isTooLong = TextWidth.columns(text) > columns
    let field = Rect(
      x: point.x, y: point.y, width: isTooLong ? columns - 1 : columns, height: 1)
    within(field) { $0.text(text, at: .zero, role, attributes) }
    guard isTooLong, columns > 0 else { return }
    self.text(
      String(glyphs.ellipsis), at: Point(x: point.x + columns - 1, y: point.y), role, attributes)
  }

  /// Draws text so that it ends before a column.
  mutating func text(
    _ text: some StringProtocol, endingAt point: Point, _ role: Role = .text,
    _ attributes: Attributes = []
  ) {
    let start = point.x - TextWidth.columns(text)
    self.text(text, at: Point(x: start, y: point.y), role, attributes)
  }
}

/// Areas.
extension Canvas {
  /// Fills an area with one narrow character.
  mutating func fill(
    _ area: Rect, with character: Character = " ", _ role: Role = .text,
    _ attributes: Attributes = []
  ) {
    guard let scalar = character.unicodeScalars.first, TextWidth.columns(character) == 1 else {
      return
    }
    let visible = area.moved(by: origin).intersection(clip)
    let cell = Cell(glyph: Glyph(scalar), role: role, attributes: attributes, width: 1)
    for y in visible.minY..<visible.maxY {
      frame.fill(visible.minX..<visible.maxX, y: y, with: cell)
    }
  }

  /// Changes the meaning or adds attributes of what is drawn already, as for a selected row.
  mutating func restyle(_ area: Rect, role: Role? = nil, adding attributes: Attributes = []) {
    let visible = area.moved(by: origin).intersection(clip)
    for y in visible.minY..<visible.maxY {
      for x in visible.minX..<visible.maxX {
        frame.restyle(x: x, y: y, role: role, adding: attributes)
      }
    }
  }
}

/// Single cells, in the frame's coordinates.
extension Canvas {
  private struct Pen {
    var x: Int
    let y: Int
    let role: Role
    let attributes: Attributes

    init(x: Int, y: Int, _ role: Role, _ attributes: Attributes) {
      self.x = x
      self.y = y
      self.role = role
      self.attributes = attributes
    }
  }

  /// Writes what the clip leaves of printable ASCII, all at once because nearly all text is that.
  private mutating func put(_ ascii: UnsafeBufferPointer<UInt8>, with pen: Pen) {
    let (first, end) = (max(pen.x, clip.minX), min(pen.x + ascii.count, clip.maxX))
    guard pen.y >= clip.minY, pen.y < clip.maxY, first < end else { return }
    let cell = Cell(glyph: .space, role: pen.role, attributes: pen.attributes, width: 1)
    frame.put(ascii[first - pen.x..<end - pen.x], x: first, y: pen.y, like: cell)
  }

  private mutating func put(_ character: Character, with pen: inout Pen) {
    let cluster = Cluster(cleaning: character)
    if let only = cluster.scalars.first, cluster.scalars.count == 1 {
      put(Glyph(only), width: cluster.width, with: pen)
    } else if clip.contains(Point(x: pen.x, y: pen.y)) {
      put(frame.glyph(cluster: cluster.text), width: cluster.width, with: pen)
    }
    pen.x += Int(cluster.width)
  }

  /// Writes a cell; a wide one that the clip cuts in two leaves a blank in its visible half.
  @inline(__always)
  private mutating func put(_ glyph: Glyph, width: UInt8, with pen: Pen) {
    guard pen.y >= clip.minY, pen.y < clip.maxY else { return }
    if pen.x >= clip.minX, pen.x + Int(width) <= clip.maxX {
      let cell = Cell(glyph: glyph, role: pen.role, attributes: pen.attributes, width: width)
      frame.put(cell, x: pen.x, y: pen.y)
    } else if width == 2 {
      put(.space, width: 1, with: pen)
      var right = pen
      right.x += 1
      put(.space, width: 1, with: right)
    }
  }
}
