import Schema
import Testing

@testable import Emit

struct GenerationTests {
  /// Operators with a structured group, a composite one and a view.
  private static let functions = """
    - func: add.Tensor(Tensor self, Tensor other) -> Tensor
      structured_delegate: add.out
    - func: add_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      structured_delegate: add.out
    - func: add.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: add_out
    - func: lone(Tensor self, SymInt n) -> Tensor
    - func: index(Tensor self, Tensor?[] indices) -> Tensor
    - func: store(Tensor self, Storage storage) -> Tensor
    """

  @Test func `the files come in torchgen's order`() {
    let backend = Backend(functions: Self.functions, list: "supported: [add.Tensor]")
    #expect(
      backend.generation().files.map(\.name) == [
        "LazyNativeFunctions.h", "RegisterLazy.cpp", "LazyNativeFunctions.cpp", "LazyIr.h",
        "LazyNonNativeIr.h",
      ])
  }

  @Test func `operators listed for autograd have a file of their own`() throws {
    let backend = Backend(
      functions: Self.functions, list: "supported: [add.Tensor]\nautograd: [lone]")
    let generation = backend.generation()
    #expect(generation.files[2].name == "RegisterAutogradLazy.cpp")
    #expect(generation.files[2].text.contains("wrapper_AutogradLazy__lone"))
    #expect(
      generation.files[0].text == """
        struct LazyNativeFunctions {
        static at::Tensor add(const at::Tensor & self, const at::Tensor & other);
        static at::Tensor lone(const at::Tensor & self, int64_t n);
        };

        """)
  }

  @Test func `listing an operator registers its variants too`() throws {
    let backend = Backend(functions: Self.functions, list: "full_codegen: [add.Tensor]")
    let text = try backend.generation().text(of: "RegisterLazy.cpp")
    #expect(
      text == """
        #include "./LazyNativeFunctions.h"
        namespace at {
        namespace {
        at::Tensor wrapper_Lazy_Tensor_add(const at::Tensor & self, const at::Tensor & other) {
            // No device check
          // DeviceGuard omitted
          return torch::lazy::LazyNativeFunctions::add(self, other);
        }
        } // anonymous namespace
        at::Tensor & wrapper_Lazy_out_add_out(const at::Tensor & self, const at::Tensor & other, \
        at::Tensor & out) {
          auto wrapper_Lazy_out_add_out_tmp = wrapper_Lazy_Tensor_add(self, other);
          at::_copy_from_and_resize(wrapper_Lazy_out_add_out_tmp, out);
          return out;
        }
        at::Tensor & wrapper_Lazy_Tensor_add_(at::Tensor & self, const at::Tensor & other) {
          auto wrapper_Lazy_Tensor_add__tmp = wrapper_Lazy_Tensor_add(self, other);
          at::_copy_from(wrapper_Lazy_Tensor_add__tmp, self);
          return self;
        }
        TORCH_API void RegisterTorchScriptLazyNativeFunctions();
        TORCH_API void RegisterTorchScriptLazyNativeFunctions() {
            static auto m = MAKE_TORCH_LIBRARY_IMPL(aten, Lazy);
            m.impl("add.Tensor",
            TORCH_FN(wrapper_Lazy_Tensor_add));
            m.impl("add.out",
            TORCH_FN(wrapper_Lazy_out_add_out));
            m.impl("add_.Tensor",
            TORCH_FN(wrapper_Lazy_Tensor_add_));
        }

        """)
  }

  @Test func `use_out_as_primary registers only what is listed`() throws {
    let backend = Backend(
      functions: Self.functions, list: "use_out_as_primary: true\nsupported: [add.Tensor]")
    let text = try backend.generation().text(of: "RegisterLazy.cpp")
    #expect(!text.contains("copy_from"))
  }

  @Test func `each file knows the lines of its operators`() throws {
    let backend = Backend(
      functions: Self.functions, list: "full_codegen: [add.Tensor]\nsupported: [lone]")
    let file = try #require(backend.generation().files.first { $0.name == "RegisterLazy.cpp" })
    func text(of name: String) throws -> [String] {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      return try file.lines(of: backend.index(name)).map { lines[$0].joined(separator: "\n") }
    }
    #expect(
      try text(of: "add_.Tensor").last
        == "    m.impl(\"add_.Tensor\",\n    TORCH_FN(wrapper_Lazy_Tensor_add_));")
    #expect(try text(of: "lone").count == 2)
    #expect(try text(of: "lone")[0].hasPrefix("namespace {\nat::Tensor wrapper_Lazy__lone("))
    // The variants are there because of the functional one, and so are its lines.
    #expect(try text(of: "add.Tensor").count == 6)
    #expect(try text(of: "index").isEmpty)
  }

  @Test func `a line can be there for several operators`() throws {
    let backend = Backend(
      functions: """
        - func: f.a(Tensor self, *, int? k) -> Tensor
        - func: f.b(Tensor self, *, int? k=1) -> Tensor
        """, list: "supported: [f.b, f.a]")
    let file = backend.generation().files[0]
    #expect(file.text.split(separator: "\n").count == 3)
    #expect(file.lines(of: try backend.index("f.a")) == [1..<2])
    #expect(file.lines(of: try backend.index("f.b")) == [1..<2])
  }

  @Test func `all problems are found at once, each at its place`() {
    let backend = Backend(
      functions: Self.functions,
      list: """
        full_codegen:
          - store
          - add.Tensor
          - index
        """)
    #expect(
      backend.generation().diagnostics.map { $0.description.split(separator: "\n")[0] } == [
        """
        backend.yaml:4:5: error: 'store' takes a Storage ('storage'), which has no lazy value
        """,
        """
        backend.yaml:6:5: error: 'index' takes a list of optional tensors ('indices'), \
        which has no lazy value
        """,
      ])
  }

  @Test func `what cannot be generated does not keep the rest from being shown`() throws {
    let backend = Backend(functions: Self.functions, list: "full_codegen: [index, add.Tensor]")
    let generation = backend.generation()
    #expect(generation.files.count == 5)
    #expect(try generation.text(of: "LazyIr.h").contains("class AddTensor"))
  }

  @Test func `a list without operators generates nothing`() {
    let backend = Backend(functions: Self.functions, list: "autograd: [lone]")
    #expect(backend.generation().files.isEmpty)
  }

  @Test func `nodes of the backend's own are generated with their properties`() throws {
    let backend = Backend(
      functions: Self.functions,
      list: """
        supported: [lone]
        non_native:
          - func: scalar(Scalar value, ScalarType type) -> Tensor
            opkind: at::prim::Constant
            properties: [ShapeCompute, TreatScalarsAsConstants]
          - func: expand(Tensor input, SymInt[] size) -> Tensor
        """)
    let text = try backend.generation(.torchScript).text(of: "LazyNonNativeIr.h")
    #expect(text.contains("torch::lazy::OpKind(at::prim::Constant);"))
    #expect(text.contains("  Scalar(const at::Scalar& value, const at::ScalarType& type)\n"))
    #expect(text.contains("              compute_shape_scalar(value, type),\n"))
    #expect(
      text.contains(
        "              [&](){ return compute_shape_expand(operand(0), size)[0]; },\n"))
  }

  @Test func `a node of the backend's own can be refused`() {
    let backend = Backend(
      functions: Self.functions,
      list: "supported: [lone]\nnon_native:\n  - func: f(Stream s) -> Tensor\n")
    #expect(
      backend.generation().diagnostics.map(\.message)
        == ["'f' takes a Stream ('s'), which has no lazy value"])
  }

  @Test func `the comment names the generator and the template`() throws {
    var options = Options()
    options.generatedBy = "lazyops"
    let backend = Backend(functions: Self.functions, list: "supported: [lone]")
    let text = try backend.generation(options).text(of: "LazyIr.h")
    #expect(text == "// @generated by lazyops from LazyIr.h\n\n\n")
  }

  @Test(arguments: [
    "full_codegen: [lone]", "supported: [lone, absent]", "full_codegen: [lone]\nsymint: [lone]",
    "supported: [lone]\nnon_native:\n  - func: f(Stream s) -> Tensor\n", "autograd: [lone]",
  ])
  func `without the files the same is wrong`(list: String) {
    let backend = Backend(functions: Self.functions, list: list)
    let templates = Templates(["LazyIr.h": Templates.file("${ir_declarations}\n  $surprise\n")])
    let alone = backend.generation(templates: templates, extent: .diagnostics)
    #expect(alone.diagnostics == backend.generation(templates: templates).diagnostics)
    #expect(alone.files.isEmpty)
  }

  @Test func `operators that are refused are named in the order of the list`() {
    let names = (0..<12).map { "f\($0)" }.reversed()
    let functions = names.sorted().map { "- func: \($0)(Storage s) -> Tensor\n" }
    let backend = Backend(
      functions: functions.joined(),
      list: "full_codegen: [\(names.joined(separator: ", "))]")
    let columns = backend.generation().diagnostics.compactMap(\.location?.column)
    #expect(columns.count == names.count)
    #expect(columns == columns.sorted())
  }

  @Test func `missing templates and unknown placeholders are found`() {
    let backend = Backend(functions: Self.functions, list: "supported: [lone]")
    let templates = Templates(["LazyIr.h": Templates.file("${ir_declarations}\n  $surprise\n")])
    let generation = backend.generation(templates: templates)
    #expect(generation.files.map(\.name) == ["LazyIr.h"])
    #expect(
      Set(generation.diagnostics.map(\.message)) == [
        "the template 'DispatchKeyNativeFunctions.h' is missing",
        "the template 'DispatchKeyNativeFunctions.cpp' is missing",
        "the template 'RegisterDispatchKey.cpp' is missing",
        "the template 'RegisterDispatchDefinitions.ini' is missing",
        "the template 'LazyNonNativeIr.h' is missing",
        "the generator has no value for the placeholder 'surprise'",
      ])
  }
}
