import Schema

/// The function, written by hand, that makes the shape of a node, where nodes find theirs themselves.
///
/// torch_xla's classes call one; a preset of the user's says in a template how it is declared.
struct NodeShapeFunction: Sendable {
  private let schema: LazySchema
  private let context: EmitContext

  /// The function of an operator; `nil` where nodes are given their shapes.
  init?(of function: NativeFunction, symInt: Bool, in context: EmitContext) {
    guard context.hasNodeShapeFunctions,
      let schema = try? LazySchema(
        function.schema, symInt: symInt, valueClass: context.valueClass)
    else { return nil }
    self.schema = schema
    self.context = context
  }

  /// The line that declares it.
  var declaration: Code {
    context.options.templates.text(of: .shapeDeclaration, for: schema, in: context) {
      let parameters: Code =
        "\(schema.xlaShapeInputs, by: ", ", context.valueClass.parameter)"
      return "xla::Shape \(XlaNode.shapeFunctionName(of: schema))(\(parameters));"
    }
  }

  /// Its name: the last word before the parameters.
  var name: String {
    guard context.options.templates.parts[.shapeDeclaration] != nil else {
      return XlaNode.shapeFunctionName(of: schema)
    }
    let head = declaration.text.prefix { $0 != "(" }
    return head.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.last.map(String.init) ?? ""
  }
}

extension Options {
  /// Whether the shape of a node comes from a function that the node calls.
  public var hasNodeShapeFunctions: Bool {
    irGenerator == .xla || templates.parts[.shapeDeclaration] != nil
  }

  /// Whether kernels make the shapes of their nodes.
  var kernelsMakeShapes: Bool { kernelGenerator == .base && templates.parts[.shapes] == nil }
}

/// The names of the functions that files written by hand declare or define.
public struct HandwrittenFunctions: Sendable {
  private var names: Set<String> = []

  /// Finds them in the texts of C++ files: every name that parameters or arguments may follow.
  public init(in texts: some Sequence<String> = []) {
    for text in texts { collect(from: text.utf8) }
  }

  func contain(_ name: String) -> Bool { names.contains(name) }

  private mutating func collect(from text: String.UTF8View) {
    var name = text.startIndex..<text.startIndex
    for index in text.indices {
      let byte = text[index]
      if byte.isOfName {
        let next = text.index(after: index)
        name = (name.upperBound == index ? name.lowerBound : index)..<next
      } else if byte == UInt8(ascii: "("), name.upperBound == index, !name.isEmpty {
        names.insert(String(Substring(text[name])))
      }
    }
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
