/// A frame as an SVG picture, for pages that show what the explorer looks like.
///
/// Each stretch of equal style is a text of its own at its column, so that no font can shift the
/// rest; the colours follow `Theme.colour` on a dark background.
struct FramePicture {
  private let frame: Frame
  private static let cell = (width: 8.4, height: 18)
  private static let margin = 12

  init(_ frame: Frame) { self.frame = frame }

  var svg: String {
    let width = Int(Double(frame.size.width) * Self.cell.width) + 2 * Self.margin
    let height = frame.size.height * Self.cell.height + 2 * Self.margin
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
        + "viewBox=\"0 0 \(width) \(height)\">",
      "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(Self.background)\"/>",
      "<g font-family=\"'DejaVu Sans Mono','Menlo','Consolas',monospace\" font-size=\"14\" "
        + "xml:space=\"preserve\">",
    ]
    let rows = (0..<frame.size.height).flatMap(row)
    return (head + rows + ["</g>", "</svg>"]).joined(separator: "\n") + "\n"
  }
}

extension FramePicture {
  private static let background = "#1d1f21"
  private static let foreground = "#d0d2d0"
  private static let faint = "#85888c"

  private static func colour(_ colour: Theme.Colour) -> String {
    switch colour {
    case .red: "#e06c6c"
    case .green: "#98c379"
    case .yellow: "#e0b866"
    case .blue: "#6ea8e8"
    case .magenta: "#c58be0"
    case .cyan: "#5fc0c8"
    }
  }

  /// The elements of a row, one or two for each stretch of cells that look alike.
  private func row(_ y: Int) -> [String] {
    var elements: [String] = []
    var x = 0
    while x < frame.size.width, let cell = frame[Point(x: x, y: y)] {
      let start = x
      var text = ""
      while x < frame.size.width, let next = frame[Point(x: x, y: y)], next.hasStyle(of: cell) {
        text += frame.text(of: next)
        x += 1
      }
      elements += stretch(
        text, columns: start..<x, y, Theme.colour.look(of: cell.role, cell.attributes))
    }
    return elements
  }

  private func stretch(_ text: String, columns: Range<Int>, _ y: Int, _ look: Theme.Look)
    -> [String]
  {
    let isBlank = text.allSatisfy { $0 == " " }
    guard !isBlank || look.isReversed else { return [] }
    let left = Self.place(columns.lowerBound)
    let width = Self.tenths(Double(columns.count) * Self.cell.width)
    let top = Self.margin + y * Self.cell.height
    let ink = look.colour.map(Self.colour) ?? (look.isDim ? Self.faint : Self.foreground)
    var elements: [String] = []
    if look.isReversed {
      elements.append(
        "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(Self.cell.height)\" "
          + "fill=\"\(ink)\"/>")
    }
    guard !isBlank else { return elements }
    let style =
      (look.isBold ? " font-weight=\"bold\"" : "")
      + (look.isUnderlined ? " text-decoration=\"underline\"" : "")
    elements.append(
      "<text x=\"\(left)\" y=\"\(top + 14)\" textLength=\"\(width)\" "
        + "fill=\"\(look.isReversed ? Self.background : ink)\"\(style)>\(Self.escaped(text))</text>"
    )
    return elements
  }

  private static func place(_ column: Int) -> String {
    tenths(Double(margin) + Double(column) * cell.width)
  }

  /// A number with at most one decimal, the same everywhere.
  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}
