import Schema
import Testing

@testable import Explorer

struct WritingTests {
  /// A file system of one folder, in memory.
  private final class Disk: Sendable {
    let files: Guarded<[String: [UInt8]]>

    init(_ files: [String: [UInt8]]) { self.files = Guarded(files) }

    subscript(path: String) -> [UInt8]? { files.withLock { $0[path] } }

    func put(_ bytes: [UInt8], at path: String) { files.withLock { $0[path] = bytes } }
  }

  private func world(_ disk: Disk) -> World {
    World(
      load: { _ in
        let file = SourceFile(name: "list.yaml", bytes: disk["list.yaml"] ?? [])
        return .success(Driver.inputs.with(BackendFile(file)))
      },
      read: { disk[$0] },
      write: { entries in
        for entry in entries { disk.put(entry.bytes, at: entry.path) }
        return .success(entries.map { _ in .written })
      },
      runEditor: { _, _ in nil })
  }

  private let original = Driver.inputs.backend.source.bytes

  @Test func `the review writes the yaml and says so`() throws {
    let disk = Disk(["list.yaml": original])
    var driver = try Driver(world: world(disk))
    try driver.go(to: "tanh")
    try driver.press("Space w")
    #expect(driver.text.contains("nothing is written yet"))
    #expect(disk["list.yaml"] == original)
    try driver.press("Enter")
    #expect(driver.text.contains("Written"))
    let written = String(decoding: disk["list.yaml"] ?? [], as: UTF8.self)
    #expect(written.contains("- tanh\n"))
    try driver.press("Enter")
    #expect(!driver.state.hasUnsavedEdits)
    #expect(driver.state.scope == .list)
  }

  @Test func `with an output folder the generated files are written as well`() throws {
    let disk = Disk(["list.yaml": original])
    var driver = try Driver(arguments: ["-o", "out"], world: world(disk))
    try driver.go(to: "tanh")
    try driver.press("Space w Enter")
    #expect(disk["out/LazyIr.h"] != nil)
    #expect(disk.files.withLock { $0.count } == 7)
  }

  @Test func `a yaml that changed on disk is not overwritten, and the edits go on top`() throws {
    let disk = Disk(["list.yaml": original])
    var driver = try Driver(world: world(disk))
    try driver.go(to: "tanh")
    let other = original + Array("# by another hand\n".utf8)
    disk.put(other, at: "list.yaml")
    try driver.press("Space w")
    #expect(driver.text.contains("On disk, by somebody else"))
    #expect(driver.text.contains("+# by another hand"))
    #expect(disk["list.yaml"] == other)
    try driver.press("y")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    try driver.press("Enter")
    let written = String(decoding: disk["list.yaml"] ?? [], as: UTF8.self)
    #expect(written.contains("- tanh\n") && written.contains("by another hand"))
  }

  @Test func `a yaml that changes while the review is looked at is not overwritten either`() throws
  {
    let disk = Disk(["list.yaml": original])
    var driver = try Driver(world: world(disk))
    try driver.go(to: "tanh")
    try driver.press("Space w")
    let other = original + Array("# by another hand\n".utf8)
    disk.put(other, at: "list.yaml")
    try driver.press("Enter")
    #expect(driver.text.contains("On disk, by somebody else"))
    #expect(disk["list.yaml"] == other)
    try driver.press("n")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    #expect(disk["list.yaml"] == other)
  }

  @Test func `a generated file that changes meanwhile is not overwritten, but shown anew`() throws {
    let disk = Disk(["list.yaml": original])
    var driver = try Driver(arguments: ["-o", "out"], world: world(disk))
    try driver.go(to: "tanh")
    try driver.press("Space w")
    disk.put(Array("// another's\n".utf8), at: "out/LazyIr.h")
    try driver.press("Enter")
    #expect(driver.footer.contains("out/LazyIr.h was changed meanwhile"))
    #expect(disk["list.yaml"] == original)
    try driver.press("Enter")
    #expect(driver.text.contains("Written"))
    #expect(disk["out/LazyIr.h"] != Array("// another's\n".utf8))
  }

  @Test func `the title tells of errors that the review has brought to light`() throws {
    var driver = try Driver()
    try driver.go(to: "detach")
    try driver.press("Space w Esc")
    #expect(driver.rows[0].contains("1 error"))
  }

