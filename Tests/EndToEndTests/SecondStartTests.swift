import Foundation
import Testing

/// What is kept of one run for the next.
struct SecondStartTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(
      "list.yaml", "backend: Lazy\ncpp_namespace: torch::lazy\nfull_codegen:\n- abs\n- exp\n")
  }

  private var kept: String? {
    let folder = "cache/lazyops/catalogues"
    let names = try? FileManager.default.contentsOfDirectory(atPath: program.folder + "/" + folder)
    return names?.count == 1 ? names.map { folder + "/" + $0[0] } : nil
  }

  private func run() throws -> Program.Result {
    try program.run("list", "--format", "json", "-s", "list.yaml")
  }

  @Test func `a second start gives what the first gave, whatever became of what was kept`() throws {
    let first = try run()
    #expect(first.status == 0)
    let file = try #require(kept)
    let whole = try Data(contentsOf: URL(fileURLWithPath: program.folder + "/" + file))
    for damage in [whole, whole.dropLast(), whole.prefix(100), Data(), whole + whole] {
      try damage.write(to: URL(fileURLWithPath: program.folder + "/" + file))
      let result = try run()
      #expect(result.output == first.output)
      #expect(result.status == 0 && result.complaints == first.complaints)
    }
    // What was no longer good has been replaced.
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.folder + "/" + file)) == whole)
  }

  @Test func `what is no file on the shelf is not waited for`() throws {
    let first = try run()
    let path = program.folder + "/" + (try #require(kept))
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try run().output == first.output)
  }

  @Test func `where nothing can be kept all is as ever`() throws {
    let first = try run()
    try FileManager.default.removeItem(atPath: program.folder + "/cache")
    try program.write("cache", "no folder")
    #expect(try run().output == first.output)
  }
}
