import Emit
import Schema

/// The C++ that makes PyTorch's lazy backend trace some operators more: one unit to compile.
struct TrialExtension: Sendable {
  static let backendName = "Ext"
  static let folderName = "generated"
  static let shapeHeaderName = "lazyops_shapes.h"
  static let unitName = "extension.cpp"
  static let libraryName = "extension.so"

  /// A file in the folder of the extension.
  struct File: Equatable, Sendable {
    let name: String
    let text: String
  }

  let operators: [Int]
  let files: [File]
  /// The operators of each line of the generated files, by the names that the compiler prints.
  private let marks: [String: [LineMark]]
  /// What the shape functions are called, with the operator that needs each.
  private let shapeFunctions: [String: Int]

  init(
    _ operators: [Int], of workspace: Workspace, torchHeader: ShapeHeader?, ownShapes: SourceFile?
  ) {
    self.operators = operators
    let list = workspace.trialList(of: operators)
    let generation = workspace.trialGeneration(of: list)
    let shapes = ShapeSources(
      operators, of: workspace, list, torchHeader: torchHeader, ownShapes: ownShapes)
    let generated = generation.files.map { file in
      File(name: "\(Self.folderName)/\(file.name)", text: file.text)
    }
    files =
      generated + [
        File(name: Self.shapeHeaderName, text: shapes.header),
        File(name: ShapeSources.stubsName, text: shapes.stubs.text),
        File(name: Self.unitName, text: Self.unit(ownShapes: ownShapes)),
      ]
    marks = Dictionary(
      uniqueKeysWithValues: generation.files.map { ("\(Self.folderName)/\($0.name)", $0.marks) }
        + [(ShapeSources.stubsName, shapes.stubs.marks)])
    shapeFunctions = shapes.functions
  }

  /// One unit, because reading PyTorch's headers twice takes longer than all the rest.
  private static func unit(ownShapes: SourceFile?) -> String {
    let own = ownShapes.map { "#include \"\($0.name)\"\n" } ?? ""
    return """
      #include "\(folderName)/LazyNativeFunctions.cpp"
      #include "\(ShapeSources.stubsName)"
      \(own)#include "\(folderName)/RegisterLazy.cpp"
      extern "C" void lazyops_register() { at::Register\(backendName)LazyNativeFunctions(); }

      """
  }
}

extension TrialExtension {
  /// The operators that a line of a file is there for; the line is counted from 1.
  func operators(atLine line: Int, of file: String) -> [Int] {
    marks[file]?.first { $0.lines.contains(line - 1) }?.functions ?? []
  }

  /// The operator whose shape function is meant by a piece of a compiler's message.
  func operatorNaming(shapeFunctionIn text: String) -> Int? {
    let prefix = "compute_shape_"
    guard let start = text.firstRange(of: prefix)?.upperBound else { return nil }
    return shapeFunctions[String(text[start...].prefix { $0.isLetter || $0.isNumber || $0 == "_" })]
  }
}

extension Workspace {
  fileprivate func trialGeneration(of list: BackendList) -> Generation {
    var memo = PieceMemo(for: catalog)
    return Generation(
      catalog: catalog, list: list, coverage: BackendCoverage.resolve(list, in: catalog).coverage,
      options: trialOptions, templates: inputs.templates, memo: &memo)
  }
}
