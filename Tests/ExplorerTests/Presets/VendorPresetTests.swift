import Emit
import Schema
import Testing

@testable import Explorer

/// A vendor can say in a settings file what the built-in presets say in code.
struct VendorPresetTests {
  /// The preset `xla` without a word of the built-in one.
  private static let xla = """
    presets:
      vendor:
        backend: XLA
        output-dir: torch_xla/csrc/generated
        node-base: XlaNode
        node-base-hdr: torch_xla/csrc/generated_file_include.h
        tensor-class: torch_xla::XLATensor
        tensor-class-hdr: torch_xla/csrc/tensor.h
        per-operator-headers: yes
        backend-name: XLA
        use-lazy-shape: no
        backend-namespace: torch_xla
        get-tensor-or-wrap-number: bridge::GetXlaTensorOrCreateForWrappedNumber
        try-get-tensor: bridge::TryGetXlaTensor
        metrics-counter: TORCH_LAZY_FN_COUNTER_TIMED_TRACING("xla::")
        create-tensor: XLATensor::Create
        create-aten-from-ltc-tensor: torch_xla::bridge::AtenFromXlaTensor
        tuple-aten-from-ltc-tensors: torch_xla::bridge::TupleAtenFromXlaTensors
        lazy-tensor-ptr: torch_xla::XLATensorPtr
        get-device-fn: torch_xla::bridge::GetXlaDevice
        generated-by: lazy_tensor_generator.py
        lists:
          for_shape:
            any-of: [value, vector, bool, named reduction, named dim]
          shape_parameters:
            any-of: [value, vector, bool, named reduction, named dim]
            text: $parameter
        templates:
          lower: torch_xla::XlaOpVector Lower(LoweringContext* loctx) const override;
          node-base-call: |-
            ${node_base}(torch::lazy::OpKind($symbol),
                          {$values_or_null},
                          [&]() { return ${class}OutputShape($for_shape); },
                          /* num_outputs */ $return_count,
                          torch::lazy::MHash($scalars))
          shapes: ""
          build-node: |-
            torch::lazy::NodePtr node = torch::lazy::ReuseNode<$class>($inputs);
                  if (!node) {
                      $shapes
                      node = torch_xla::MakeNode<$class>($inputs);
                      CacheNode(node);
                  }
          shape-declaration: xla::Shape ${class}OutputShape($shape_parameters);
    """

  @Test(arguments: [false, true])
  func `the preset xla, told as a vendor's own, generates the same bytes`(symint: Bool) throws {
    let vendor = try preset(Self.xla).options
    let wanted = try workspace(.xla, symint: symint)
    let found = try workspace(vendor, symint: symint)
    #expect(wanted.coverage.fullCodegen.count > 180)
    #expect(wanted.generation.files.count == 5)
    #expect(found.generation.files == wanted.generation.files)
  }

  @Test func `the preset xla, told as a vendor's own, gives the same answers`() throws {
    let wanted = try workspace(.xla, symint: false)
    let found = try workspace(try preset(Self.xla).options, symint: false)
    let (ours, theirs) = (survey(wanted), survey(found))
    for index in wanted.catalog.functions.indices {
      let (record, other) = (ours[index].readiness, theirs[index].readiness)
      #expect(record.shape == other.shape && record.blockers == other.blockers)
      #expect(record.shapeDeclaration == other.shapeDeclaration)
      #expect(record.shapeFunctionName == other.shapeFunctionName)
    }
  }

  @Test func `a template can put something around what is standard`() throws {
    let vendor = try preset(
      """
      presets:
        vendor:
          like: ts
          templates:
            node: "// $operator, $$1\\n$standard"
            kernel: "  // ${kernel_name}: $schema\\n$standard"
      """)
    let plain = try workspace(.torchScript, symint: false).generation.files
    let marked = try workspace(vendor.options, symint: false).generation.files
    for (old, new) in zip(plain, marked) where old.name.hasPrefix("Lazy") {
      let lines = new.text.split(separator: "\n", omittingEmptySubsequences: false)
      let isMark = { (line: Substring) in
        line.hasPrefix("// max.dim, $1") || line.hasPrefix("  // max: max.dim(Tensor self, int dim")
      }
      let counts = ["LazyIr.h": 1, "LazyNativeFunctions.cpp": 1]
      #expect(lines.count(where: isMark) == counts[old.name] ?? 0, "\(old.name)")
    }
  }

  @Test func `a class written anew from its pieces is the standard one`() throws {
    let vendor = try preset(
      """
      presets:
        vendor:
          like: ts
          templates:
            node: |+
              class $class : public $node_base {
               public:
                static torch::lazy::OpKind ClassOpKind() {
                  return torch::lazy::OpKind($opkind);
                }

                $class($parameters$shape_parameter)
                    : $node_base_call$initializers
                {
                  $optional_marks
                }

                std::string ToString() const override {
                  std::stringstream ss;
                  ss << $node_base::ToString();
                  $printing
                  return std::move(ss).str();
                }

                $create

                $can_be_reused

                $lower

                $members
                $optional_members

              };

            kernel: |2+
                  $signature {
                      $fallback
                      $metrics
                      $device

                      $handles
                      $build_node

                      $result
                  }



      """)
    let standard = try workspace(.torchScript, symint: true).generation.files
    let anew = try workspace(vendor.options, symint: true).generation.files
    for (new, old) in zip(anew, standard) {
      #expect(UnifiedDiff(old: old.text, new: new.text, path: old.name).text == "")
    }
  }

  @Test func `the function that a template declares is looked for in the files with kernels`()
    throws
  {
    let workspace = try workspace(
      try preset(Self.xla).options, symint: false,
      implementations: [
        "xla::Shape AllOutputShape (int);", "xla::Shape\nAddTensorOutputShape(int) {}",
      ])
    let survey = survey(workspace)
    func shape(_ name: String) throws -> Readiness.Shape {
      survey[try #require(workspace.catalog.index(named: name))].shape
    }
    #expect(try shape("add.Tensor") == .declared)
    #expect(try shape("all") == .missing)
  }

  private func preset(_ text: String) throws -> Preset {
    let settings = Settings(SourceFile(name: "config.yaml", text: text))
    try #require(settings.diagnostics.isEmpty, "\(settings.diagnostics)")
    return try #require(settings.presets["vendor"])
  }

  private func survey(_ workspace: Workspace) -> OperatorSurvey {
    OperatorSurvey(workspace, CatalogFacts(workspace.catalog))
  }

  /// All operators of the built-in catalogue that can be generated, listed in full_codegen.
  private func workspace(_ options: Options, symint: Bool, implementations: [String] = []) throws
    -> Workspace
  {
    let inputs = try Loaded.builtIn()
    let own = survey(Workspace(inputs, options: options))
    let names = inputs.catalog.functions.indices.filter { own[$0].readiness.generates }
      .map { inputs.catalog.functions[$0] }
    let withSymInt = symint ? names.filter(\.schema.hasSymInt) : []
    let list = """
      backend: Lazy
      cpp_namespace: torch::lazy
      full_codegen: [\(names.map(\.name.description).joined(separator: ", "))]
      symint: [\(withSymInt.map(\.name.description).joined(separator: ", "))]
      """
    let file = BackendFile(SourceFile(name: "list.yaml", text: list))
    return Workspace(
      Inputs(
        tree: inputs.tree, catalog: inputs.catalog, templates: inputs.templates, backend: file,
        shapeHeader: nil,
        implementations: implementations.map { SourceFile(name: "kernels.cpp", text: $0) },
        diagnostics: []), options: options)
  }
}
