import Foundation
import Testing

@testable import Explorer

struct PathPromptTests {
  private func driver() throws -> Driver {
    try Driver(
      world: .fixed(
        Driver.inputs, files: ["models/bert.txt": "aten::abs 1", "models/bart.txt": "", "x": ""]))
  }

  @Test func `Tab completes a path as far as it is clear`() throws {
    var driver = try driver()
    try driver.press("m \"m\" Tab")
    #expect(driver.text.contains("models/b"))
    #expect(driver.footer.contains("bart.txt, bert.txt"))
    try driver.press("e Tab Enter")
    #expect(driver.state.scope == .coverage)
    #expect(driver.text.contains("bert.txt: 1 call"))
  }

  @Test func `where nothing begins so that is said`() throws {
    var driver = try driver()
    try driver.press("M \"nowhere\" Tab")
    #expect(driver.footer.contains("nothing there begins so"))
  }

  @Test func `folders end in a slash, and hidden names want their dot`() throws {
    let folder = Scratch.folder()
    try FileManager.default.createDirectory(
      atPath: folder + "/one", withIntermediateDirectories: true)
    for name in ["only.txt", ".other"] {
      try "".write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    #expect(
      FileSystem.paths(beginning: folder + "/o") == ["\(folder)/one/", "\(folder)/only.txt"])
    #expect(FileSystem.paths(beginning: folder + "/").count == 2)
    #expect(FileSystem.paths(beginning: folder + "/.o") == [folder + "/.other"])
  }
}
