import Schema
import Testing

@testable import Explorer

struct SessionTests {
  /// Keeps one session.
  private final class Drawer: Sendable {
    let text = Guarded("")
  }

  private func world(_ drawer: Drawer) -> World {
    var world = World.fixed(Driver.inputs)
    world.keepSession = { text, _ in drawer.text.withLock { $0 = text } }
    world.readSession = { _ in drawer.text.withLock { $0 } }
    return world
  }

  @Test func `a session is read back from its text`() {
    let session = Session(
      operatorName: "tanh", filter: "fate:fallback !foreach", sort: .list, isFolded: true,
      zoom: .preview)
    #expect(Session(session.text) == session)
    #expect(Session("") == nil)
    #expect(Session("zoom moon\nsort x\nnonsense\n") == Session())
  }

  @Test func `the explorer comes back as it was left`() throws {
    let drawer = Drawer()
    var first = try Driver(world: world(drawer))
    try first.press("- s j Enter / \"tan\" Enter j +")
    let (name, rows) = (first.current, first.state.main.list.rows)
    try first.press("Q")
    #expect(first.replay.hasQuit)
    let second = try Driver(world: world(drawer))
    #expect(second.current == name)
    #expect(second.state.main.list.rows == rows)
    #expect(second.state.main.list.sort == .list)
    #expect(second.state.main.list.isFolded)
    #expect(second.state.main.isZoomed)
  }

  @Test func `how it looks is kept in idle time, so that a killed explorer comes back, too`() throws
  {
    let drawer = Drawer()
    var driver = try Driver(world: world(drawer))
    try driver.press("/ \"tan\" Enter j")
    #expect(!driver.replay.hasQuit)
    #expect(Session(drawer.text.withLock { $0 })?.filter == "tan")
    #expect(Session(drawer.text.withLock { $0 })?.operatorName == driver.current)
  }

  @Test func `a filter that is no longer understood is dropped`() throws {
    let drawer = Drawer()
    drawer.text.withLock { $0 = "operator tanh\nfilter moon:full\n" }
    let driver = try Driver(world: world(drawer))
    #expect(driver.current == "tanh")
    #expect(driver.state.main.list.filter.text.isEmpty)
  }

  @Test func `what was undone can be redone after a reload`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("Space u R C-r")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
  }
}
