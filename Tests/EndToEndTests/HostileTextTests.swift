import Foundation
import Testing

/// Text that would make a terminal obey it reaches none, wherever it comes from.
struct HostileTextTests {
  /// Sequences that set the title, clear the screen, and turn the direction of writing.
  private static let poison = "\u{1B}]0;x\u{07}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{200F}\u{08}"

  /// What a terminal is sent by a command, through a real pseudo-terminal.
  private func output(of words: [String], in program: Program) throws -> String {
    let line = Shell.line(["timeout", "20"] + words)
    let environment = Shell.line([
      "env", "XDG_CACHE_HOME=\(program.folder)/cache", "XDG_STATE_HOME=\(program.folder)/state",
    ])
    return Shell.run(
      "cd \(Shell.quoted(program.folder)) && \(environment) script -qec \(Shell.quoted(line)) .log"
    ).output
  }

  private func demandNothingObeyed(_ output: String) {
    for scalar in output.unicodeScalars {
      let isText = scalar.value >= 0x20 && scalar.properties.generalCategory != .control
      let isLayout = ["\n", "\r", "\t"].contains(scalar)
      #expect(isLayout || isText && scalar.properties.generalCategory != .format, "\(output)")
    }
  }

  private func program() throws -> Program {
    let program = try Program()
    try program.write(
      "list.yaml",
      "backend: Lazy\ncpp_namespace: a\nfull_codegen:\n- \"abs\\e[2J\\u202E\"\n- exp \u{202E}# \u{2066}\n"
        + "- cos  # \(String(repeating: "\u{202E}x", count: 3000))\n")
    try program.write("raw.yaml", "backend: \(Self.poison)\n\(Self.poison): 1\n")
    try program.write("\u{1B}[2Jname.yaml", "backend: Lazy\ncpp_namespace: a\n")
    try program.write(
      "aten/native/native_functions.yaml",
      "- func: \"x\\u202E\\e[2J(Tensor a) -> Tensor\"\n- func: y(str s=\"\(Self.poison)\") -> ()\n")
    try program.write("aten/native/tags.yaml", "- tag: \(Self.poison)\n")
    try program.write("model.txt", "aten::\u{1B}[2Jrelu\u{202E} 12\n")
    return program
  }

  @Test(arguments: [
    ["check", "-s", "list.yaml"], ["check", "-s", "raw.yaml"],
    ["check", "-s", "\u{1B}[2Jname.yaml"], ["check", "-s", "missing\(poison)"],
    ["list", "-s", "list.yaml"], ["list", "--filter", "tag:\(poison)"], ["show", poison],
    ["show", "abs", "-s", "\u{1B}[2Jname.yaml"], ["explain", poison], [poison],
    ["list", "--\(poison)"], ["set", "abs", "--list", poison],
    ["set", "exp", "--list", "none", "--dry-run", "-s", "list.yaml"],
    ["coverage", "--model", "model.txt"], ["coverage", "--model", poison],
    ["preview", "abs", "--section", poison], ["compare", "-s", poison], ["fetch", poison],
    ["generate", "-s", "raw.yaml", "-o", poison], ["capture", poison],
    ["diff", "-s", "list.yaml", "-o", poison], ["stubs", "-s", "raw.yaml", "-o", poison],
    ["try", poison], ["check", "--impl-path", poison], ["list", "--torch", poison],
    ["check", "--aten-path", "aten"], ["list", "--aten-path", "aten"],
    ["show", "--aten-path", "aten", "x"],
  ])
  func `no command sends a terminal what it would obey`(arguments: [String]) throws {
    let program = try program()
    let output = try output(of: [Program.path] + arguments, in: program)
    #expect(!output.isEmpty)
    demandNothingObeyed(output)
  }

  @Test func `the environment is cleaned as well`() throws {
    let program = try program()
    let output = try output(
      of: ["env", "HOME=/\(Self.poison)", "PATH=/\(Self.poison)", Program.path, "fetch", "2.15.0"],
      in: program)
    demandNothingObeyed(output)
  }

  @Test func `the explorer shows names as names`() throws {
    let program = try program()
    let session = try TmuxSession(program, width: 100, height: 30)
    try session.type("printf '\\033]0;mine\\007'; \(Program.path) -s list.yaml\n")
    try session.wait(for: "┌ Operators")
    try session.press("X", "Down")
    try session.wait(for: "exp \u{FFFD}# \u{FFFD}")
    #expect(try session.screen().contains("lazyops"))
  }
}
