/// The names most like a misspelt one, nearest first: those within a third of its length in edits,
/// and those that only add an overload to it.
public func nearestNames(to name: String, among known: some Sequence<String>, limit: Int)
  -> [String]
{
  guard !name.isEmpty else { return [] }
  let wanted = Array(name.utf8)
  let overloads = name + "."
  // Operators move into families: 'qr' became 'linalg_qr'.
  let moved = "_" + name
  let tolerance = max(1, wanted.count / 3)
  var found: [(distance: Int, name: String)] = []
  for candidate in known {
    if candidate.hasPrefix(overloads) {
      found.append((0, candidate))
    } else if candidate.hasSuffix(moved) {
      found.append((1, candidate))
    } else if abs(candidate.utf8.count - wanted.count) <= tolerance {
      let distance = editDistance(wanted, Array(candidate.utf8))
      if distance <= tolerance { found.append((distance, candidate)) }
    }
  }
  return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
}

/// A hint at names that may have been meant; nil where there are none.
public func suggestion(of names: [String]) -> String? {
  names.isEmpty ? nil : "did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
}

/// The same for one.
public func suggestion(of name: String?) -> String? { suggestion(of: name.map { [$0] } ?? []) }

/// The number of inserted, removed, and changed bytes between two texts (Levenshtein).
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var previous = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      let changed = previous[column] + (byte == other ? 0 : 1)
      current.append(min(changed, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
