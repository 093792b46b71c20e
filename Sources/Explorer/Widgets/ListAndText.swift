/// A list whose rows can be narrowed by words, and below it the text about the row under the cursor.
struct ListAndText<Item: Equatable & Sendable>: Sendable {
  private(set) var items: [Item] = []
  private(set) var list = ListWidget()
  private(set) var search = SearchLine()
  private var text = CodeWidget(firstNumber: nil)
  /// What the text is about, and the width it was made for.
  private var shown: (item: Item?, width: Int) = (nil, -1)
  private var layout = (
    list: Rect(size: Size(width: 0, height: 0)), text: Rect(x: 0, y: 0, width: 0, height: 0)
  )
  /// Lines between the border and the first row.
  private let headingHeight: Int
  private let textShare: Int

  /// The text gets one part of the height in so many.
  init(headingHeight: Int = 0, textShare: Int = 2) {
    self.headingHeight = headingHeight
    self.textShare = textShare
  }

  var current: Item? { items.indices.contains(list.cursor) ? items[list.cursor] : nil }

  private var hasSearchLine: Bool { search.isOpen || !search.text.isEmpty }
}

/// Keeping up.
extension ListAndText {
  /// Shows other items; the cursor stays on its own, if it is still there.
  mutating func show(_ items: [Item]) {
    let place = current.flatMap { items.firstIndex(of: $0) }
    self.items = items
    list.setCount(items.count, cursor: place)
  }

  mutating func settle(in size: Size, _ lines: (Item, _ width: Int) -> [StyledText]) {
    layout = split(size)
    let rows = Panel.interior(of: layout.list).height - headingHeight - (hasSearchLine ? 1 : 0)
    list.setHeight(rows)
    let inner = Panel.interior(of: layout.text)
    text.setHeight(inner.height)
    guard shown.item != current || shown.width != inner.width else { return }
    shown = (current, inner.width)
    let about = current.map { lines($0, inner.width - 1) } ?? []
    text = CodeWidget(lines: about, height: inner.height, firstNumber: nil)
  }

  private func split(_ size: Size) -> (list: Rect, text: Rect) {
    let (text, list) = Rect(size: size).split(bottom: max(8, size.height / textShare))
    return (list, text)
  }
}

/// Keys and the mouse.
extension ListAndText {
  mutating func perform(_ action: Action) -> Bool {
    if search.isOpen { return search.perform(action) }
    switch action {
    case .filter: search.open()
    case .back where !search.text.isEmpty: search.clear()
    case .nextMatch: list.move(by: 1)
    case .previousMatch: list.move(by: -1)
    case .scrollPreviewDown, .scrollPreviewUp, .moveLeft, .moveRight: return text.perform(action)
    default: return list.perform(action)
    }
    return true
  }

  mutating func type(_ text: String) -> Bool {
    guard search.isOpen else { return false }
    search.insert(text)
    return true
  }

  /// The wheel scrolls what is under it; a press chooses a row, and says whether it was chosen
  /// already.
  mutating func click(_ mouse: Mouse) -> ListWidget.Press {
    let isInText = layout.text.contains(mouse.point)
    if let lines = mouse.scroll {
      if isInText { text.scroll(by: lines) } else { list.scroll(by: lines) }
      return .elsewhere
    }
    guard mouse.button == .left, !isInText else { return .elsewhere }
    return list.press(line: mouse.point.y - layout.list.minY - 1 - headingHeight)
  }
}

/// Drawing.
extension ListAndText {
  /// What stands around the rows and the text.
  struct Frame {
    let title: String
    var status: StyledText = ""
    /// What is said in the place of rows.
    var emptiness: StyledText = ""
    var textTitle: String?
  }

  func draw(
    _ frame: Frame, in canvas: inout Canvas, heading: (inout Canvas) -> Void = { _ in },
    row: (Item, inout Canvas) -> Void
  ) {
    let (above, below) = split(canvas.size)
    let panel = Panel(
      title: StyledText(frame.title), status: frame.status,
      position: StyledText(list.position, .dim), isFocused: true)
    canvas.within(above) { canvas in
      panel.draw(in: &canvas) { canvas in
        let (head, rest) = canvas.bounds.split(top: headingHeight)
        let (line, body) = rest.split(bottom: hasSearchLine ? 1 : 0)
        canvas.within(head, heading)
        canvas.within(body) { canvas in
          list.draw(in: &canvas) { row(items[$0], &$1) }
          if items.isEmpty { canvas.text(frame.emptiness, at: Point(x: 2, y: 1)) }
        }
        canvas.within(line) { search.prompt.draw(in: &$0, isFocused: search.isOpen) }
      }
    }
    let textPanel = Panel(
      title: StyledText(frame.textTitle ?? "Details"), position: StyledText(text.position, .dim))
    canvas.within(below) { textPanel.draw(in: &$0) { text.draw(in: &$0) } }
  }
}
