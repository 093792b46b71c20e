import Foundation
import Testing

/// Answers about operators, as programs read them.
struct AnswerTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(
      "list.yaml", "backend: Lazy\ncpp_namespace: torch::lazy\nfull_codegen:\n- abs\n")
    return program
  }

  private func object(_ program: Program, _ arguments: String...) throws -> [String: Any] {
    let result = try program.execute(
      Program.path, arguments + ["-s", "list.yaml", "--format", "json"])
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `explain has the guides of all findings`() throws {
    let result = try program().run("explain", "--format", "json")
    let guides = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: String]])
    #expect(guides.count > 100)
    #expect(guides.allSatisfy { $0.keys.sorted() == ["code", "meaning", "remedy", "severity"] })
    #expect(guides.contains { $0["code"] == "mixed-group" && $0["severity"] == "error" })
  }

  @Test func `check has a finding also where nothing can be read`() throws {
    let findings = try program().objects("check", "-s", "gone.yaml", "--format", "json")
    #expect(findings.map { $0["code"] as? String } == ["unreadable"])
  }

  @Test func `show says how sure a fate is, and what each list asks for`() throws {
    let shown = try object(try program(), "show", "embedding")
    #expect(shown["certainty"] as? String == "likely")
    #expect((shown["doubt"] as? String)?.contains("fates of their own") == true)
    let choices = try #require(shown["choices"] as? [[String: Any]])
    let supported = try #require(choices.first { $0["list"] as? String == "supported" })
    #expect(supported["owed"] as? [String] == ["kernel that functionalizes"])
    #expect(choices.count == 4 && choices.allSatisfy { $0["refusal"] is NSNull })
    #expect(try object(try program(), "show", "abs")["doubt"] is NSNull)
  }

  @Test func `coverage counts certainty and handwork`() throws {
    let figures = try object(try program(), "coverage")
    let certainty = try #require(figures["certainty"] as? [String: Int])
    let all = try #require((figures["rows"] as? [[String: Any]])?.first)
    #expect(certainty["certain", default: 0] > 0 && certainty["likely", default: 0] > 0)
    #expect(certainty.values.reduce(0, +) == all["total"] as? Int)
    #expect((figures["byHand"] as? [String: Int])?["kernels"] == 0)
    #expect(figures["hidden"] as? Int == 0)
  }

  @Test func `coverage counts what a wrapper hides`() throws {
    let program = try Program()
    try program.write(
      "list.yaml", "backend: Lazy\ncpp_namespace: torch::lazy\nsupported:\n- std.dim\n")
    #expect(try object(program, "coverage")["hidden"] as? Int == 1)
    let table = try program.run("coverage", "-s", "list.yaml").output
    #expect(table.contains("hidden   1 of the decomposed: a wrapper comes with"))
  }

  @Test func `preview has the text of each section, and stubs by their part`() throws {
    let program = try program()
    let preview = try object(program, "preview", "abs")
    let sections = try #require(preview["sections"] as? [[String: String]])
    #expect(
      sections.compactMap { $0["section"] } == [
        "ir", "kernel", "shape", "declaration", "registration",
      ])
    #expect(sections[3]["text"] == "static at::Tensor abs(const at::Tensor & self);\n")
    let stubs = try object(
      program, "preview", "abs", "max_pool3d_with_indices", "--section", "stubs")
    #expect(stubs["complete"] as? [String] == ["abs"])
    let parts = try #require(stubs["stubs"] as? [[String: String]]).compactMap { $0["part"] }
    #expect(parts == ["declaration", "shape"])
    #expect(
      try program.run(
        "preview", "abs", "--section", "stub-kernel", "--append-to", "k.cpp",
        "--format", "json"
      ).status == 64)
  }
}
