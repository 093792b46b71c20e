/// Values of which each is written once; everything else names it by its place.
struct SharedValues<Value: Hashable> {
  private(set) var values: [Value] = []
  private var table = FingerprintTable()

  /// Where a value stands, which may be at the end from now on.
  mutating func place(of value: Value) -> Int {
    place(of: value, UInt64(truncatingIfNeeded: value.hashValue))
  }

  /// The same for a value of which a fingerprint is at hand.
  mutating func place(of value: Value, _ fingerprint: UInt64) -> Int {
    if let place = table.number(of: fingerprint, { values[$0] == value }) { return place }
    values.append(value)
    return table.add(fingerprint)
  }
}
