import Foundation
import Testing

/// Commands that print: names, formats and exit statuses are promises.
struct ReadingCommandTests {
  @Test func `list prints every key of the contract`() throws {
    let objects = try Program.withList().objects("list", "--filter", "^abs$", "--format", "json")
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
    let result = try Program.withList().run("list", "--filter", "^abs", "--format", "names")
    #expect(result.output == "abs\nabs.out\nabs_\n")
    #expect(result.status == 0)
  }

  @Test func `check prints findings with every key of the contract`() throws {
    let program = try Program.withList()
    try program.write("list.yaml", Program.list + "- nonsense\n")
    let finding = try #require(
      program.objects("check", "-s", "list.yaml", "--format", "json").first)
    #expect(
      finding.keys.sorted() == ["code", "column", "file", "hint", "line", "message", "severity"])
    #expect(finding["line"] as? Int == 6)
    #expect(finding["code"] as? String == "unknown-operator")
  }

  @Test func `check prints a log for code review tools`() throws {
    let program = try Program.withList()
    try program.write("list.yaml", Program.list + "- nonsense\n")
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
    let result = try Program.withList().run("explain", "mixed-group")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("mixed-group (error)\n\nOne variant of an operator"))
    #expect(try Program.withList().run("explain").output.contains("  unknown-ir-gen "))
    let wrong = try Program.withList().run("explain", "mixed-groups")
    #expect(wrong.status == 64)
    #expect(wrong.complaints.contains("did you mean 'mixed-group'?"))
  }

  @Test func `preview prints one section`() throws {
    let result = try Program.withList().run("preview", "cos", "--section", "declaration")
    #expect(result.output == "static at::Tensor cos(const at::Tensor & self);\n")
  }

  @Test func `show answers for one operator`() throws {
    let result = try Program.withList().run("show", "cos")
    #expect(result.output.hasPrefix("cos(Tensor self) -> Tensor\n"))
    #expect(result.status == 0)
    #expect(try Program.withList().run("show", "nonsense").status == 1)
  }

  @Test func `coverage counts the lists`() throws {
    let result = try Program.withList().run("coverage", "-s", "list.yaml")
    #expect(result.output.contains("lists    full_codegen 2, supported 0"))
  }

  @Test func `coverage fails where too little is covered`() throws {
    let program = try Program.withList()
    let few = try program.run("coverage", "-s", "list.yaml", "--fail-under", "core:listed=50")
    #expect(few.status == 1)
    #expect(few.complaints.contains("operators in 'core' are listed, which is less than 50 %"))
    #expect(try program.run("coverage", "-s", "list.yaml", "--fail-under", "core=0").status == 0)
    #expect(try program.run("coverage", "--fail-under", "core").status == 64)
    let wrong = try program.run("coverage", "--fail-under", "nonsense=3")
    #expect(wrong.status == 64 && wrong.output.isEmpty)
  }

  @Test func `compare fails where a file has no lists at all`() throws {
    let program = try Program.withList()
    try program.write("broken.yaml", "backend: Lazy\n  x: [\n")
    for pair in [("list.yaml", "broken.yaml"), ("broken.yaml", "list.yaml")] {
      let result = try program.run("compare", "-s", pair.0, "--with", pair.1)
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.complaints.contains("broken.yaml:2:4: error: not yaml"))
    }
  }

  @Test func `compare names what two backends treat differently`() throws {
    let program = try Program.withList()
    try program.write("other.yaml", Program.list.replacingOccurrences(of: "- exp", with: "- cos"))
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
    let program = try Program.withList()
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
    let program = try Program.withList()
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
}
