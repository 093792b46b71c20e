import Schema

/// The edits made so far, in steps that can be undone and redone.
struct EditHistory: Equatable, Sendable {
  /// The steps done, oldest first; one step can change many operators.
  private(set) var done: [[BackendEdit]] = []
  /// The steps undone, the last undone last.
  private(set) var undone: [[BackendEdit]] = []

  /// All edits that hold, in order.
  var edits: [BackendEdit] { done.flatMap(\.self) }

  var canUndo: Bool { !done.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// Does a step; what was undone before cannot be redone any more.
  mutating func append(_ step: [BackendEdit]) {
    done.append(step)
    undone = []
  }

  /// These steps and then those of another; where they end with them already, these alone.
  func followed(by other: EditHistory) -> EditHistory {
    guard !done.suffix(other.done.count).elementsEqual(other.done) else { return self }
    var both = self
    for step in other.done { both.append(step) }
    both.undone = other.undone
    return both
  }

  /// Takes over steps that can be redone.
  mutating func keep(undone steps: [[BackendEdit]]) { undone = steps }

  /// Makes one step of the first ones.
  mutating func merge(_ count: Int) {
    guard count > 1 else { return }
    done.replaceSubrange(..<count, with: [done[..<count].flatMap(\.self).effective])
  }

  mutating func undo() {
    if let step = done.popLast() { undone.append(step) }
  }

  mutating func redo() {
    if let step = undone.popLast() { done.append(step) }
  }
}
