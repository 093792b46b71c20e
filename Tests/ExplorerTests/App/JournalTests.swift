import Glibc
import Schema
import Testing

@testable import Explorer

struct JournalTests {
  /// Keeps one journal.
  private final class Drawer: Sendable {
    let text = Guarded("")
  }

  private func world(_ drawer: Drawer, settingAsideIn aside: Drawer = Drawer()) -> World {
    var world = World.fixed(Driver.inputs)
    world.setAside = { text, _ in
      aside.text.withLock { $0 = text }
      return nil
    }
    world.readSetAside = { _ in aside.text.withLock { $0 } }
    world.keepJournal = { text, _ in
      drawer.text.withLock { $0 = text }
      return nil
    }
    world.readJournal = { _ in drawer.text.withLock { $0 } }
    return world
  }

  @Test func `edits are read back from their text`() {
    var history = EditHistory()
    history.append([
      .setList(operatorName: "tanh", .fullCodegen), .setList(operatorName: "abs", nil),
    ])
    history.append([.setSymInt(operatorName: "expand", true)])
    history.append([.restore(operatorName: "sin")])
    history.undo()
    let text =
      "list tanh full_codegen\nlist abs none\n--\nsymint expand on\n--\n"
      + "restore sin disk\n-- undone\n"
    #expect(EditJournal.text(history) == text)
    #expect(EditJournal.history(text) == history)
  }

  @Test func `line endings of Windows are line endings`() {
    #expect("a\r\nb\n".lines() == ["a\r", "b", ""])
  }

  @Test func `a torn end loses only the last step`() {
    #expect(
      EditJournal.history("list tanh supported\n--\nlist ab").done
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
    #expect(EditJournal.history(drawer.text.withLock { $0 }).done.isEmpty)
  }

  @Test func `edits that were not wanted are set aside and can be brought back`() throws {
    let (drawer, aside) = (Drawer(), Drawer())
    let world = world(drawer, settingAsideIn: aside)
    var first = try Driver(world: world)
    try first.go(to: "tanh")
    try first.press("Space Q y")
    #expect(first.replay.hasQuit)
    #expect(drawer.text.withLock { $0 }.isEmpty)
    var second = try Driver(world: world)
    #expect(second.state.layers.isEmpty)
    try second.press("U y")
    #expect(second.lists(of: "tanh") == [.fullCodegen])
    var third = try Driver(world: world)
    try third.press("Esc j")
    #expect(!third.state.hasUnsavedEdits)
    try third.press("U y")
    #expect(third.lists(of: "tanh") == [.fullCodegen])
  }

  @Test func `edits set aside twice are all brought back, and the start tells of them`() throws {
    let (drawer, aside) = (Drawer(), Drawer())
    let world = world(drawer, settingAsideIn: aside)
    for name in ["tanh", "exp"] {
      var driver = try Driver(world: world)
      try driver.go(to: name)
      try driver.press("Space Q y")
    }
    var driver = try Driver(world: world)
    #expect(driver.footer.contains("edits of 2 operators were set aside; U brings them back"))
    try driver.press("U y")
    #expect(driver.lists(of: "tanh") + driver.lists(of: "exp") == [.fullCodegen, .fullCodegen])
    #expect(aside.text.withLock { $0 }.isEmpty)
  }

  @Test func `edits that a crash would lose are told`() throws {
    var world = world(Drawer())
    world.keepJournal = { _, yaml in .beside(yaml, number: ENOSPC) }
    var driver = try Driver(world: world)
    try driver.go(to: "tanh")
    try driver.press("Space")
    #expect(driver.footer.contains("a crash would lose edits that are not written"))
    #expect(driver.footer.contains("No space left on device"))
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
  }

  @Test func `edits that cannot be set aside stay in the journal`() throws {
    let drawer = Drawer()
    var world = world(drawer)
    world.setAside = { _, yaml in .beside(yaml, number: ENOSPC) }
    var first = try Driver(world: world)
    try first.go(to: "tanh")
    try first.press("Space Q y")
    #expect(first.replay.hasQuit)
    var second = try Driver(world: world)
    #expect(second.text.contains("Edits from before"))
    try second.press("n")
    #expect(second.footer.contains("the edits were not set aside and will be offered again"))
    #expect(!drawer.text.withLock { $0 }.isEmpty)
  }

  @Test func `what was undone can be redone by the next run`() throws {
    let drawer = Drawer()
    var first = try Driver(world: world(drawer))
    try first.go(to: "tanh")
    try first.press("Space j Space u u")
    var second = try Driver(world: world(drawer))
    try second.press("C-r")
    #expect(second.lists(of: "tanh") == [.fullCodegen])
  }

  @Test func `edits that cannot be made again are named with their reasons`() throws {
    let drawer = Drawer()
    drawer.text.withLock { $0 = "list tanh full_codegen\n--\nsymint no.such on\n--\n" }
    var world = world(drawer)
    let file = SourceFile(name: "list.yaml", text: "backend: Lazy\nsymint: *what\n")
    world.load = { _ in .success(Driver.inputs.with(BackendFile(file))) }
    var driver = try Driver(world: world)
    try driver.press("y")
    #expect(driver.text.contains("Edits that could not be made again"))
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
