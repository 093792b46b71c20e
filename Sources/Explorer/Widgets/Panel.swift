/// A box with titles in its borders around whatever is drawn inside.
///
/// The focus shows in the style of the title as well as in the colour of the border.
struct Panel: Equatable, Sendable {
  var title: StyledText
  /// To the right in the upper border.
  var status: StyledText = ""
  /// To the left and to the right in the lower border.
  var footer: StyledText = ""
  var position: StyledText = ""
  var isFocused = false

  /// The part of an area inside of the borders.
  static func interior(of area: Rect) -> Rect { area.inset(dx: 1, dy: 1) }

  func draw(in canvas: inout Canvas, content: (inout Canvas) -> Void = { _ in }) {
    canvas.fill(canvas.bounds)
    drawBorder(in: &canvas)
    drawEdge(left: styledTitle, right: status, y: 0, in: &canvas)
    drawEdge(left: footer, right: position, y: canvas.size.height - 1, in: &canvas)
    canvas.within(Self.interior(of: canvas.bounds), content)
  }

  /// A plain title gets the style of titles; one with styles of its own keeps them.
  private var styledTitle: StyledText {
    guard title.spans.isEmpty else { return title }
    return isFocused
      ? StyledText(title.text, .titleFocused, .underlined) : StyledText(title.text, .title)
  }

  private func drawBorder(in canvas: inout Canvas) {
    let role = isFocused ? Role.borderFocused : .border
    let box = canvas.glyphs.box
    let (right, bottom) = (canvas.size.width - 1, canvas.size.height - 1)
    for y in [0, bottom] {
      canvas.fill(
        Rect(x: 1, y: y, width: right - 1, height: 1), with: box.horizontal, role)
    }
    for x in [0, right] {
      canvas.fill(Rect(x: x, y: 1, width: 1, height: bottom - 1), with: box.vertical, role)
    }
    canvas.text(String(box.topLeft), at: .zero, role)
    canvas.text(String(box.topRight), at: Point(x: right, y: 0), role)
    canvas.text(String(box.bottomLeft), at: Point(x: 0, y: bottom), role)
    canvas.text(String(box.bottomRight), at: Point(x: right, y: bottom), role)
  }

  /// Texts in a border, one blank around each; the left one gives way where both do not fit.
  private func drawEdge(
    left: StyledText, right: StyledText, y: Int, in canvas: inout Canvas
  ) {
    let inner = Rect(x: 1, y: y, width: canvas.size.width - 2, height: 1)
    let rightWidth = right.isEmpty ? 0 : right.columns + 2
    let (_, leftField) = inner.split(right: rightWidth)
    if !left.isEmpty {
      canvas.within(leftField) { $0.text(" " + left + " ", at: .zero) }
    }
    guard !right.isEmpty else { return }
    canvas.within(inner) { canvas in
      canvas.text(" " + right + " ", at: Point(x: max(0, canvas.size.width - rightWidth), y: 0))
    }
  }
}
