import Testing

@testable import Explorer

struct RandomKeysTests {
  private static let keys: [Key] =
    Keymap.standard.bindings.flatMap(\.keys) + "abrelu_:. ".map(Key.character)

  /// Keys that would end the session are left out.
  private static let harmless = keys.filter { ![.character("y"), .character("Q")].contains($0) }

  @Test(arguments: 1...4)
  func `random keys at random sizes keep the invariants`(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    var driver = try Driver(isPatient: false)
    let original = driver.desk.workspace.backend.source.bytes
    for step in 0..<2_500 {
      if step % 50 == 0 {
        let size = Size(
          width: .random(in: 1...150, using: &generator),
          height: .random(in: 1...50, using: &generator))
        driver.send(.resized(size))
      }
      let key = Self.harmless.randomElement(using: &generator) ?? .character("j")
      driver.send(.key(key))
      let list = driver.state.main.list
      try #require(list.list.count == list.rows.count)
      try #require(list.rows.isEmpty || list.rows.indices.contains(list.list.cursor))
      if step % 10 == 0 { try #require(driver.replay.frame.size == driver.state.size) }
    }
    try undoneAndRedone(driver.desk, original)
  }

  private func undoneAndRedone(_ desk: Desk, _ original: [UInt8]) throws {
    var desk = desk
    guard desk.workspace.inputs.backend.source.bytes == original else { return }
    let edited = desk.workspace.backend.source.bytes
    var count = 0
    while try desk.undo() != nil { count += 1 }
    #expect(desk.workspace.backend.source.bytes == original)
    for _ in 0..<count { _ = try desk.redo() }
    #expect(desk.workspace.backend.source.bytes == edited)
  }
}
