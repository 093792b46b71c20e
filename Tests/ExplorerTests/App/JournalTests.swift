import Schema
import Synchronization
import Testing

@testable import Explorer

struct JournalTests {
  /// Keeps one journal.
  private final class Drawer: Sendable {
    let text = Mutex("")
  }

  private func world(_ drawer: Drawer) -> World {
    var world = World.fixed(Driver.inputs)
    world.keepJournal = { text, _ in drawer.text.withLock { $0 = text } }
    world.readJournal = { _ in drawer.text.withLock { $0 } }
    return world
  }

  @Test func `edits are read back from their text`() {
    let steps: [[BackendEdit]] = [
      [.setList(operatorName: "tanh", .fullCodegen), .setList(operatorName: "abs", nil)],
      [.setSymInt(operatorName: "expand", true)],
    ]
    let text = "list tanh full_codegen\nlist abs none\n--\nsymint expand on\n--\n"
    #expect(EditJournal.text(steps) == text)
    #expect(EditJournal.steps(text) == steps)
  }

  @Test func `a torn end loses only the last step`() {
    #expect(
      EditJournal.steps("list tanh supported\n--\nlist ab")
        == [[.setList(operatorName: "tanh", .supported)]])
  }

  @Test func `edits of a program that was killed are offered again`() throws {
    let drawer = Drawer()
    var killed = try Driver(world: world(drawer))
    try killed.go(to: "tanh")
    try killed.press("Space")
    var driver = try Driver(world: world(drawer))
    #expect(driver.text.contains("Edits from before"))
    try driver.press("y")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    try driver.press("u")
    #expect(drawer.text.withLock { $0 }.isEmpty)
  }

  @Test func `who quits without writing is not asked again`() throws {
    let drawer = Drawer()
    var driver = try Driver(world: world(drawer))
    try driver.go(to: "tanh")
    try driver.press("Space Q y")
    #expect(driver.replay.hasQuit)
    #expect(drawer.text.withLock { $0 }.isEmpty)
  }

  @Test func `what was written is not offered again`() throws {
    let drawer = Drawer()
    var world = world(drawer)
    world.read = { _ in Driver.inputs.backend.source.bytes }
    var driver = try Driver(world: world)
    try driver.go(to: "tanh")
    try driver.press("Space w Y")
    #expect(driver.text.contains("Written"))
    #expect(drawer.text.withLock { $0 }.isEmpty)
  }
}
