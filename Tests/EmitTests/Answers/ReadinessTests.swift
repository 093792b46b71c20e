import Schema
import Testing

@testable import Emit

struct ReadinessTests {
  private static let functions = """
    - func: add.Tensor(Tensor self, Tensor other) -> Tensor
      structured_delegate: add.out
    - func: add.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: add_out
    - func: view_copy(Tensor self, SymInt[] size) -> Tensor
      tags: view_copy
      dispatch:
        CompositeExplicitAutogradNonFunctional: view_copy
    - func: ready(Tensor self) -> Tensor
      dispatch:
        CPU: ready
      autogen: ready.out
    - func: owed(Tensor self, SymInt n) -> Tensor
      dispatch:
        CPU: owed
      autogen: owed.out
    - func: parts(Tensor self) -> Tensor[]
      dispatch:
        CPU: parts
      autogen: parts.out
    - func: composite(Tensor self) -> Tensor
    - func: lists(Tensor[] self) -> Tensor[]
      device_check: NoCheck
      dispatch:
        CPU: lists
      autogen: lists.out
    - func: lists_(Tensor(a!)[] self) -> ()
      device_check: NoCheck
      dispatch:
        CPU: lists_
      autogen: lists.out
    - func: index(Tensor self, Tensor?[] indices) -> (Tensor, Tensor)
    """

  @Test(arguments: [
    ("add.Tensor", Readiness.Shape.meta), ("view_copy", .viewCopy), ("ready", .declared),
    ("owed", .missing), ("index", .none),
  ])
  func `shapes come from somewhere`(name: String, shape: Readiness.Shape) throws {
    #expect(try readiness(of: name).shape == shape)
  }

  @Test func `an operator is ready if a line is all it takes`() throws {
    for name in ["add.Tensor", "view_copy", "ready"] {
      let readiness = try readiness(of: name)
      #expect(readiness.isReady && readiness.blockers.isEmpty)
    }
  }

  @Test func `a missing shape function is named with present symint setting`() throws {
    #expect(
      try readiness(of: "owed").shapeDeclaration
        == "TORCH_API std::vector<torch::lazy::Shape> compute_shape_owed("
        + "const at::Tensor & self, int64_t n);")
    #expect(
      try readiness(of: "owed", symint: "[owed]").shapeDeclaration
        == "TORCH_API std::vector<torch::lazy::Shape> compute_shape_owed_symint("
        + "const at::Tensor & self, c10::SymInt n);")
    #expect(try !readiness(of: "owed").isReady)
  }

  @Test func `a missing shape function keeps from being ready and stands in nobody's way`() throws {
    let readiness = try readiness(of: "owed")
    #expect(readiness.blockers.isEmpty)
    #expect(
      readiness.obstacles == [
        "needs the shape function compute_shape_owed, which is still to be written"
      ])
  }

  @Test(arguments: [
    (
      "parts",
      "returns a list of tensors, but generated kernels can return only tensors, so theirs does not compile"
    ),
    (
      "composite",
      "has a composite implicit kernel, whose gradients are lost when a backend lists it"
    ),
    (
      "add.out",
      "hands its out arguments to a meta function that takes none, which does not compile"
    ),
  ])
  func `some operators generate and are no use`(name: String, flaw: String) throws {
    let readiness = try readiness(of: name)
    #expect(readiness.generates)
    #expect(!readiness.isReady)
    #expect(readiness.blockers.first == flaw)
  }

  @Test func `an operator is refused for its variants too`() throws {
    #expect(
      try readiness(of: "lists").blockers
        .contains("brings 'lists_', whose results no wrapper can copy"))
    #expect(try readiness(of: "lists", more: "use_out_as_primary: true").generates)
  }

  @Test func `all reasons are told, each once`() throws {
    #expect(
      try readiness(of: "index").blockers == [
        "takes a list of optional tensors ('indices'), which has no lazy value"
      ])
  }

  @Test func `symint is refused where there is no SymInt`() throws {
    let readiness = try readiness(of: "ready", symint: "[ready]")
    #expect(readiness.refusals.map(\.code) == ["symint-without-symint"])
  }

  @Test(arguments: [
    "f(Tensor x, Scalar y, int[2] z, bool[3] m, *, Generator? g=None) -> Tensor",
    "f.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)", "f_(Tensor(a!) self) -> Tensor(a!)",
    "f(Tensor[] x) -> (Tensor, Tensor)", "f(Scalar s) -> Tensor", "f(int n) -> Tensor",
    "f(Tensor x, *, Generator? g, Generator? h) -> Tensor", "f(Tensor x) -> Tensor[]",
    "f(Tensor x, Tensor[][] y) -> Tensor", "f(Tensor x, Scalar[]? y) -> Tensor",
    "f.out(Tensor x, *, Tensor(a!) a, Tensor(b!) b) -> (Tensor(a!), Tensor(b!))",
    "f(Tensor(a!)? x) -> Tensor", "f(Tensor x, bool[] y) -> Tensor", "f(Tensor? x) -> Tensor",
    "f(Tensor x) -> ()", "a_symint(Tensor x) -> Tensor", "f(Tensor x, DimVector y) -> Tensor",
  ])
  func `the look at the types never says more than the plans`(schema: String) throws {
    let function = try NativeFunction(schema)
    let catalog = Catalog(functions: [function], groups: [.single(0)])
    let isOrdinary = ReadinessSurvey.isOrdinary(function, bringing: [], of: catalog)
    let kernel = function.kernel()
    func plan() throws {
      let context = EmitContext(.torchScript)
      _ = try IrNode(function.schema, symInt: kernel.supportsSymInt, in: context)
      _ = try LazyKernel(function, kernel: kernel, in: context)
      _ = try KernelWrapper(function, kernel: kernel)
    }
    if isOrdinary, !kernel.supportsSymInt { #expect(throws: Never.self) { try plan() } }
  }

  private func readiness(of name: String, symint: String = "[]", more: String = "") throws
    -> Readiness
  {
    let backend = Backend(
      functions: Self.functions, list: "supported: [ready]\nsymint: \(symint)\n\(more)\n")
    let header = ShapeHeader(
      "TORCH_API std::vector<torch::lazy::Shape> compute_shape_ready(const at::Tensor & self);\n")
    let survey = ReadinessSurvey(
      catalog: backend.catalog, list: backend.list, options: .torchScript, shapeHeader: header)
    return survey.readiness(of: try backend.index(name))
  }
}
