/// Where each operator's name stands in a list of operators.
struct NameIndex: Equatable, Sendable {
  private var indices: [OperatorName: Int] = [:]
  /// All positions of the names that more than one operator has.
  private(set) var namesakes: [OperatorName: [Int]] = [:]

  private var count = 0

  init(_ functions: [NativeFunction]) {
    // A fifth more are generated of what is declared.
    indices.reserveCapacity(functions.count * 5 / 4)
    extend(to: functions)
  }

  /// Adds the functions that the list has got since.
  mutating func extend(to functions: [NativeFunction]) {
    for index in count..<functions.count { add(functions[index].name, at: index) }
    count = functions.count
  }

  private mutating func add(_ name: OperatorName, at index: Int) {
    if let earlier = indices.updateValue(index, forKey: name) {
      namesakes[name, default: [earlier]].append(index)
    }
  }

  /// The last operator of a name; a later one replaces an earlier one in torchgen's look-ups.
  subscript(name: OperatorName) -> Int? { indices[name] }

  /// All operators of a name, in their order.
  func all(_ name: OperatorName) -> [Int] {
    namesakes[name] ?? indices[name].map { [$0] } ?? []
  }
}
