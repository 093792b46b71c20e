import Emit
import Foundation
import Schema
import Testing

@testable import Explorer

/// The Python whose PyTorch the tests use.
enum TorchPython {
  static let path = ProcessInfo.processInfo.environment["LAZYOPS_TORCH_PYTHON"]

  static func torch() throws -> InstalledTorch {
    let found = try InstalledTorch.find(
      python: path, environment: ProcessInfo.processInfo.environment, isStopped: { false })
    return try #require(found)
  }
}

/// `lazyops try` in a real PyTorch; 'make test-torch' finds or makes one.
@Suite(.enabled(if: TorchPython.path != nil, "LAZYOPS_TORCH_PYTHON names no Python"), .serialized)
struct TorchTests {
  private let program: Program

  init() throws { program = try Program() }

  /// What `lazyops try` prints of operators, by name.
  private func tryOut(_ arguments: [String], status: Int32) throws -> [String: Outcome] {
    let result = try program.execute(
      Program.path,
      ["try", "--python", try #require(TorchPython.path), "--format", "json"] + arguments)
    #expect(result.status == status, "\(result.complaints)")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    return Dictionary(uniqueKeysWithValues: report.operators.map { ($0.name, $0) })
  }

  struct Report: Decodable {
    let operators: [Outcome]
    let seconds: Double
    let compileSeconds: Double
  }

  struct Outcome: Decodable {
    let name: String
    let verdict: String
    let reason: String?
    let traced: Bool?
    let equal: Bool?
    let file: String?
    let line: Int?
  }

  @Test func `operators that fall back and are called ready are traced with eager's results`()
    throws
  {
    let outcomes = try tryOut(try readyDeciders(), status: 0)
    #expect(outcomes.count >= 100)
    for outcome in outcomes.values where outcome.verdict != "passed" {
      Issue.record("\(outcome.name): \(outcome.verdict), \(outcome.reason ?? "")")
    }
    #expect(outcomes.values.allSatisfy { $0.traced == true && $0.equal == true })
    print("\(outcomes.count) ready operators are traced with eager's results")
  }

  /// The operators that fall back, are called ready and decide themselves what becomes of a call.
  private func readyDeciders() throws -> [String] {
    struct Listed: Decodable {
      let name: String
      let decidedBy: String
    }
    let torch = try TorchPython.torch()
    let result = try program.execute(
      Program.path,
      [
        "list", "--torch", torch.sitePath, "--filter", "fate:fallback ready:yes", "--format",
        "json",
      ])
    return try JSONDecoder().decode([Listed].self, from: Data(result.output.utf8))
      .filter { $0.decidedBy == $0.name }.map(\.name)
  }

  @Test func `what the rules keep from being ready does fail`() throws {
    let names = ["scatter.value", "isin.Scalar_Tensor", "lift_fresh_copy", "indices_copy"]
    let outcomes = try tryOut(names, status: 1)
    #expect(
      names.map { outcomes[$0]?.verdict } == ["threw", "wrong-shape", "not-traced", "no-sample"])
  }

  @Test func `of random values only shapes and types are compared`() throws {
    let outcomes = try tryOut(
      ["native_dropout", "--sample", "torch.ones(50), 0.5, True"], status: 0)
    #expect(outcomes["native_dropout"]?.verdict == "passed")
  }

  @Test func `an extension that finds no room is out of memory`() throws {
    let outcomes = try tryOut(["acos", "--memory-limit", "1"], status: 1)
    #expect(outcomes["acos"]?.verdict == "out-of-memory")
  }

  @Test func `where another operator decides, the verdict names it`() throws {
    let outcomes = try tryOut(["acos_"], status: 1)
    #expect(outcomes["acos_"]?.verdict == "not-traced")
    #expect(outcomes["acos_"]?.equal == true)
    #expect(outcomes["acos_"]?.reason?.contains("calls 'acos' in its place") == true)
  }

  /// Shape functions, each of which goes wrong in a way of its own.
  private static let brokenShapes = """
    #include <torch/csrc/lazy/core/shape_inference.h>
    #include <cstdlib>
    #include <unistd.h>
    namespace torch {
    namespace lazy {
    using Shapes = std::vector<Shape>;
    Shapes compute_shape_prod(const at::Tensor& self, std::optional<at::ScalarType>) {
      return {Shape(self.scalar_type(), {7, 7})};
    }
    Shapes compute_shape_dot(const at::Tensor&, const at::Tensor&) {
      throw std::runtime_error("boom");
    }
    Shapes compute_shape_roll(const at::Tensor&, at::IntArrayRef, at::IntArrayRef) {
      for (;;) sleep(1);
    }
    Shapes compute_shape_angle(const at::Tensor&) { std::abort(); }
    Shapes compute_shape_im2col(
        const at::Tensor& self, at::IntArrayRef, at::IntArrayRef, at::IntArrayRef,
        at::IntArrayRef) {
      std::vector<char> large(8LL << 30, 1);
      return {Shape(self.scalar_type(), {large.back()})};
    }
    }  // namespace lazy
    }  // namespace torch

    """

  @Test func `each broken operator gets its verdict, and the sound one passes beside them`() throws
  {
    try program.write("shapes.cpp", Self.brokenShapes)
    let outcomes = try tryOut(
      [
        "prod", "dot", "roll", "angle", "im2col", "logsumexp", "nansum", "--shape-impl",
        "shapes.cpp", "--time-limit", "15", "--memory-limit", "1000",
      ], status: 1)
    #expect(
      outcomes.mapValues(\.verdict) == [
        "prod": "wrong-shape", "dot": "threw", "roll": "timed-out", "angle": "crashed",
        "im2col": "out-of-memory", "logsumexp": "passed", "nansum": "passed",
      ])
    let reasons = outcomes.mapValues { $0.reason ?? "" }
    #expect(reasons["prod"]?.contains("promised float32[7, 7], but float32[] came") == true)
    #expect(reasons["dot"]?.contains("boom") == true)
    #expect(reasons["roll"]?.contains("no end after 15 s, the time limit") == true)
    #expect(reasons["angle"]?.contains("abort (SIGABRT)") == true)
    #expect(reasons["im2col"]?.contains("the memory limit is reached") == true)
  }

