import Foundation
import Testing

/// Commands that write: what they change, and what they leave alone.
struct WritingCommandTests {
  @Test func `set adds one line and nothing else`() throws {
    let program = try Program.withList()
    let result = try program.run("set", "cos", "--list", "full_codegen", "-s", "list.yaml")
    #expect(result.status == 0, "\(result.complaints)")
    #expect(
      try program.read("list.yaml")
        == Program.list.replacingOccurrences(of: "- abs\n", with: "- abs\n- cos\n"))
  }

  @Test func `set without a list takes wrong names out`() throws {
    let program = try Program.withList()
    try program.write("list.yaml", Program.list + "- nonsense\n")
    #expect(try program.run("check", "-s", "list.yaml").status == 1)
    #expect(try program.run("set", "nonsense", "--list", "none", "-s", "list.yaml").status == 0)
    #expect(try program.read("list.yaml") == Program.list)
  }

  @Test func `a file with several mistakes is mended piece by piece`() throws {
    let program = try Program.withList()
    try program.write("list.yaml", Program.list + "- nonsense\n- more_nonsense\n")
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
    let program = try Program.withList()
    let result = try program.run(
      "set", "cos", "--list", "supported", "-s", "list.yaml", "--dry-run")
    #expect(result.output.contains("+supported:\n+- cos\n"))
    #expect(try program.read("list.yaml") == Program.list)
  }

  @Test func `set refuses what torchgen would refuse`() throws {
    let program = try Program.withList()
    for (name, list) in [("nonsense", "supported"), ("abs.out", "full_codegen")] {
      let result = try program.run("set", name, "--list", list, "--symint", "-s", "list.yaml")
      #expect(result.status == 1, "\(name)")
      #expect(try program.read("list.yaml") == Program.list)
    }
  }

  @Test func `generate writes the files once and then leaves them alone`() throws {
    let program = try Program.withList()
    let first = try program.objects("generate", "-s", "list.yaml", "-o", "out", "--format", "json")
    #expect(first.map { $0["status"] as? String } == Array(repeating: "written", count: 5))
    #expect(first.map { $0["path"] as? String }.first == "out/LazyNativeFunctions.h")
    #expect(
      first.first?["bytes"] as? Int == (try program.read("out/LazyNativeFunctions.h")).utf8.count)
    let second = try program.objects("generate", "-s", "list.yaml", "-o", "out", "--format", "json")
    #expect(second.map { $0["status"] as? String } == Array(repeating: "unchanged", count: 5))
  }

  @Test func `generate writes nothing when an input is bad`() throws {
    let program = try Program.withList()
    try program.write("list.yaml", Program.list + "- nonsense\n- more_nonsense\n")
    let result = try program.run("generate", "-s", "list.yaml", "-o", "out")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.complaints.contains("list.yaml:6:3: error: there is no operator 'nonsense'"))
    #expect(
      result.complaints.contains("list.yaml:7:3: error: there is no operator 'more_nonsense'"))
    #expect(!program.exists("out"))
  }

  @Test func `generate without a folder is wrong usage`() throws {
    #expect(try Program.withList().run("generate", "-s", "list.yaml").status == 64)
  }

  @Test func `a dry run of generate writes nothing`() throws {
    let program = try Program.withList()
    let result = try program.run("generate", "-s", "list.yaml", "-o", "out", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("would write out/LazyIr.h"))
    #expect(!program.exists("out"))
  }

  @Test func `stubs writes declarations and registrations under the yaml's own class`() throws {
    let program = try Program.withList()
    try program.write("stubs.yaml", Program.list + "autograd: [cos]\nclass_name: Mine\nir_gen:\n")
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
    let program = try Program.withList()
    try program.write("empty.yaml", "backend: Lazy\ncpp_namespace: a\n")
    let result = try program.run("stubs", "-s", "empty.yaml", "-o", "out")
    #expect(result.status == 0)
    #expect(!program.exists("out"))
    #expect(try program.run("check", "-s", "empty.yaml").status == 1)
  }

  @Test func `keys of another generator stay, and do not keep lists from being edited`() throws {
    let program = try Program.withList()
    let more = "custom:\n- func: own(Tensor self) -> Tensor\n"
    try program.write("list.yaml", more + Program.list)
    let edit = try program.run("set", "cos", "--list", "full_codegen", "-s", "list.yaml")
    #expect(edit.status == 0)
    #expect(try program.read("list.yaml").hasPrefix(more))
    #expect(try program.read("list.yaml").contains("\n- cos\n"))
    let files = try program.run("generate", "-s", "list.yaml", "-o", "out")
    #expect(files.status == 1 && files.complaints.contains("torchgen has no key 'custom'"))
  }

  @Test func `diff shows what generate would change`() throws {
    let program = try Program.withList()
    _ = try program.run("generate", "--preset", "ts", "-s", "list.yaml", "-o", "out")
    #expect(try program.run("diff", "-s", "list.yaml", "-o", "out").output.isEmpty)
    _ = try program.run("set", "cos", "--list", "full_codegen", "-s", "list.yaml")
    let result = try program.run("diff", "-s", "list.yaml", "-o", "out")
    #expect(result.output.contains("+class Cos : public TsNode {"))
    #expect(try program.run("diff", "-s", "list.yaml", "-o", "out", "--check").status == 1)
  }

  @Test func `warnings change neither the status nor what is written`() throws {
    let program = try Program.withList()
    _ = try program.run("generate", "-s", "list.yaml", "-o", "out")
    try program.write("list.yaml", Program.list + "- abs\nir_gen: [nonsense]\nclass_name: Mine\n")
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

  @Test func `files made with the built-in catalogue are said to be no others'`() throws {
    let result = try Program.withList().run(
      "generate", "-s", "list.yaml", "-o", "out", "--no-shape-inference-hdr")
    #expect(result.status == 0)
    #expect(result.complaints.contains("made with the built-in catalogue"))
  }

  @Test func `no output folder is the current one`() throws {
    let program = try Program.withList()
    let result = try program.run(
      "generate", "-s", "list.yaml", "-o", "", "--no-shape-inference-hdr")
    #expect(result.output.contains("written LazyIr.h"))
    #expect(program.exists("LazyIr.h"))
  }

  @Test func `every name that there is not is told`() throws {
    let result = try Program.withList().run(
      "set", "nope", "nada", "--list", "full_codegen", "-s", "list.yaml")
    #expect(result.status == 1)
    #expect(result.complaints.contains("'nope'") && result.complaints.contains("'nada'"))
  }

  @Test func `stubs are printed, or added at the end of a file`() throws {
    let program = try Program.withList()
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
}
