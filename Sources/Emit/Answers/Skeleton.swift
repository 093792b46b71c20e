import Schema

/// The beginning of something that the author of a backend still owes for an operator.
///
/// It compiles where it belongs, and calling it fails, until somebody has written the body.
public struct Skeleton: Equatable, Sendable {
  /// What is owed.
  public enum Part: String, CaseIterable, Sendable {
    /// The declaration of a function that makes shapes, in the shape inference header.
    case declaration
    /// The definition of that function.
    case shape
    /// The definition of a kernel.
    case kernel
    /// The definition of a node's lowering.
    case lowering
  }

  /// What it is.
  public let part: Part
  /// The text, which ends with a line break.
  public let text: String
  /// The C++ namespace that it belongs in.
  public let namespace: String
}

/// Writes skeletons for a backend.
public struct Skeletons: Sendable {
  private let catalog: Catalog
  private let list: BackendList
  private let context: EmitContext

  /// Prepares the skeletons of a backend's operators.
  public init(catalog: Catalog, list: BackendList, options: Options) {
    self.catalog = catalog
    self.list = list
    context = EmitContext(options, list)
  }

  /// Everything that listing an operator asks for, whether or not it is written already.
  ///
  /// - Throws: The reason for which torchgen cannot declare it.
  public func skeletons(of index: Int, listedIn coverage: CoverageList) throws(EmitError)
    -> [Skeleton]
  {
    let function = catalog.functions[index]
    let isSymInt = list.symint.contains(function.name.description)
    let kernel = Kernel(
      name: function.schema.kernelName + (isSymInt ? "_symint" : ""),
      cppNamespace: list.cppNamespace)
    switch coverage {
    case .fullCodegen:
      let shapes =
        context.options.hasNodeShapeFunctions
        ? nodeShape(of: function, kernel) : try shapeFunction(of: function, kernel)
      return shapes + (try lowering(of: function, kernel))
    case .supported, .autograd: return [try self.kernel(of: function, kernel, in: coverage)]
    case .irGen: return nodeShape(of: function, kernel) + (try lowering(of: function, kernel))
    }
  }
}

extension NativeFunction {
  /// Whether a kernel by hand can be PyTorch's composite one, called above functionalization again.
  public var isComposedAboveKernels: Bool {
    hasCompositeExplicitAutogradKernel && schema.kind == .functional && !isViewOp
  }
}

extension Skeletons {
  private static func missing(_ name: Code) -> Code {
    "TORCH_CHECK_NOT_IMPLEMENTED(false, \"\(name) is still to be written\");"
  }

  private func shapeFunction(of function: NativeFunction, _ kernel: Kernel) throws(EmitError)
    -> [Skeleton]
  {
    let symInt = kernel.supportsSymInt
    guard let shapes = ShapeFunction(of: function, kernelName: kernel.name, symInt: symInt) else {
      return []
    }
    let signature = try DispatcherSignature(
      function.schema, CppTypeRules(for: function, symInt: symInt))
    let name: Code = "compute_shape_\(kernel.name)"
    let definition: Code = """
      std::vector<torch::lazy::Shape> \(name)(\(signature.parameters, by: ", ")) {
        // One torch::lazy::Shape for each result, made of its scalar type and its sizes.
        \(Self.missing(name))
      }

      """
    let namespace = "torch::lazy"
    let declaration = try shapes.declaration().text + "\n"
    return [
      Skeleton(part: .declaration, text: declaration, namespace: namespace),
      Skeleton(part: .shape, text: definition.text, namespace: namespace),
    ]
  }

  /// A kernel; one that PyTorch composes of others is composed again, above functionalization.
  private func kernel(of function: NativeFunction, _ kernel: Kernel, in list: CoverageList)
    throws(EmitError) -> Skeleton
  {
    let signature = try KernelDeclaration.signature(of: function, kernel: kernel)
    let name: Code = "\(context.backend.className)::\(kernel.name)"
    let isComposed = list == .supported && function.isComposedAboveKernels
    let suffix = kernel.supportsSymInt ? "_symint" : ""
    let call: Code = """
      return at::functionalization::functionalize_aten_op\(suffix)<at::_ops::\
      \(function.name.unambiguousName)>::call(\(signature.parameters, by: ", ", \.name));
      """
    let text: Code = """
      \(signature.declaration(of: name)) {
        \(context.options.metricsCounter);
        \(isComposed ? call : Self.missing(name))
      }

      """
    return Skeleton(part: .kernel, text: text.text, namespace: kernel.cppNamespace)
  }
}

/// What nodes leave to be written.
extension Skeletons {
  private func node(of function: NativeFunction, _ kernel: Kernel) throws(EmitError) -> IrNode {
    try IrNode(function.schema, symInt: kernel.supportsSymInt, in: context)
  }

  /// The function that the node calls for its shape, where nodes do.
  private func nodeShape(of function: NativeFunction, _ kernel: Kernel) -> [Skeleton] {
    guard
      let shape = NodeShapeFunction(of: function, symInt: kernel.supportsSymInt, in: context)
    else { return [] }
    var head = shape.declaration.text[...]
    while let last = head.last, last == ";" || last.isWhitespace { head.removeLast() }
    let text: Code = """
      \(String(head)) {
        \(Self.missing(Code(shape.name)))
      }

      """
    return [Skeleton(part: .shape, text: text.text, namespace: list.cppNamespace)]
  }

  /// The lowering of a node; only torch_xla's classes declare one without defining it.
  private func lowering(of function: NativeFunction, _ kernel: Kernel) throws(EmitError)
    -> [Skeleton]
  {
    guard context.options.irGenerator == .xla else { return [] }
    let name = Code(try node(of: function, kernel).schema.nodeName)
    let text: Code = """
      torch_xla::XlaOpVector \(name)::Lower(LoweringContext* loctx) const {
        \(Self.missing("\(name)::Lower"))
      }

      """
    return [Skeleton(part: .lowering, text: text.text, namespace: list.cppNamespace)]
  }
}

extension Skeleton {
  /// Texts of one part in the lines of their namespaces, to stand at the end of a file.
  public static func file(of skeletons: [Skeleton]) -> String {
    var order: [String] = []
    var texts: [String: [String]] = [:]
    for skeleton in skeletons {
      if texts[skeleton.namespace] == nil { order.append(skeleton.namespace) }
      texts[skeleton.namespace, default: []].append(skeleton.text)
    }
    return order.map { namespace in
      let lines = NamespaceLines(namespace)
      let separator = skeletons.first?.part == .declaration ? "" : "\n"
      let body = (texts[namespace] ?? []).joined(separator: separator)
      return "\(lines.prologue.text)\n\n\(body)\n\(lines.epilogue.text)\n"
    }.joined(separator: "\n")
  }
}
