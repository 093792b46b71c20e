import Schema

/// The code that listing one operator generates, straight from the emitters and without whole files.
public struct OperatorCode: Sendable {
  /// The parts of the code.
  public enum Section: String, Sendable, CaseIterable {
    /// The class in `LazyIr.h`.
    case ir
    /// The kernel in `{Key}NativeFunctions.cpp`.
    case kernel
    /// The declaration of the function that makes its shapes, where one is called.
    case shape
    /// The line in `{Key}NativeFunctions.h`.
    case declaration
    /// The functions in `Register{Key}.cpp` and what registers them.
    case registration
  }

  private let catalog: Catalog
  private let list: BackendList
  private let context: EmitContext

  /// Prepares the code of a backend's operators.
  public init(catalog: Catalog, list: BackendList, options: Options) {
    self.catalog = catalog
    self.list = list
    self.context = EmitContext(options, list)
  }

  /// A part of an operator's code, as its file would have it; empty where the list makes none.
  ///
  /// - Throws: The reason for which torchgen refuses that part.
  public func text(_ section: Section, of function: Int, listedIn list: CoverageList)
    throws(EmitError) -> String
  {
    var text = MarkedText()
    text.appendBlock(try pieces(section, of: function, list), indent: "")
    guard section == .registration else { return text.text }
    var withoutEmptyLines = MarkedText()
    withoutEmptyLines.appendLines(of: text, indent: "")
    return withoutEmptyLines.text
  }
}

extension OperatorCode {
  private func pieces(_ section: Section, of function: Int, _ coverage: CoverageList)
    throws(EmitError) -> [Piece]
  {
    let native = catalog.functions[function]
    let isSymInt = list.symint.contains(native.name.description)
    let kernel = Kernel(
      name: native.schema.kernelName + (isSymInt ? "_symint" : ""),
      cppNamespace: list.cppNamespace)
    switch (section, coverage) {
    case (.ir, .irGen):
      return [Piece(try IrNode(native.schema, symInt: false, in: context).code(in: context))]
    case (.ir, .fullCodegen):
      let node = try IrNode(native.schema, symInt: kernel.supportsSymInt, in: context)
      return [Piece(node.code(in: context))]
    case (.kernel, .fullCodegen):
      return [Piece(try LazyKernel(native, kernel: kernel, in: context).code(in: context))]
    case (.shape, .fullCodegen) where context.options.hasNodeShapeFunctions:
      let shape = NodeShapeFunction(of: native, symInt: kernel.supportsSymInt, in: context)
      return shape.map { [Piece($0.declaration)] } ?? []
    case (.shape, .fullCodegen):
      let shapes = ShapeFunction(
        of: native, kernelName: kernel.name, symInt: kernel.supportsSymInt)
      return try shapes.map { shapes throws(EmitError) in [Piece(try shapes.declaration())] } ?? []
    case (.declaration, .fullCodegen), (.declaration, .supported), (.declaration, .autograd):
      return [Piece(try KernelDeclaration.code(of: native, kernel: kernel))]
    case (.registration, .fullCodegen), (.registration, .supported), (.registration, .autograd):
      let registrations = try registrations(of: function, kernel, at: key(coverage))
      return registrations.map { Piece($0.definition) } + registrations.map { Piece($0.statement) }
    case (.ir, _), (.kernel, _), (.shape, _), (.declaration, _), (.registration, _): return []
    }
  }

  private func key(_ coverage: CoverageList) -> String {
    let key = context.backend.key
    return coverage == .autograd ? context.backend.autogradKey ?? "Autograd\(key)" : key
  }

  /// The registrations of an operator and of the variants that its listing brings.
  private func registrations(of function: Int, _ kernel: Kernel, at key: String)
    throws(EmitError) -> [Registration]
  {
    let native = catalog.functions[function]
    var result: [Registration] = []
    if !native.manualKernelRegistration {
      let wrapper = try KernelWrapper(native, kernel: kernel)
      result.append(wrapper.registration(at: key, of: context.backend))
    }
    for member in catalog.membersBrought(by: function, in: context.backend) {
      let wrapper = try CopyWrapper(catalog.functions[member], functional: native)
      result.append(wrapper.registration(at: key))
    }
    return result
  }
}

extension Catalog {
  /// The variants that are registered along with an operator, if no other one is listed.
  func membersBrought(by function: Int, in backend: Backend) -> [Int] {
    guard !backend.useOutAsPrimary,
      case .variants(function, let out, let inplace, let mutable) = group(of: function)
    else { return [] }
    return [out, inplace, mutable].compactMap(\.self)
      .filter { !functions[$0].manualKernelRegistration }
  }
}
