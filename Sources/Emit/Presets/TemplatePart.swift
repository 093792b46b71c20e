/// The parts of the generated code that a preset can write its own way.
public enum TemplatePart: String, Hashable, Sendable, CaseIterable {
  /// The class of a node; `GenLazyIR.gen`.
  case node
  /// The call of its base class's constructor; `node_base_ctor_call`.
  case nodeBaseCall = "node_base_call"
  /// The function that makes a node; `create_function`.
  case create
  /// The function that compares a node with a new one; `can_be_reused_function`.
  case canBeReused = "can_be_reused"
  /// The function that lowers a node; `lowering_function`.
  case lower
  /// A kernel; `GenLazyNativeFuncDefinition.__call__`.
  case kernel
  /// Its test for a forced fallback; `force_eager_fallback`.
  case fallback
  /// The statement that counts its calls; `metrics`.
  case metrics
  /// The statements that find its device; `get_device`.
  case device
  /// The statements that find lazy tensors; `lazy_tensor_decls`.
  case handles
  /// The statements that make shapes; `shape_inference`.
  case shapes
  /// The statements that make a node; `build_ir_node`.
  case buildNode = "build_node"
  /// The statements that make and return the result; `return_aten_tensor`.
  case result
  /// The declaration of a function, written by hand, that makes the shape of a node.
  case shapeDeclaration = "shape_declaration"
}

extension TemplatePart {
  /// The parts that stand within this one.
  var inner: [TemplatePart] {
    switch self {
    case .node: [.nodeBaseCall, .create, .canBeReused, .lower]
    case .kernel: [.fallback, .metrics, .device, .handles, .buildNode, .result]
    case .buildNode: [.shapes]
    default: []
    }
  }

  private var isOfNode: Bool {
    [.node, .nodeBaseCall, .create, .canBeReused, .lower].contains(self)
  }

  /// What a template of this part may name, besides the lists of its preset.
  public var names: Set<String> {
    var names = Set(OperatorValue.allCases.map(\.rawValue) + inner.map(\.rawValue))
    names.formUnion(Options.textNames)
    if self == .node { names.formUnion(NodeValue.allCases.map(\.rawValue)) }
    if isOfNode { names.insert("opkind") }
    if !isOfNode, self != .shapeDeclaration {
      names.formUnion(KernelValue.allCases.map(\.rawValue))
    }
    // The text as the generator would write it without the template.
    if self != .shapeDeclaration { names.insert("standard") }
    return names
  }
}

/// What every template can name.
enum OperatorValue: String, CaseIterable {
  /// `add.Tensor`
  case operatorName = "operator"
  /// `add`, and `add_` for in-place operators.
  case atenName = "aten_name"
  /// `Tensor`
  case overload
  /// The name of the node's class: `AddTensor`.
  case nodeClass = "class"
  /// `at::aten::add`
  case symbol
  /// How many results there are.
  case returnCount = "return_count"
  /// The names of all arguments, of those that are values, and of those that are stored as they are.
  case arguments, values, scalars
  /// The values, with the null value for optional ones that are missing.
  case valuesOrNull = "values_or_null"
  /// All arguments as parameters of a function of the node.
  case parameters
}

/// What only a template of the whole class of a node needs.
enum NodeValue: String, CaseIterable {
  /// The parameter for shapes, with a comma before it, where constructors take shapes.
  case shapeParameter = "shape_parameter"
  /// The initializers of stored arguments, with a comma before each.
  case initializers
  /// The statements that note which optional values there are, and the members for it.
  case optionalMarks = "optional_marks"
  case optionalMembers = "optional_members"
  /// The statements that print stored arguments to `ss`, and the members for them.
  case printing
  case members
}

/// What templates of kernels can name.
enum KernelValue: String, CaseIterable {
  /// `add.Tensor(Tensor self, …) -> Tensor`
  case schema
  /// The kernel's name: `add`, or `add_symint`.
  case kernelName = "kernel_name"
  /// The class that holds the kernels: `XLANativeFunctions`.
  case kernelClass = "kernel_class"
  /// The head of the kernel's definition.
  case signature
  /// The arguments that a node is made with.
  case inputs
  /// The arguments that say on which device the result is.
  case devices
  /// The first argument that is a tensor or a list of tensors.
  case firstTensor = "first_tensor"
}