  @Test func `a reload that would lose edits asks first, with the reasons`() throws {
    let disk = Disk(["list.yaml": original])
    var driver = try Driver(world: world(disk))
    try driver.go(to: "tanh")
    try driver.press("Space")
    disk.put(Array("backend: Lazy\nfull_codegen: *what\n".utf8), at: "list.yaml")
    try driver.press("R")
    #expect(driver.text.contains("1 step of your edits cannot be made"))
    try driver.press("n")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    try driver.press("R y")
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `edits that a reload has lost are kept no more`() throws {
    let disk = Disk(["list.yaml": original])
    let kept = Guarded("")
    var world = world(disk)
    world.keepJournal = { text, _ in
      kept.withLock { $0 = text }
      return nil
    }
    var driver = try Driver(world: world)
    try driver.go(to: "tanh")
    try driver.press("Space")
    #expect(kept.withLock { $0 }.contains("tanh"))
    disk.put(Array("backend: Lazy\nfull_codegen: *what\n".utf8), at: "list.yaml")
    try driver.press("R y")
    #expect(kept.withLock { $0 }.isEmpty)
  }

  @Test func `the editor opens at the line on disk, whatever is edited above it`() throws {
    let opened = Guarded([Int]())
    var world = World.fixed(Driver.inputs)
    world.runEditor = { _, line in
      opened.withLock { $0.append(line) }
      return nil
    }
    var driver = try Driver(world: world)
    try driver.go(to: "exp")
    try driver.press("Space Esc")
    try driver.go(to: "view_copy")
    try driver.press("e")
    let items = Driver.inputs.backend.list[.fullCodegen]
    let line = try #require(items.first { $0.text == "view_copy" }).location.line
    #expect(opened.withLock { $0 } == [line])
  }

  @Test func `findings are mended in the editor one after the other`() throws {
    let mistaken = String(decoding: original, as: UTF8.self)
      .replacing("full_codegen:\n", with: "full_codegen:\n- nope\n- nada\n")
    let disk = Disk(["list.yaml": Array(mistaken.utf8)])
    var world = world(disk)
    world.runEditor = { path, _ in
      let text = String(decoding: disk[path] ?? [], as: UTF8.self)
      disk.put(Array(text.replacing("- nope\n", with: "").utf8), at: path)
      return nil
    }
    var driver = try Driver(world: world)
    try driver.press("X")
    #expect(driver.text.contains("'nope'") && driver.text.contains("'nada'"))
    try driver.press("e")
    #expect(driver.state.scope == .findings)
    #expect(!driver.text.contains("'nope'") && driver.text.contains("'nada'"))
  }

  @Test func `an edit is taken back in the review`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("Space Esc w x")
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `the changes show the diff of every file`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("Space d")
    #expect(driver.text.contains("+- tanh") || driver.text.contains("+  - tanh"))
    try driver.press("j j j")
    #expect(driver.text.contains("LazyIr.h"))
  }

  @Test func `what is still owed can be copied from the review`() throws {
    var driver = try Driver()
    try driver.go(to: "fill.Scalar")
    try driver.press("Space w G y G k k Enter")
    let declaration = "compute_shape_fill(const at::Tensor & self, const at::Scalar & value);"
    #expect(driver.replay.copied.last?.hasSuffix(declaration) == true)
  }

  @Test func `a reload keeps the edits`() throws {
    let disk = Disk(["list.yaml": original])
    var driver = try Driver(world: world(disk))
    try driver.go(to: "tanh")
    try driver.press("Space R")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    #expect(driver.footer.contains("your edits are on top"))
  }

  @Test func `without edits there is nothing to review`() throws {
    var driver = try Driver()
    try driver.press("w")
    #expect(driver.footer.contains("there are no edits yet"))
    #expect(driver.state.scope == .list)
  }

  @Test func `taking an edit back restores every list that the operator was in`() throws {
    var list = Driver.inputs.backend.source.text
    for key in ["full_codegen:\n", "ir_gen:\n"] {
      list = list.replacing(key, with: key + "- tanh\n", maxReplacements: 1)
    }
    let disk = Disk(["list.yaml": Array(list.utf8)])
    var driver = try Driver(world: world(disk))
    #expect(driver.lists(of: "tanh").count == 2)
    try driver.go(to: "tanh")
    try driver.press("Space")
    #expect(driver.lists(of: "tanh").count < 2)
    try driver.press("d x")
    #expect(driver.lists(of: "tanh").count == 2)
    #expect(!driver.state.hasUnsavedEdits)
    try driver.press("u")
    #expect(driver.state.hasUnsavedEdits)
  }
}
