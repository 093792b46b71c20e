@testable import Explorer

extension Frame {
  /// A frame of random words in random styles, over another one.
  static func random(
    _ size: Size, _ generator: inout Generator, over old: Frame? = nil
  ) -> Frame {
    var canvas = Canvas(on: old ?? Frame(size: size))
    let pieces = ["a", "relu", "量", "🔥", "e\u{301}", "●", " ", "n\u{303}o", "\u{1B}", "    "]
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let x = Int.random(in: -2...size.width, using: &generator)
      let y = Int.random(in: -1...size.height, using: &generator)
      let role = Role.allCases.randomElement(using: &generator) ?? .text
      let attributes = Attributes(rawValue: UInt8.random(in: 0...7, using: &generator))
      let text = pieces.randomElement(using: &generator) ?? ""
      canvas.text(text, at: Point(x: x, y: y), role, attributes)
    }
    return canvas.frame
  }
}
