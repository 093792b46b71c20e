@testable import Explorer

/// The rows of a drawing as text, right-trimmed, so that a test shows what it expects.
func drawn(
  _ width: Int, _ height: Int, glyphs: Glyphs = .unicode, _ draw: (inout Canvas) -> Void
) -> [String] {
  ScreenFile.Picture(frame(width, height, glyphs: glyphs, draw)).grid
}

/// The frame of a drawing.
func frame(
  _ width: Int, _ height: Int, glyphs: Glyphs = .unicode, _ draw: (inout Canvas) -> Void
) -> Frame {
  var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
  draw(&canvas)
  return canvas.frame
}

/// The stretches of a text that have a role, as `role:text`.
func roles(_ text: StyledText) -> [String] {
  text.pieces.filter { $0.role != .text }.map { "\($0.role):\($0.text)" }
}
