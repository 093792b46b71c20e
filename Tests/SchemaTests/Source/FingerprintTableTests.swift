import Testing

@testable import Schema

struct FingerprintTableTests {
  @Test(arguments: [0, 3, 1000])
  func `every value is found by its number, however many come`(capacity: Int) {
    var table = FingerprintTable(capacity: capacity)
    let names = (0..<200).map { "name\($0)" }
    for (number, name) in names.enumerated() {
      #expect(table.number(of: name.fingerprint) { names[$0] == name } == nil)
      #expect(table.add(name.fingerprint) == number)
    }
    for (number, name) in names.enumerated() {
      #expect(table.number(of: name.fingerprint) { names[$0] == name } == number)
    }
    #expect(table.count == 200)
  }

  @Test func `values with one fingerprint are told apart by who knows them`() {
    var table = FingerprintTable()
    let names = ["a", "b", "c"]
    for _ in names { table.add(7) }
    for (number, name) in names.enumerated() {
      #expect(table.number(of: 7) { names[$0] == name } == number)
    }
    #expect(table.number(of: 7) { _ in false } == nil)
  }
}
