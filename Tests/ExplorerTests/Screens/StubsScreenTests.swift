import Schema
import Testing

@testable import Explorer

struct StubsScreenTests {
  private static let go = "/ \"^max_pool3d_with_indices$\" Enter "

  @Test func `what an operator needs is shown part by part`() throws {
    var driver = try Driver()
    try driver.press(Self.go + "c Down Esc S")
    #expect(driver.state.scope == .stubs)
    #expect(driver.text.contains("LazyNativeFunctions::max_pool3d_with_indices("))
    #expect(driver.text.contains("Stubs for the source of kernels"))
  }

  @Test func `an operator that needs nothing says so`() throws {
    var driver = try Driver()
    try driver.press("/ \"^tanh$\" Enter S")
    #expect(driver.footer.contains("tanh needs nothing more"))
  }

  @Test func `y copies the part`() throws {
    var driver = try Driver()
    try driver.press(Self.go + "S y")
    #expect(driver.replay.copied.first?.contains("max_pool3d_with_indices(") == true)
  }

  @Test func `the difference is shown before a file is added to`() throws {
    let written = Guarded<[FileSet.Entry]>([])
    var world = World.fixed(Driver.inputs, files: ["kernels.cpp": "// mine\n"])
    world.write = { entries in
      written.withLock { $0 += entries }
      return .success(entries.map { _ in .written })
    }
    var driver = try Driver(world: world)
    try driver.press(Self.go + "S Enter \"kernels.cpp\" Enter")
    #expect(driver.text.contains("Add to kernels.cpp"))
    #expect(driver.text.contains("+namespace torch {"))
    #expect(written.withLock { $0.isEmpty })
    try driver.press("Enter")
    #expect(driver.footer.contains("stubs added at the end of kernels.cpp"))
    let text = written.withLock { String(decoding: $0.first?.bytes ?? [], as: UTF8.self) }
    #expect(text.hasPrefix("// mine\n\nnamespace torch {"))
  }

  @Test func `a file that was changed meanwhile is left alone`() throws {
    let reads = Guarded(0)
    var world = World.fixed(Driver.inputs)
    world.readIfPresent = { _ in
      let count = reads.withLock { reads in
        reads += 1
        return reads
      }
      return .success(count == 1 ? nil : Array("// by another hand\n".utf8))
    }
    var driver = try Driver(world: world)
    try driver.press(Self.go + "S Enter \"kernels.cpp\" Enter Enter")
    #expect(driver.footer.contains("kernels.cpp was changed meanwhile"))
  }

  @Test func `a file that cannot be read is never written`() throws {
    var world = World.fixed(Driver.inputs)
    world.readIfPresent = { .failure(.unreadable($0)) }
    var driver = try Driver(world: world)
    try driver.press(Self.go + "S Enter \"kernels.cpp\" Enter")
    #expect(driver.footer.contains("cannot read 'kernels.cpp'"))
    #expect(driver.text.contains("Stubs for the source of kernels"))
  }
}
