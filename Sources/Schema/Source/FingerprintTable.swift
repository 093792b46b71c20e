/// Finds values in a list by their fingerprints.
///
/// A dictionary would hash what is a hash already, which costs more than all the rest of looking.
package struct FingerprintTable: Sendable {
  @usableFromInline static let free: Int32 = -1
  /// The fingerprint of each value, in the order in which they came.
  @usableFromInline var fingerprints: [UInt64] = []
  /// The number of the value whose place it is, or else of one that wanted a place before it.
  @usableFromInline var numbers: [Int32] = []

  /// Makes room for so many values; more find theirs as they come.
  package init(capacity: Int = 0) {
    fingerprints.reserveCapacity(capacity)
    makePlaces(for: capacity)
  }

  /// How many values there are.
  package var count: Int { fingerprints.count }

  /// The number of the value with a fingerprint that is the same as the one looked for.
  @inlinable package func number(of fingerprint: UInt64, _ isSame: (Int) -> Bool) -> Int? {
    let last = numbers.count - 1
    var place = Int(truncatingIfNeeded: fingerprint) & last
    while numbers[place] != Self.free {
      let number = Int(numbers[place])
      if fingerprints[number] == fingerprint, isSame(number) { return number }
      place = (place + 1) & last
    }
    return nil
  }

  /// Adds a value that is not there yet, and numbers it.
  @discardableResult package mutating func add(_ fingerprint: UInt64) -> Int {
    let number = fingerprints.count
    fingerprints.append(fingerprint)
    if fingerprints.count * 2 > numbers.count {
      makePlaces(for: fingerprints.count * 2)
    } else {
      putInPlace(number)
    }
    return number
  }

  /// At most half of the places are ever taken, so that a free one is never far.
  private mutating func makePlaces(for capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    numbers = Array(repeating: Self.free, count: size)
    for number in fingerprints.indices { putInPlace(number) }
  }

  private mutating func putInPlace(_ number: Int) {
    let last = numbers.count - 1
    var place = Int(truncatingIfNeeded: fingerprints[number]) & last
    while numbers[place] != Self.free { place = (place + 1) & last }
    numbers[place] = Int32(number)
  }
}
