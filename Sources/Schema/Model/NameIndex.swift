/// Where each operator's name stands in a list of operators.
struct NameIndex: Equatable, Sendable {
  private var table: FingerprintTable
  /// The different names, numbered by the table, with the last position of each.
  private var names: [OperatorName] = []
  private var positions: [Int] = []
  /// All positions of the names that more than one operator has.
  private(set) var namesakes: [OperatorName: [Int]] = [:]

  private var count = 0

  init(_ functions: [NativeFunction]) {
    // A fifth more are generated of what is declared.
    let capacity = functions.count * 5 / 4
    table = FingerprintTable(capacity: capacity)
    names.reserveCapacity(capacity)
    positions.reserveCapacity(capacity)
    extend(to: functions)
  }

  /// Adds the functions that the list has got since.
  mutating func extend(to functions: [NativeFunction]) {
    for index in count..<functions.count { add(functions[index].name, at: index) }
    count = functions.count
  }

  private mutating func add(_ name: OperatorName, at index: Int) {
    if let number = number(of: name) {
      namesakes[name, default: [positions[number]]].append(index)
      positions[number] = index
    } else {
      table.add(name.fingerprint)
      names.append(name)
      positions.append(index)
    }
  }

  private func number(of name: OperatorName) -> Int? {
    table.number(of: name.fingerprint) { names[$0] == name }
  }

  /// The last operator of a name; a later one replaces an earlier one in torchgen's look-ups.
  subscript(name: OperatorName) -> Int? { number(of: name).map { positions[$0] } }

  /// All operators of a name, in their order.
  func all(_ name: OperatorName) -> [Int] {
    if !namesakes.isEmpty, let all = namesakes[name] { return all }
    return self[name].map { [$0] } ?? []
  }

  static func == (left: NameIndex, right: NameIndex) -> Bool {
    left.names == right.names && left.positions == right.positions
      && left.namesakes == right.namesakes
  }
}
