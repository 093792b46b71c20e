import Testing

@testable import Schema

struct YamlKeysTests {
  private func message(_ text: String) -> String? {
    let file = SourceFile(name: "f.yaml", text: text)
    return Result { () throws(Diagnostic) in try YamlReader.read(file) }.failure?.message
  }

  /// A mapping of so many keys, one of which stands twice.
  private func mapping(keys count: Int, repeating key: Int?) -> String {
    let keys = Array(0..<count) + (key.map { [$0] } ?? [])
    return keys.map { "k\($0): \($0)\n" }.joined()
  }

  @Test(arguments: [1, 15, 16, 17, 40]) func `different keys are fine, however many`(count: Int) {
    #expect(message(mapping(keys: count, repeating: nil)) == nil)
  }

  @Test(arguments: [(1, 0), (16, 3), (17, 0), (17, 16), (40, 20), (40, 39)])
  func `a key that stands twice is found`(count: Int, key: Int) {
    #expect(
      message(mapping(keys: count, repeating: key))
        == "the key 'k\(key)' stands twice in one mapping")
  }

  @Test func `quotes make no other key, but a number is none of the texts`() {
    #expect(message("a: 1\n'a': 2\n") == "the key 'a' stands twice in one mapping")
    #expect(message("1: 1\n'1': 2\n") == nil)
  }

  @Test func `keys of one mapping are none of another`() {
    #expect(message("a: {b: 1, c: 2}\nd: {b: 1, c: 2}\n") == nil)
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
