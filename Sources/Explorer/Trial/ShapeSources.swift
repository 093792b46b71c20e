import Emit
import Schema

/// The shape functions of an extension: PyTorch's own, the user's, and stubs for the rest.
struct ShapeSources: Sendable {
  static let stubsName = "lazyops_shapes.cpp"

  /// Some text and which lines of it belong to which operator.
  struct Marked: Sendable {
    var text: String
    var marks: [LineMark] = []

    mutating func append(_ addition: String, for function: Int) {
      let first = text.utf8.count { $0 == UInt8(ascii: "\n") }
      text += addition
      let end = text.utf8.count { $0 == UInt8(ascii: "\n") }
      marks.append(LineMark(lines: first..<end, functions: [function]))
    }
  }

  /// Declares what PyTorch's own header does not.
  private(set) var header: String
  private(set) var stubs = Marked(text: ShapeStub.helpers + "namespace torch {\nnamespace lazy {\n")
  /// The operators that call a function that is not PyTorch's, by the names of their kernels.
  private(set) var functions: [String: Int] = [:]

  init(
    _ operators: [Int], of workspace: Workspace, _ list: BackendList, torchHeader: ShapeHeader?,
    ownShapes: SourceFile?
  ) {
    header = """
      #pragma once
      #include <\(TorchTree.shapeHeader)>
      namespace torch {
      namespace lazy {

      """
    let own = ownShapes.map { ShapeHeader($0.text) }
    for index in operators {
      let function = workspace.catalog.functions[index]
      let symInt = list.symint.contains(function.name.description)
      // What torchgen cannot declare it refuses, so it is in no extension.
      guard let stub = (try? ShapeStub(of: function, symInt: symInt)) ?? nil else { continue }
      let isOwn = own?.mayDeclare(kernel: stub.kernelName) ?? false
      guard isOwn || !(torchHeader?.declares(stub.declaration) ?? false) else { continue }
      header += stub.declaration + "\n"
      functions[stub.kernelName] = index
      if !isOwn { stubs.append(stub.definition, for: index) }
    }
    let end = "}  // namespace lazy\n}  // namespace torch\n"
    header += end
    stubs.text += end
  }
}
