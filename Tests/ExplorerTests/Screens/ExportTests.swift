import Schema
import Testing

@testable import Explorer

struct ExportTests {
  private static let other = "backend: XLA\ncpp_namespace: a\nfull_codegen: [abs]\n"

  /// What the keys write, by path.
  private func written(_ keys: String) throws -> (files: [String: String], footer: String) {
    let files = Guarded<[String: String]>([:])
    var world = World.fixed(
      Driver.inputs, files: ["other.yaml": Self.other, "there.md": "mine\n"])
    world.write = { entries in
      files.withLock { files in
        for entry in entries { files[entry.path] = String(decoding: entry.bytes, as: UTF8.self) }
      }
      return .success(entries.map { _ in .written })
    }
    var driver = try Driver(world: world)
    try driver.press(keys)
    return (files.withLock { $0 }, driver.footer)
  }

  @Test func `the ending of the name asks for a form`() throws {
    let markdown = try written("C E \"figures.md\" Enter")
    #expect(
      markdown.files["figures.md"]?.contains("\n\n| operators | total | listed | no fallback |")
        == true)
    #expect(markdown.footer.contains("written: figures.md"))
    #expect(try written("C E \"f.json\" Enter").files["f.json"]?.hasPrefix("{\n") == true)
    #expect(try written("C E \"f.txt\" Enter").files["f.txt"]?.hasPrefix("lists   ") == true)
  }

  @Test func `a comparison is written as well`() throws {
    let keys = "M \"other.yaml\" Enter E "
    let text = try written(keys + "\"d.txt\" Enter").files["d.txt"]
    #expect(text?.hasPrefix("only-here ") == true)
    let table = try written(keys + "\"d.md\" Enter").files["d.md"]
    #expect(table?.contains("| --- | --- | --- | --- | --- |") == true)
  }

  @Test func `a file that is there is never overwritten`() throws {
    let result = try written("C E \"there.md\" Enter")
    #expect(result.files.isEmpty)
    #expect(result.footer.contains("there is something at there.md already"))
  }
}
