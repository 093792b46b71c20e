/// The moving part of a list: which row the cursor is on, which rows are in view, which are
/// selected.
///
/// What a row says is up to whoever draws it.
///
/// Always true: the cursor is on a row (or 0 in an empty list) and in view.
struct ListWidget: Equatable, Sendable {
  private(set) var count: Int
  private(set) var cursor = 0
  /// The first row in view.
  private(set) var offset = 0
  /// Rows in view.
  private(set) var height: Int
  private var range: Anchor?

  /// The other end of a selection, and whether plain moves keep it.
  private struct Anchor: Equatable {
    let row: Int
    let isSticky: Bool
    /// Whether all rows are selected, wherever the cursor is.
    var isAll = false
  }

  init(count: Int = 0, height: Int = 1) {
    self.count = max(0, count)
    self.height = max(1, height)
  }
}

/// What changes from outside.
extension ListWidget {
  /// Gives the list another number of rows, and the cursor a place in the new order.
  mutating func setCount(_ count: Int, cursor: Int? = nil) {
    self.count = max(0, count)
    range = nil
    place(cursor ?? self.cursor)
  }

  mutating func setHeight(_ height: Int) {
    self.height = max(1, height)
    place(cursor)
  }

  /// Puts the cursor on a row; a range that was not pinned by `toggleRange` ends.
  mutating func move(to row: Int) {
    if range?.isSticky == false { range = nil }
    place(row)
  }

  mutating func move(by rows: Int) { move(to: cursor + rows) }

  /// Scrolls without moving the cursor, unless it would leave the view.
  mutating func scroll(by rows: Int) {
    offset = max(0, min(offset + rows, count - height))
    cursor = max(offset, min(cursor, offset + height - 1))
    place(cursor)
  }

  private mutating func place(_ row: Int) {
    cursor = max(0, min(row, count - 1))
    offset = min(offset, cursor)
    offset = max(offset, cursor - height + 1)
    offset = max(0, min(offset, count - height))
  }
}

/// Selecting.
extension ListWidget {
  /// The rows that an edit applies to: the range, else the row of the cursor.
  var selection: ClosedRange<Int>? {
    guard count > 0 else { return nil }
    if range?.isAll == true { return 0...count - 1 }
    let other = max(0, min(range?.row ?? cursor, count - 1))
    return min(cursor, other)...max(cursor, other)
  }

  var isSelectingRange: Bool { range != nil }

  /// Starts a range that moves keep, or ends the present one.
  mutating func toggleRange() {
    range = range == nil ? Anchor(row: cursor, isSticky: true) : nil
  }

  /// Moves and selects what lies between.
  mutating func extend(by rows: Int) {
    if range?.isAll ?? true { range = Anchor(row: cursor, isSticky: false) }
    place(cursor + rows)
  }

  mutating func selectAll() { range = Anchor(row: 0, isSticky: true, isAll: true) }

  mutating func clearRange() { range = nil }
}

/// Keys.
extension ListWidget {
  /// Carries an action out, if it is one of moving or selecting.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .moveDown: move(by: 1)
    case .moveUp: move(by: -1)
    case .pageDown: move(by: max(1, height - 1))
    case .pageUp: move(by: -max(1, height - 1))
    case .halfPageDown: move(by: max(1, height / 2))
    case .halfPageUp: move(by: -max(1, height / 2))
    case .top: move(to: 0)
    case .bottom: move(to: count - 1)
    case .range: toggleRange()
    case .extendDown: extend(by: 1)
    case .extendUp: extend(by: -1)
    case .selectAll: selectAll()
    default: return false
    }
    return true
  }
}
