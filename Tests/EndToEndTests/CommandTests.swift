import Foundation
import Testing

/// What holds for commands as scripts use them: usage, mistakes elsewhere, the binary alone.
struct CommandTests {
  @Test(arguments: [["--generate-completion-script"], ["list", "--generate-completion-script"]])
  func `there is a completion script for shells`(arguments: [String]) throws {
    let program = try Program.withList()
    let result = try program.execute(Program.path, arguments + ["zsh"])
    #expect(result.status == 0 && result.output.hasPrefix("#compdef lazyops\n"))
  }

  @Test func `a filter that cannot be understood is wrong usage`() throws {
    let result = try Program.withList().run("list", "--filter", "tagg:core")
    #expect(result.status == 64)
    #expect(result.complaints.contains("did you mean 'tag:'?"))
  }

  @Test func `a name with PyTorch's namespace leads to the one without`() throws {
    let result = try Program.withList().run("show", "aten::add.Tensor")
    #expect(result.status == 1 && result.complaints.contains("hint: did you mean 'add.Tensor'?"))
  }

  @Test(arguments: [
    ["show", "abs"], ["preview", "abs"], ["compare", "--with", "list.yaml"], ["list"], ["coverage"],
  ])
  func `a mistake elsewhere in the list is told, and is the status`(command: [String]) throws {
    let program = try Program.withList()
    try program.write("wrong.yaml", Program.list + "- nonsense\n")
    let result = try program.execute(Program.path, command + ["-s", "wrong.yaml"])
    #expect(result.status == 1)
    #expect(result.complaints.contains("there is no operator 'nonsense'"))
    #expect(result.complaints.contains("preset ts, as it fits the backend"))
  }

  @Test func `a recorded screen has its picture made as well`() throws {
    let program = try Program.withList()
    try program.write("a.screen", "# A.\nsize: 80x24\nkeys: j\n----\n")
    let result = try program.run("capture", "--record", "--svg", "a.screen")
    #expect(result.output == "written a.screen\nwritten a.svg\n")
  }

  @Test func `the binary works alone in another folder`() throws {
    let program = try Program.withList()
    let copy = program.folder + "/copy"
    // Copied by another process: a file that is open for writing here cannot be run while another
    // test starts a program.
    #expect(try program.execute("/bin/cp", [Program.path, copy]).status == 0)
    #expect(try program.execute(copy, ["check"]).status == 0)
  }

  @Test func `wrong usage has a status of its own`() throws {
    #expect(try Program.withList().run("list", "--no-such-flag").status == 64)
    #expect(try Program.withList().run("fetch", "yesterday").status == 64)
  }
}
