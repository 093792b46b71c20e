/// The operators that were jumped from, and those that were gone back from.
///
/// Names, so that the list outlives a reload.
struct JumpList: Equatable, Sendable {
  private(set) var behind: [String] = []
  private(set) var ahead: [String] = []
  private static let limit = 100

  /// Notes a jump away from an operator.
  mutating func leave(_ name: String) {
    ahead = []
    behind.removeAll { $0 == name }
    behind = (behind + [name]).suffix(Self.limit)
  }

  /// The operator to go back to from the present one.
  mutating func goBack(from name: String?) -> String? {
    guard let target = behind.popLast() else { return nil }
    if let name { ahead.append(name) }
    return target
  }

  mutating func goForward(from name: String?) -> String? {
    guard let target = ahead.popLast() else { return nil }
    if let name { behind.append(name) }
    return target
  }
}
