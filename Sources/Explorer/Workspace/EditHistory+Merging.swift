import Schema

/// Keeping the history small, however long somebody edits: every edit is made anew from all of them.
extension EditHistory {
  /// Steps beyond these are merged; half of them stay as they are.
  private static var mostSteps: Int { 1000 }
  /// Edits beyond these are merged, since one step can change every operator.
  private static var mostEdits: Int { 100_000 }
  /// What can be undone one by one in any case.
  private static var fewestSteps: Int { 10 }

  /// Makes one step of the oldest ones when there are many; all edits together come to the same.
  mutating func mergeOldSteps() {
    guard isLong else { return }
    var count = 0
    let recent = done.reversed().prefix(Self.mostSteps / 2).enumerated().prefix { place, step in
      count += step.count
      return count <= Self.mostEdits / 2 || place < Self.fewestSteps
    }
    merge(done.count - recent.count)
  }

  private var isLong: Bool {
    if done.count > Self.mostSteps { return true }
    // The first may be what was merged before, and cannot become smaller.
    let count = done.dropFirst().reduce(0) { $0 + $1.count }
    return count > Self.mostEdits && done.count > 2 * Self.fewestSteps
  }
}

extension [BackendEdit] {
  /// The edits that what they come to depends on, in their order.
  ///
  /// Of two that say the same about an operator the first counts, as it gives the place in the file;
  /// of two that differ the last; and what is restored forgets all before.
  var effective: [BackendEdit] {
    var kept: [BackendEdit?] = []
    var places: [BackendEdit.Subject: Int] = [:]
    for edit in self {
      let subject = edit.subject
      if !edit.isRestoring, let place = places[subject], kept[place] == edit { continue }
      let forgotten = edit.isRestoring ? edit.subjects : [subject]
      for subject in forgotten { if let place = places[subject] { kept[place] = nil } }
      if edit.isRestoring { for subject in forgotten { places[subject] = nil } }
      places[subject] = kept.count
      kept.append(edit)
    }
    return kept.compactMap(\.self)
  }
}

extension BackendEdit {
  /// Something that one edit decides and the next may decide otherwise.
  fileprivate struct Subject: Hashable {
    enum Kind: CaseIterable { case list, symInt, all }

    let name: String
    let kind: Kind
  }

  fileprivate var isRestoring: Bool { if case .restore = self { true } else { false } }

  fileprivate var subject: Subject {
    switch self {
    case .setList(let name, _): Subject(name: name, kind: .list)
    case .setSymInt(let name, _): Subject(name: name, kind: .symInt)
    case .restore(let name): Subject(name: name, kind: .all)
    }
  }

  /// All that can be decided about the operator.
  fileprivate var subjects: [Subject] {
    Subject.Kind.allCases.map { Subject(name: operatorName, kind: $0) }
  }
}
