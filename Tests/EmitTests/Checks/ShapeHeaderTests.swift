import Schema
import Testing

@testable import Emit

struct ShapeHeaderTests {
  private static let declaration =
    "TORCH_API std::vector<torch::lazy::Shape> compute_shape_f(const at::Tensor & self);"

  @Test func `a declared function is found whatever the line endings`() {
    #expect(problems("#pragma once\r\n\(Self.declaration)\r\n").isEmpty)
    #expect(problems("/*\n\(Self.declaration)").isEmpty)
  }

  @Test func `a missing function is told with its declaration`() {
    #expect(
      problems("") == [
        """
        backend.yaml:3:16: error: the shape function of 'f' is not declared
        full_codegen: [f]
                       ^
        hint: declare it in torch/csrc/lazy/core/shape_inference.h:
        \(Self.declaration)
        """
      ])
  }

  @Test(arguments: [" \(declaration)", "\(declaration) ", "\(declaration) // f"])
  func `only the exact line counts`(line: String) {
    let problems = problems(line)
    #expect(problems.count == 1)
    #expect(problems[0].contains("is not declared on one line exactly as torchgen wants it"))
  }

  @Test func `no function is asked for under the name of a symint kernel that cannot be`() {
    let backend = Backend(
      functions: "- func: f(Tensor self) -> Tensor", list: "full_codegen: [f]\nsymint: [f]")
    let findings = backend.generation(header: ShapeHeader("")).diagnostics
    #expect(!findings.contains { $0.code == "missing-shape-function" })
    let resolved = BackendCoverage.resolve(backend.list, in: backend.catalog).diagnostics
    #expect(resolved.map(\.code) == ["symint-without-symint"])
  }

  @Test func `structured and view_copy operators need no function`() {
    let backend = Backend(
      functions: """
        - func: f(Tensor self) -> Tensor
          structured_delegate: f.out
        - func: f.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
          structured: True
          dispatch:
            CPU: f_out
        - func: g_copy(Tensor self) -> Tensor
          tags: view_copy
          dispatch:
            CompositeExplicitAutogradNonFunctional: g_copy
        """, list: "full_codegen: [f, g_copy]")
    #expect(backend.generation(header: ShapeHeader("")).diagnostics.isEmpty)
  }

  private func problems(_ header: String) -> [String] {
    Backend(functions: "- func: f(Tensor self) -> Tensor", list: "full_codegen: [f]")
      .generation(header: ShapeHeader(header)).diagnostics.map(\.description)
  }
}
