import Schema
import Testing

@testable import Emit

struct NodeShapeFunctionTests {
  private static let functions = """
    - func: sum.dim(Tensor self, int[] dim, bool keepdim, *, ScalarType? dtype=None) -> Tensor
      dispatch:
        CPU: sum
    - func: max(Tensor self) -> Tensor
      structured_delegate: max.out
    - func: max.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: max_out
    - func: odd(Tensor self, str mode="some") -> Tensor
      dispatch:
        CPU: odd
    """
  private static let declaration = """
    xla::Shape SumDimOutputShape(const torch::lazy::Value& self, const ::std::vector<int64_t>& dim, \
    const bool& keepdim);
    """
  private static let header = """
    TORCH_API std::vector<torch::lazy::Shape> compute_shape_sum(const at::Tensor & self, \
    at::IntArrayRef dim, bool keepdim, ::std::optional<at::ScalarType> dtype);
    """

  @Test func `the function that nodes of torch_xla call is declared with what they hand to it`()
    throws
  {
    let readiness = try readiness(of: "sum.dim")
    #expect(readiness.shapeDeclaration == Self.declaration)
    #expect(readiness.shapeFunctionName == "SumDimOutputShape")
    #expect(readiness.nodeMakesShape)
  }

  @Test func `meta kernels do not spare the function`() throws {
    #expect(try readiness(of: "max").shape == .missing)
    #expect(try readiness(of: "max", files: ["xla::Shape MaxOutputShape(int);"]).isReady)
  }

  @Test func `torchgen wants its own function declared as well`() throws {
    let files = ["xla::Shape SumDimOutputShape(int);"]
    #expect(try readiness(of: "sum.dim", files: files).isReady)
    let readiness = try readiness(of: "sum.dim", header: "", files: files)
    #expect(readiness.shape == .declared)
    #expect(!readiness.isReady)
    #expect(readiness.blockers.count == 1 && readiness.blockers[0].contains("compute_shape_sum"))
  }

  @Test func `what is wrong with shapes in kernels does not matter`() throws {
    #expect(try readiness(of: "odd").flaws.isEmpty)
    #expect(try !readiness(of: "odd", .torchScript).flaws.isEmpty)
    let codes = try readiness(of: "max.out").flaws.map(\.code)
    #expect(codes == ["uncompilable-result"])
  }

  @Test(arguments: [
    ("int f(int);", true), ("x = f (1)", false), ("g(f)", false), ("ff(1)", false), ("f\n(", false),
    ("a::f(", true), ("f_(1) f", false), ("", false),
  ])
  func `functions are found by name`(text: String, isFound: Bool) {
    #expect(HandwrittenFunctions(in: ["", text]).contain("f") == isFound)
  }

  private func readiness(
    of name: String, _ options: Options = .xla, header: String = Self.header, files: [String] = []
  ) throws -> Readiness {
    let backend = Backend(functions: Self.functions, list: "supported: [max]\n")
    let survey = ReadinessSurvey(
      catalog: backend.catalog, list: backend.list, options: options,
      shapeHeader: ShapeHeader(header), handwritten: HandwrittenFunctions(in: files))
    return survey.readiness(of: try backend.index(name))
  }
}
