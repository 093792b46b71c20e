/// Finds pairs of equal lines, in order; equal lines have equal numbers.
struct LineMatcher {
  let old: [Int]
  let new: [Int]
  private(set) var pairs: [(Int, Int)] = []
  private var places: UniquePlaces
  private var newPlaces: UniquePlaces

  init(old: [Int], new: [Int], count: Int) {
    self.old = old
    self.new = new
    places = UniquePlaces(count)
    newPlaces = places
  }

  mutating func match(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var (low, newLow, high, newHigh) = (
      oldRange.lowerBound, newRange.lowerBound, oldRange.upperBound, newRange.upperBound
    )
    while low < high, newLow < newHigh, old[low] == new[newLow] {
      pairs.append((low, newLow))
      (low, newLow) = (low + 1, newLow + 1)
    }
    var tail = 0
    while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
      (high, newHigh, tail) = (high - 1, newHigh - 1, tail + 1)
    }
    matchMiddle(low..<high, newLow..<newHigh)
    for offset in 0..<tail { pairs.append((high + offset, newHigh + offset)) }
  }

  private mutating func matchMiddle(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    guard !oldRange.isEmpty, !newRange.isEmpty else { return }
    let anchors = uniqueCommonLines(oldRange, newRange)
    guard !anchors.isEmpty else { return matchExactly(oldRange, newRange) }
    var (low, newLow) = (oldRange.lowerBound, newRange.lowerBound)
    for (anchor, newAnchor) in anchors {
      match(low..<anchor, newLow..<newAnchor)
      pairs.append((anchor, newAnchor))
      (low, newLow) = (anchor + 1, newAnchor + 1)
    }
    match(low..<oldRange.upperBound, newLow..<newRange.upperBound)
  }

  /// Without anchors the exact comparison costs the product of the sizes; beyond this many lines
  /// the block counts as replaced.
  private static let exactLimit = 400

  private mutating func matchExactly(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    guard oldRange.count <= Self.exactLimit, newRange.count <= Self.exactLimit else { return }
    let difference = new[newRange].difference(from: old[oldRange])
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let kept = oldRange.indices.filter { !removed.contains($0 - oldRange.lowerBound) }
    let keptNew = newRange.indices.filter { !inserted.contains($0 - newRange.lowerBound) }
    pairs += zip(kept, keptNew)
  }

  /// Lines that stand once on each side, thinned out to the longest run that rises on both.
  private mutating func uniqueCommonLines(_ oldRange: Range<Int>, _ newRange: Range<Int>)
    -> [(Int, Int)]
  {
    places.note(old, oldRange)
    newPlaces.note(new, newRange)
    let candidates = oldRange.compactMap { index -> (Int, Int)? in
      guard places[old[index]] == index, let place = newPlaces[old[index]] else { return nil }
      return (index, place)
    }
    places.forget(old, oldRange)
    newPlaces.forget(new, newRange)
    return longestRising(candidates)
  }

  /// The longest subsequence whose second members rise.
  private func longestRising(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tails: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var result: [(Int, Int)] = []
    var index = tails.last ?? -1
    while index >= 0 {
      result.append(pairs[index])
      index = previous[index]
    }
    return result.reversed()
  }
}

/// Where each line stands that stands once in a range.
///
/// There is room for every line from the start, because a table is looked into for a fraction of
/// what a dictionary costs; to forget a range costs no more than to note it.
private struct UniquePlaces {
  private static let nowhere = -1
  private static let repeated = -2
  private var places: [Int]

  init(_ count: Int) { places = Array(repeating: Self.nowhere, count: count) }

  subscript(line: Int) -> Int? { places[line] < 0 ? nil : places[line] }

  mutating func note(_ lines: [Int], _ range: Range<Int>) {
    for index in range {
      let line = lines[index]
      places[line] = places[line] == Self.nowhere ? index : Self.repeated
    }
  }

  mutating func forget(_ lines: [Int], _ range: Range<Int>) {
    for index in range { places[lines[index]] = Self.nowhere }
  }
}