  @Test func `an error in the user's own source is shown at its place`() throws {
    try program.write("shapes.cpp", "int x = 1;\nint y = nothing;\n")
    let result = try program.execute(
      Program.path,
      ["try", "prod", "--python", try #require(TorchPython.path), "--shape-impl", "shapes.cpp"])
    #expect(result.status == 1)
    #expect(result.complaints.contains("shapes.cpp:2:9: error: "))
    #expect(result.complaints.contains("int y = nothing;\n        ^"))
  }

  @Test func `code that does not compile is blamed on its operator alone`() throws {
    try program.write(
      "list.yaml",
      "backend: Lazy\ncpp_namespace: torch::lazy\nfull_codegen:\n- acos\n- split_copy.Tensor\n")
    let outcomes = try tryOut(["split_copy.Tensor", "acos", "-s", "list.yaml"], status: 1)
    #expect(outcomes["split_copy.Tensor"]?.file == "list.yaml")
    #expect(outcomes["split_copy.Tensor"]?.line == 5)
    #expect(outcomes["acos"]?.verdict == "passed")
    #expect(outcomes["split_copy.Tensor"]?.verdict == "uncompilable")
    #expect(outcomes["split_copy.Tensor"]?.reason?.contains("generated/") == true)
  }

  @Test(arguments: [
    ("torch.randn(3), 'x'", "expected at most 1 argument(s)"), ("torch.randn(3", "SyntaxError"),
    ("torch.ones(3, dtype=torch.nothing)", "has no attribute 'nothing'"),
  ])
  func `a bad sample is told as such`(sample: String, words: String) throws {
    let outcomes = try tryOut(["acos", "--sample", sample], status: 1)
    #expect(outcomes["acos"]?.verdict == "bad-sample")
    #expect(outcomes["acos"]?.reason?.contains(words) == true, "\(outcomes)")
  }

  @Test func `the verdict comes little later than the compiler is done`() throws {
    let result = try program.execute(
      Program.path,
      [
        "try", "acos", "--python", try #require(TorchPython.path), "--format", "json", "--no-cache",
        "--sample", "torch.rand(3)",
      ])
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let ratio = report.seconds / report.compileSeconds
    print("from the command to the verdict: \(ratio) times the compiler's part")
    #expect(report.compileSeconds > 0 && ratio < 2)
  }

  @Test func `what was compiled before is not compiled again, and nothing else is left`() throws {
    try FileManager.default.createDirectory(
      atPath: program.folder + "/tmp", withIntermediateDirectories: true)
    let arguments = [
      "TMPDIR=" + program.folder + "/tmp", "HOME=" + program.folder, Program.path, "try", "acos",
      "--python", try #require(TorchPython.path),
    ]
    for _ in 0..<2 { #expect(try program.execute("/usr/bin/env", arguments).status == 0) }
    #expect(try program.read(".stdout").contains("compiled before"))
    let left = try FileManager.default.subpathsOfDirectory(atPath: program.folder)
    let isKept = { (name: String) in
      ["tmp", "cache", ".stdout", ".stderr"].contains(name) || name.hasPrefix("cache/lazyops")
    }
    #expect(left.filter { !isKept($0) }.isEmpty)
  }

  @Test func `Ctrl-C ends the compiler and the child and leaves nothing`() throws {
    try FileManager.default.createDirectory(
      atPath: program.folder + "/tmp", withIntermediateDirectories: true)
    let script = """
      TMPDIR=\(program.folder)/tmp \(Program.path) try acos --no-cache --python \
      \(try #require(TorchPython.path)) 2>progress & pid=$!
      until ls tmp/lazyops-try-*/0.1/extension.cpp >/dev/null 2>&1; do sleep 0.1; done
      kill -INT $pid; wait $pid; echo status $?; ls tmp
      """
    let result = try program.execute("/bin/bash", ["-c", script])
    #expect(result.output == "status 130\n")
    #expect(try program.read("progress").contains("interrupted; nothing was left behind"))
  }
}

/// The TorchScript backend's own files, with more operators than PyTorch lists, in a compiler.
extension TorchTests {
  @Test func `the TorchScript backend with fifty operators more passes the compiler`() throws {
    let torch = try TorchPython.torch()
    let tree = try #require(TorchTree.package(at: torch.sitePath))
    let inputs = try Inputs.load(
      InputRequest(torch: torch.sitePath), environment: ["XDG_CACHE_HOME": program.folder],
      startingIn: "/")
    let headers = torch.includePath + "/torch/csrc/lazy/generated"
    let yaml = try #require(DerivedBackendList.yaml(for: inputs.catalog, headersIn: headers))
    let backend = BackendFile(SourceFile(name: "ts.yaml", text: yaml))
    var workspace = Workspace(inputs.with(backend), options: .torchScript)
    let survey = OperatorSurvey(workspace, CatalogFacts(inputs.catalog))
    let wanted = inputs.catalog.functions.indices.filter { index in
      let verdict = survey[index].verdict
      return verdict.fate == .fallback && verdict.decidedBy == index
    }
    let ready = wanted.filter { survey[$0].isReady }.prefix(50)
    let owed = wanted.filter {
      ["angle", "dot", "roll", "prod", "im2col", "nansum"].contains(survey[$0].name)
    }
    #expect(ready.count == 50 && owed.count == 6)
    let edits = (ready + owed).map {
      BackendEdit.setList(operatorName: survey[$0].name, .fullCodegen)
    }
    try workspace.edit(edits)
    let stubs = try owed.map { index in
      try #require(try ShapeStub(of: inputs.catalog.functions[index], symInt: false))
    }
    try writeFiles(of: workspace, stubs, header: try #require(torch.shapeHeader))
    #expect(tree.version == torch.version)
    for unit in ["LazyNativeFunctions.cpp", "RegisterLazy.cpp"] {
      try compile("torch/csrc/lazy/generated/\(unit)", torch)
    }
    try compile("stubs.cpp", torch)
  }

  private func writeFiles(of workspace: Workspace, _ stubs: [ShapeStub], header: String) throws {
    try FileManager.default.createDirectory(
      atPath: program.folder + "/torch/csrc/lazy/generated", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: program.folder + "/torch/csrc/lazy/core", withIntermediateDirectories: true)
    for file in workspace.generation.files {
      try program.write("torch/csrc/lazy/generated/\(file.name)", file.text)
    }
    let declarations = stubs.map(\.declaration).joined(separator: "\n")
    let open = "namespace torch {\nnamespace lazy {\n"
    let close = "}  // namespace lazy\n}  // namespace torch\n"
    try program.write(
      "torch/csrc/lazy/core/shape_inference.h", header + "\n" + open + declarations + "\n" + close)
    let definitions = stubs.map(\.definition).joined()
    try program.write("stubs.cpp", ShapeStub.helpers + open + definitions + close)
  }

  private func compile(_ unit: String, _ torch: InstalledTorch) throws {
    let include = torch.includePath
    let result = try program.execute(
      "/usr/bin/env",
      [
        "g++", "-std=c++20", "-fsyntax-only", "-w", "-I.", "-I" + include,
        "-I" + include + "/torch/csrc/api/include", unit,
      ])
    #expect(result.status == 0, "\(result.complaints)")
  }
}
