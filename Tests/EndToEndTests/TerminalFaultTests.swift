import Foundation
import Testing

/// Terminals that are odd, missing or gone: a clear sentence, and the right status.
struct TerminalFaultTests {
  /// Runs a shell line in a pseudo-terminal that is as odd as asked for.
  private func inTerminal(_ line: String, of program: Program) throws -> (Int32, String) {
    let state = Shell.line([
      "env", "XDG_CACHE_HOME=\(program.folder)/cache", "XDG_STATE_HOME=\(program.folder)/state",
    ])
    let result = Shell.run(
      "cd \(Shell.quoted(program.folder)) && \(state) script -qec \(Shell.quoted(line)) .log")
    return (result.status, result.output)
  }

  @Test(arguments: ["TERM=nosuch", "TERM=", "-u TERM", "TERM=dumb"])
  func `a terminal that cannot do what is needed is refused in a sentence`(setting: String) throws {
    let program = try Program()
    let (status, output) = try inTerminal("env \(setting) \(Program.path)", of: program)
    #expect(status == 1)
    let sentence = output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(sentence.hasPrefix("error: "), "\(output)")
    #expect(!sentence.contains { $0.isNewline }, "\(output)")
  }

  @Test func `without a terminal the explorer says what to do instead`() throws {
    let result = try Program().run()
    #expect(result.status == 1)
    #expect(result.complaints.hasPrefix("error: "))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["<&-", ">&-", "<&- >&-"])
  func `with closed streams no file is taken for one`(closed: String) throws {
    let program = try Program()
    let list = "backend: Lazy\ncpp_namespace: a\nfull_codegen:\n- abs\n"
    try program.write("list.yaml", list)
    let line = "\(Program.path) set cos --list full_codegen -s list.yaml \(closed) 2>&-"
    _ = try program.execute("/bin/sh", ["-c", line])
    #expect(try program.read("list.yaml") == list + "- cos\n")
  }

  @Test func `what cannot be printed is a failure`() throws {
    let line = "\(Program.path) list --preset ts >/dev/full"
    let result = try Program().execute("/bin/sh", ["-c", line])
    #expect(result.status == 1)
    #expect(result.complaints == "error: cannot print: No space left on device\n")
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let line = "\(Program.path) list --preset ts | head -n 1"
    let result = try Program().execute("/bin/sh", ["-c", line])
    #expect(result.status == 0)
    #expect(result.complaints.isEmpty)
  }

  @Test func `random keys neither break it nor make it grow`() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Faults/soak.py").path
    let result = Shell.run(Shell.line(["python3", script, Program.path, "3000"]) + " 2>&1")
    print(result.output)
    #expect(result.status == 0, "\(result.output)")
  }
}
