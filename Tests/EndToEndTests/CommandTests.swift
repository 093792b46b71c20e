import Foundation
import Testing

/// The commands as scripts use them: names, formats and exit statuses are promises.
struct CommandTests {
  private static let list = """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen:
    - abs
    - exp

    """

  private func program() throws -> Program {
    let program = try Program()
    try program.write("list.yaml", Self.list)
    return program
  }

  @Test func `list prints every key of the contract`() throws {
    let objects = try program().objects("list", "--filter", "^abs$", "--format", "json")
    let abs = try #require(objects.first)
    #expect(objects.count == 1)
    #expect(
      abs.keys.sorted() == [
        "blockers", "decidedBy", "fate", "generates", "group", "kind", "line", "lists", "name",
        "origin", "ready", "schema", "shape", "shapeDeclaration", "symint", "tags",
      ])
    #expect(abs["schema"] as? String == "abs(Tensor self) -> Tensor")
    #expect(abs["lists"] as? [String] == ["full_codegen"])
    #expect(abs["fate"] as? String == "traced")
    #expect(abs["shapeDeclaration"] is NSString)
  }

  @Test func `list prints names for scripts`() throws {
    let result = try program().run("list", "--filter", "^abs", "--format", "names")
    #expect(result.output == "abs\nabs.out\nabs_\n")
    #expect(result.status == 0)
  }

  @Test(arguments: [["--generate-completion-script"], ["list", "--generate-completion-script"]])
  func `there is a completion script for shells`(arguments: [String]) throws {
    let program = try program()
    let result = try program.execute(Program.path, arguments + ["zsh"])
    #expect(result.status == 0 && result.output.hasPrefix("#compdef lazyops\n"))
  }

  @Test func `a filter that cannot be understood is wrong usage`() throws {
    let result = try program().run("list", "--filter", "tagg:core")
    #expect(result.status == 64)
    #expect(result.complaints.contains("did you mean 'tag:'?"))
  }

  @Test func `a name with PyTorch's namespace leads to the one without`() throws {
    let result = try program().run("show", "aten::add.Tensor")
    #expect(result.status == 1 && result.complaints.contains("hint: did you mean 'add.Tensor'?"))
  }

  @Test func `set adds one line and nothing else`() throws {
    let program = try program()
    let result = try program.run("set", "cos", "--list", "full_codegen", "-s", "list.yaml")
    #expect(result.status == 0, "\(result.complaints)")
    #expect(
      try program.read("list.yaml")
        == Self.list.replacingOccurrences(of: "- abs\n", with: "- abs\n- cos\n"))
  }

  @Test func `set without a list takes wrong names out`() throws {
    let program = try program()
    try program.write("list.yaml", Self.list + "- nonsense\n")
    #expect(try program.run("check", "-s", "list.yaml").status == 1)
    #expect(try program.run("set", "nonsense", "--list", "none", "-s", "list.yaml").status == 0)
    #expect(try program.read("list.yaml") == Self.list)
  }

  @Test func `a file with several mistakes is mended piece by piece`() throws {
    let program = try program()
    try program.write("list.yaml", Self.list + "- nonsense\n- more_nonsense\n")
    let first = try program.run("set", "nonsense", "--list", "none", "-s", "list.yaml")
    #expect(first.status == 0)
    #expect(first.complaints.contains("still refuse the list: there is no operator 'more_"))
    let mended = try program.read("list.yaml")
    let other = try program.run("set", "cos", "--list", "full_codegen", "-s", "list.yaml")
    #expect(other.status == 1 && other.complaints.contains("no operator 'more_nonsense'"))
    #expect(try program.read("list.yaml") == mended)
    let worse = try program.run("set", "abs.out", "--list", "autograd", "-s", "list.yaml")
    #expect(worse.status == 1 && !worse.complaints.contains("more_nonsense"))
  }

  @Test func `a dry run of set prints the difference and writes nothing`() throws {
    let program = try program()
    let result = try program.run(
      "set", "cos", "--list", "supported", "-s", "list.yaml", "--dry-run")
    #expect(result.output.contains("+supported:\n+- cos\n"))
    #expect(try program.read("list.yaml") == Self.list)
  }

  @Test func `set refuses what torchgen would refuse`() throws {
    let program = try program()
    for (name, list) in [("nonsense", "supported"), ("abs.out", "full_codegen")] {
      let result = try program.run("set", name, "--list", list, "--symint", "-s", "list.yaml")
      #expect(result.status == 1, "\(name)")
      #expect(try program.read("list.yaml") == Self.list)
    }
  }

  @Test func `generate writes the files once and then leaves them alone`() throws {
    let program = try program()
    let first = try program.objects("generate", "-s", "list.yaml", "-o", "out", "--format", "json")
    #expect(first.map { $0["status"] as? String } == Array(repeating: "written", count: 5))
    #expect(first.map { $0["path"] as? String }.first == "out/LazyNativeFunctions.h")
    #expect(
      first.first?["bytes"] as? Int == (try program.read("out/LazyNativeFunctions.h")).utf8.count)
    let second = try program.objects("generate", "-s", "list.yaml", "-o", "out", "--format", "json")
    #expect(second.map { $0["status"] as? String } == Array(repeating: "unchanged", count: 5))
  }

  @Test func `generate writes nothing when an input is bad`() throws {
    let program = try program()
    try program.write("list.yaml", Self.list + "- nonsense\n- more_nonsense\n")
    let result = try program.run("generate", "-s", "list.yaml", "-o", "out")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.complaints.contains("list.yaml:6:3: error: there is no operator 'nonsense'"))
    #expect(
      result.complaints.contains("list.yaml:7:3: error: there is no operator 'more_nonsense'"))
    #expect(!program.exists("out"))
  }

  @Test func `generate without a folder is wrong usage`() throws {
    #expect(try program().run("generate", "-s", "list.yaml").status == 64)
  }

  @Test func `a dry run of generate writes nothing`() throws {
    let program = try program()
    let result = try program.run("generate", "-s", "list.yaml", "-o", "out", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("would write out/LazyIr.h"))
    #expect(!program.exists("out"))
  }

  @Test func `stubs writes declarations and registrations under the yaml's own class`() throws {
    let program = try program()
    try program.write("stubs.yaml", Self.list + "autograd: [cos]\nclass_name: Mine\nir_gen:\n")
    let result = try program.run("stubs", "-s", "stubs.yaml", "-o", "out")
    #expect(result.status == 0, "\(result.complaints)")
    #expect(
      result.output.split(separator: "\n").map { $0.prefix { $0 != "(" } } == [
        "written out/LazyNativeFunctions.h ", "written out/RegisterLazy.cpp ",
        "written out/RegisterAutogradLazy.cpp ",
      ])
    #expect(try program.read("out/LazyNativeFunctions.h").contains("struct Mine {"))
    let registrations = try program.read("out/RegisterLazy.cpp")
    #expect(registrations.contains("TORCH_LIBRARY_IMPL(aten, Lazy, m) {\n    m.impl(\"abs\","))
    #expect(registrations.contains("return torch::lazy::Mine::abs(self);"))
  }

  @Test func `stubs writes nothing for a backend without operators`() throws {
    let program = try program()
    try program.write("empty.yaml", "backend: Lazy\ncpp_namespace: a\n")
    let result = try program.run("stubs", "-s", "empty.yaml", "-o", "out")
    #expect(result.status == 0)
    #expect(!program.exists("out"))
    #expect(try program.run("check", "-s", "empty.yaml").status == 1)
  }

  @Test func `keys of another generator stay, and do not keep lists from being edited`() throws {
    let program = try program()
    let more = "custom:\n- func: own(Tensor self) -> Tensor\n"
    try program.write("list.yaml", more + Self.list)
    let edit = try program.run("set", "cos", "--list", "full_codegen", "-s", "list.yaml")
    #expect(edit.status == 0)
    #expect(try program.read("list.yaml").hasPrefix(more))
    #expect(try program.read("list.yaml").contains("\n- cos\n"))
    let files = try program.run("generate", "-s", "list.yaml", "-o", "out")
    #expect(files.status == 1 && files.complaints.contains("torchgen has no key 'custom'"))
  }

  @Test func `diff shows what generate would change`() throws {
    let program = try program()
    _ = try program.run("generate", "--preset", "ts", "-s", "list.yaml", "-o", "out")
    #expect(try program.run("diff", "-s", "list.yaml", "-o", "out").output.isEmpty)
    _ = try program.run("set", "cos", "--list", "full_codegen", "-s", "list.yaml")
    let result = try program.run("diff", "-s", "list.yaml", "-o", "out")
    #expect(result.output.contains("+class Cos : public TsNode {"))
    #expect(try program.run("diff", "-s", "list.yaml", "-o", "out", "--check").status == 1)
  }

  @Test func `check prints findings with every key of the contract`() throws {
    let program = try program()
    try program.write("list.yaml", Self.list + "- nonsense\n")
    let finding = try #require(
      program.objects("check", "-s", "list.yaml", "--format", "json").first)
    #expect(
      finding.keys.sorted() == ["code", "column", "file", "hint", "line", "message", "severity"])
    #expect(finding["line"] as? Int == 6)
    #expect(finding["code"] as? String == "unknown-operator")
  }

  @Test func `warnings change neither the status nor what is written`() throws {
    let program = try program()
    _ = try program.run("generate", "-s", "list.yaml", "-o", "out")
    try program.write("list.yaml", Self.list + "- abs\nir_gen: [nonsense]\nclass_name: Mine\n")
    let result = try program.run("check", "-s", "list.yaml")
    #expect(result.status == 0)
    #expect(result.complaints.contains("list.yaml:6:3: warning: 'abs' is in 'full_codegen' twice"))
    #expect(result.complaints.contains("list.yaml:7:10: warning: there is no operator 'nonsense'"))
    #expect(result.complaints.contains("list.yaml:8:13: note: the lazy generator ignores"))
    let again = try program.run("generate", "-s", "list.yaml", "-o", "out")
    #expect(again.status == 0)
    #expect(!again.output.contains("written"))
    let listed = try program.run(
      "list", "-s", "list.yaml", "--filter", "finding:duplicate-entry", "--format", "names")
    #expect(listed.output == "abs\n")
  }

  @Test func `check prints a log for code review tools`() throws {
    let program = try program()
    try program.write("list.yaml", Self.list + "- nonsense\n")
    let result = try program.run("check", "-s", "list.yaml", "--format", "sarif")
    #expect(result.status == 1)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let finding = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(finding["ruleId"] as? String == "unknown-operator")
    #expect(finding["level"] as? String == "error")
    let place = try #require(
      ((finding["locations"] as? [[String: Any]])?.first?["physicalLocation"]) as? [String: Any])
    #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "list.yaml")
    #expect((place["region"] as? [String: Any])?["startLine"] as? Int == 6)
    #expect((log["$schema"] as? String)?.contains("sarif-2.1.0") == true)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.allSatisfy { ($0["locations"] as? [Any])?.count == 1 })
  }

  @Test func `explain says what a finding means`() throws {
    let result = try program().run("explain", "mixed-group")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("mixed-group (error)\n\nOne variant of an operator"))
    #expect(try program().run("explain").output.contains("  unknown-ir-gen "))
    let wrong = try program().run("explain", "mixed-groups")
    #expect(wrong.status == 64)
    #expect(wrong.complaints.contains("did you mean 'mixed-group'?"))
  }

  @Test func `preview prints one section`() throws {
    let result = try program().run("preview", "cos", "--section", "declaration")
    #expect(result.output == "static at::Tensor cos(const at::Tensor & self);\n")
  }

  @Test func `show answers for one operator`() throws {
    let result = try program().run("show", "cos")
    #expect(result.output.hasPrefix("cos(Tensor self) -> Tensor\n"))
    #expect(result.status == 0)
    #expect(try program().run("show", "nonsense").status == 1)
  }

  @Test(arguments: [
    ["show", "abs"], ["preview", "abs"], ["compare", "--with", "list.yaml"], ["list"], ["coverage"],
  ])
  func `a mistake elsewhere in the list is told, and is the status`(command: [String]) throws {
    let program = try program()
    try program.write("wrong.yaml", Self.list + "- nonsense\n")
    let result = try program.execute(Program.path, command + ["-s", "wrong.yaml"])
    #expect(result.status == 1)
    #expect(result.complaints.contains("there is no operator 'nonsense'"))
    #expect(result.complaints.contains("preset ts, as it fits the backend"))
  }

  @Test func `files made with the built-in catalogue are said to be no others'`() throws {
    let result = try program().run(
      "generate", "-s", "list.yaml", "-o", "out", "--no-shape-inference-hdr")
    #expect(result.status == 0)
    #expect(result.complaints.contains("made with the built-in catalogue"))
  }

  @Test func `no output folder is the current one`() throws {
    let program = try program()
    let result = try program.run(
      "generate", "-s", "list.yaml", "-o", "", "--no-shape-inference-hdr")
    #expect(result.output.contains("written LazyIr.h"))
    #expect(program.exists("LazyIr.h"))
  }

  @Test func `every name that there is not is told`() throws {
    let result = try program().run(
      "set", "nope", "nada", "--list", "full_codegen", "-s", "list.yaml")
    #expect(result.status == 1)
    #expect(result.complaints.contains("'nope'") && result.complaints.contains("'nada'"))
  }

  @Test func `a recorded screen has its picture made as well`() throws {
    let program = try program()
    try program.write("a.screen", "# A.\nsize: 80x24\nkeys: j\n----\n")
    let result = try program.run("capture", "--record", "--svg", "a.screen")
    #expect(result.output == "written a.screen\nwritten a.svg\n")
  }

  @Test func `coverage counts the lists`() throws {
    let result = try program().run("coverage", "-s", "list.yaml")
    #expect(result.output.contains("lists    full_codegen 2, supported 0"))
  }

  @Test func `coverage fails where too little is covered`() throws {
    let program = try program()
    let few = try program.run("coverage", "-s", "list.yaml", "--fail-under", "core:listed=50")
    #expect(few.status == 1)
    #expect(few.complaints.contains("operators in 'core' are listed, which is less than 50 %"))
    #expect(try program.run("coverage", "-s", "list.yaml", "--fail-under", "core=0").status == 0)
    #expect(try program.run("coverage", "--fail-under", "core").status == 64)
    let wrong = try program.run("coverage", "--fail-under", "nonsense=3")
    #expect(wrong.status == 64 && wrong.output.isEmpty)
  }

  @Test func `compare fails where a file has no lists at all`() throws {
    let program = try program()
    try program.write("broken.yaml", "backend: Lazy\n  x: [\n")
    for pair in [("list.yaml", "broken.yaml"), ("broken.yaml", "list.yaml")] {
      let result = try program.run("compare", "-s", pair.0, "--with", pair.1)
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.complaints.contains("broken.yaml:2:4: error: not yaml"))
    }
  }

  @Test func `compare names what two backends treat differently`() throws {
    let program = try program()
    try program.write("other.yaml", Self.list.replacingOccurrences(of: "- exp", with: "- cos"))
    let result = try program.run("compare", "-s", "list.yaml", "--with", "other.yaml")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        "only-here 1, only-there 1, generated-here 0, generated-there 0, other-list 0, symint 0, "
          + "alike 1\n\nonly-here\n  exp"))
    let rows = try program.objects(
      "compare", "-s", "list.yaml", "--with", "other.yaml", "--format", "json")
    #expect(rows.map { $0["name"] as? String } == ["cos", "exp"])
    #expect(rows.first?.keys.sorted() == ["change", "here", "lists", "name", "there"])
    #expect(try program.run("compare", "-s", "list.yaml").status == 64)
  }

  @Test func `show tells why, and list which calls end in an error`() throws {
    let program = try program()
    let shown = try program.run("show", "tanh", "-s", "list.yaml")
    #expect(shown.output.contains("why"))
    #expect(shown.output.contains("ADInplaceOrView: nothing to note; calls on"))
    let details = try program.object("show", "tanh", "-s", "list.yaml", "--format", "json")
    let steps = details["why"] as? [[String: Any]]
    #expect(
      steps?.map { $0["key"] as? String } == [
        "AutogradLazy", "ADInplaceOrView", "Functionalize", "Lazy",
      ])
    #expect(details["raises"] == nil)
    let rows = try program.objects(
      "list", "-s", "list.yaml", "--filter", "^tanh$", "--no-fallback", "--format", "json")
    #expect(rows.first?["raises"] as? Bool == true)
    #expect(rows.first?["fate"] as? String == "fallback")
  }

  @Test func `coverage counts a model's calls and ranks what is next`() throws {
    let program = try program()
    try program.write("calls.txt", "aten::tanh 12\naten::cos 3\n")
    let record = try program.object(
      "coverage", "-s", "list.yaml", "--model", "calls.txt", "--next", "2", "--format", "json")
    let model = record["model"] as? [String: Any]
    #expect(model?["calls"] as? Int == 15)
    #expect((model?["missing"] as? [[String: Any]])?.first?["name"] as? String == "tanh")
    #expect((record["next"] as? [Any])?.count == 2)
    let rows = try program.objects(
      "list", "-s", "list.yaml", "--model", "calls.txt", "--filter", "^tanh$", "--format", "json")
    #expect(rows.first?["hits"] as? Int == 12)
    try program.write("calls.txt", "\n")
    let empty = try program.run("coverage", "-s", "list.yaml", "--model", "calls.txt")
    #expect(empty.status == 1)
    #expect(empty.complaints.contains("no operators are named in 'calls.txt'"))
  }

  @Test func `stubs are printed, or added at the end of a file`() throws {
    let program = try program()
    let name = "max_pool3d_with_indices"
    let printed = try program.run("preview", name, "-s", "list.yaml", "--section", "stubs")
    #expect(printed.output.contains("// ---- the header of shape functions"))
    try program.write("shapes.h", "// mine")
    let arguments = ["preview", name, "cos", "-s", "list.yaml", "--section", "stub-declaration"]
    let dry = try program.execute(
      Program.path, arguments + ["--append-to", "shapes.h", "--dry-run"])
    #expect(dry.output.contains("+TORCH_API std::vector<torch::lazy::Shape>"))
    #expect(try program.read("shapes.h") == "// mine")
    #expect(try program.execute(Program.path, arguments + ["--append-to", "shapes.h"]).status == 0)
    let text = try program.read("shapes.h")
    #expect(text.hasPrefix("// mine\n\nnamespace torch {\nnamespace lazy {\n\nTORCH_API"))
    let again = try program.execute(Program.path, arguments + ["--append-to", "shapes.h"])
    #expect(again.complaints.contains("shapes.h has 1 of them already"))
    #expect(try program.read("shapes.h") == text)
    #expect(try program.run("preview", "cos", "abs").status == 64)
    #expect(try program.run("preview", "cos", "--append-to", "shapes.h").status == 64)
  }

  @Test func `the binary works alone in another folder`() throws {
    let program = try program()
    let copy = program.folder + "/copy"
    // Copied by another process: a file that is open for writing here cannot be run while another
    // test starts a program.
    #expect(try program.execute("/bin/cp", [Program.path, copy]).status == 0)
    #expect(try program.execute(copy, ["check"]).status == 0)
  }

  @Test func `wrong usage has a status of its own`() throws {
    #expect(try program().run("list", "--no-such-flag").status == 64)
    #expect(try program().run("fetch", "yesterday").status == 64)
  }
}
