import Foundation
import Testing

/// The explorer in a real terminal, from the first key to the last.
@Suite(.serialized)
struct ExplorerSessionTests {
  private static let list = """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen:
    - abs
    - exp

    """

  private func session(
    _ arguments: String = "", width: Int = 80, height: Int = 24
  ) throws -> (Program, TmuxSession) {
    let program = try Program()
    try program.write("list.yaml", Self.list)
    let session = try TmuxSession(program, width: width, height: height)
    try session.type(
      "stty -a > before; \(Program.path) \(arguments); s=$?; stty -a > after; echo ended $s\n")
    return (program, session)
  }

  @Test func `an operator is found, listed, reviewed and written`() throws {
    let (program, session) = try session("-s list.yaml")
    try session.wait(for: "┌ Operators")
    try session.type("/^cos$")
    try session.wait(for: "1 of ")
    try session.press("Enter", "Space")
    try session.wait(for: "1 edit")
    try session.press("w")
    try session.wait(for: "+- cos")
    try session.press("Enter")
    try session.wait(for: "written")
    try session.press("q")
    try session.press("Q")
    try session.wait(for: "ended 0")
    #expect(
      try program.read("list.yaml")
        == Self.list.replacingOccurrences(of: "- abs\n", with: "- abs\n- cos\n"))
    #expect(try program.read("before") == program.read("after"))
  }

  @Test(
    .enabled(
      if: TorchgenRun.aten != nil, "torchgen is not there, so nothing was compared with it"))
  func `what the explorer writes for PyTorch is what torchgen writes`() throws {
    let aten = try #require(TorchgenRun.aten)
    let (program, session) = try session(
      "--aten-path \(aten) -s list.yaml -o out", width: 140, height: 40)
    try session.wait(for: "3,110")
    try session.type("/^acos$")
    try session.wait(for: "1 of 3,110")
    try session.press("Enter", "Space")
    try session.wait(for: "1 edit")
    try session.press("w")
    try session.wait(for: "LazyNonNativeIr.h")
    try session.press("Enter")
    try session.wait(for: "written")
    try session.press("q")
    try session.press("Q")
    try session.wait(for: "ended 0")
    let theirs = program.folder + "/theirs"
    #expect(
      TorchgenRun.generate(program.folder + "/list.yaml", into: theirs, aten: aten) == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: theirs).sorted()
    #expect(names.count == 5)
    for name in names {
      // The folder is printed as given, and so is the program, which had no file of its own here.
      let expected = try program.read("theirs/" + name)
        .replacingOccurrences(of: theirs, with: "out")
        .replacingOccurrences(of: "torchgen/gen.py", with: "torchgen/gen_lazy_tensor.py")
      #expect(try program.read("out/" + name) == expected, "\(name)")
    }
  }

  @Test func `unsaved edits are not lost by q`() throws {
    let (program, session) = try session("-s list.yaml")
    try session.wait(for: "┌ Operators")
    try session.type("/^cos$")
    try session.wait(for: "1 of ")
    try session.press("Enter", "Space")
    try session.wait(for: "1 edit")
    try session.press("Q")
    try session.wait(for: "not written yet")
    try session.press("Escape")
    try session.wait("the question is gone") { !$0.contains("not written yet") }
    #expect(try session.screen().contains("1 edit"))
    #expect(try program.read("list.yaml") == Self.list)
  }

  @Test func `a window that is too small says so and lets one quit`() throws {
    let (_, session) = try session("-s list.yaml")
    try session.wait(for: "┌ Operators")
    try session.resize(width: 30, height: 8)
    try session.wait(for: "60")
    try session.resize(width: 100, height: 30)
    try session.wait(for: "┌ Operators")
    try session.resize(width: 30, height: 8)
    try session.wait(for: "60")
    try session.press("q")
    try session.resize(width: 80, height: 24)
    try session.wait(for: "ended 0")
  }

  @Test func `a killed explorer leaves the terminal as it was`() throws {
    let (program, session) = try session("-s list.yaml")
    try session.wait(for: "┌ Operators")
    try session.signal("TERM")
    try session.wait(for: "ended 143")
    #expect(try program.read("before") == program.read("after"))
  }
}
