/// A bar of how much of a whole is reached: a solid part, exact to an eighth of a column, a
/// shaded part behind it, and the rest.
///
///     ████▌▒▒▒▒▒░░░░░░
struct BarWidget: Equatable, Sendable {
  let total: Int
  let solid: Int
  /// Counted on top of the solid part.
  var shaded = 0

  func draw(in canvas: inout Canvas) {
    let width = canvas.size.width
    let glyphs = canvas.glyphs
    let (whole, part) = solidCells(width: width)
    let covered = max(whole + (part > 0 ? 1 : 0), cells(of: solid + shaded, width: width))
    canvas.fill(canvas.bounds, with: glyphs.barRest, .barRest)
    canvas.fill(
      Rect(x: 0, y: 0, width: covered, height: canvas.size.height), with: glyphs.barCovered,
      .barCovered)
    let full = glyphs.eighths.last ?? "#"
    canvas.fill(
      Rect(x: 0, y: 0, width: whole, height: canvas.size.height), with: full, .barListed)
    guard part > 0, glyphs.eighths.indices.contains(part - 1) else { return }
    canvas.text(String(glyphs.eighths[part - 1]), at: Point(x: whole, y: 0), .barListed)
  }

  /// Whole columns of the solid part and eighths of the next; something is never drawn as nothing.
  private func solidCells(width: Int) -> (whole: Int, part: Int) {
    let share = max(0, min(solid, total))
    guard total > 0, share > 0 else { return (0, 0) }
    let eighths = max(1, share * width * 8 / total)
    return (eighths / 8, eighths % 8)
  }

  private func cells(of share: Int, width: Int) -> Int {
    guard total > 0 else { return 0 }
    return max(0, min(share, total)) * width / total
  }
}
