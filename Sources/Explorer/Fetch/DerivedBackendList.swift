import Emit
import Schema

/// The TS backend's list of a release, worked out from the headers that its wheel ships.
///
/// Wheels lack ts_native_functions.yaml, but the three generated headers show what it must have said:
/// - an operator whose kernel LazyNativeFunctions.h declares is listed; with `_symint` in the name,
///   under `symint` as well;
/// - one that also has a class in LazyIr.h is in `full_codegen`, otherwise in `supported`;
/// - a class without a declaration is in `ir_gen`;
/// - declarations are sorted, and those behind a break of the order belong to `autograd`;
/// - `non_native` is taken from our list of 2.15.0, which every release since 2.8 shares.
struct DerivedBackendList {
  private let catalog: Catalog
  private let everything: BackendList

  /// The yaml's text; `nil` when the headers are missing.
  static func yaml(for catalog: Catalog, headersIn folder: String) -> String? {
    guard case .success(let kernels) = FileSystem.source(folder + "/LazyNativeFunctions.h"),
      case .success(let nodes) = FileSystem.source(folder + "/LazyIr.h")
    else { return nil }
    return DerivedBackendList(catalog).yaml(kernels: kernels, nodes: nodes)
  }

  private init(_ catalog: Catalog) {
    self.catalog = catalog
    var list = BackendList()
    list.backendKey = DispatchKey(named: "Lazy")
    list.cppNamespace = "torch::lazy"
    let items = catalog.functions.map {
      BackendList.Item(text: $0.name.description, name: $0.name, location: $0.location)
    }
    list.items = [.supported: items, .irGen: items]
    everything = list
  }

  private func yaml(kernels: SourceFile, nodes: SourceFile) -> String {
    let declared = declaredOperators(kernels)
    let listed = Set(declared.map(\.function))
    let classes = operatorsWithClass(nodes, preferring: listed)
    var sections: [(String, [String])] = []
    func add(_ key: String, _ functions: [Int]) {
      sections.append((key, functions.map { catalog.functions[$0].name.description }))
    }
    let backend = declared.filter { !$0.isAutograd }.map(\.function)
    add("full_codegen", backend.filter(classes.contains))
    add("ir_gen", classes.subtracting(listed).sorted())
    add("supported", backend.filter { !classes.contains($0) })
    add("symint", declared.filter(\.isSymInt).map(\.function))
    add("autograd", declared.filter(\.isAutograd).map(\.function))
    let head = ["backend: Lazy", "cpp_namespace: torch::lazy"]
    let body = sections.filter { !$0.1.isEmpty }.flatMap { key, names in
      ["\(key):"] + names.sorted().map { "- \($0)" }
    }
    return (head + body + BuiltInCatalogue.nonNativeLines).joined(separator: "\n") + "\n"
  }
}

extension DerivedBackendList {
  private struct Declared {
    let function: Int
    let isSymInt: Bool
    let isAutograd: Bool
  }

  private func declaredOperators(_ header: SourceFile) -> [Declared] {
    let plain = functionsByDeclaration(symint: false)
    let symbolic = functionsByDeclaration(symint: true)
    var declared: [Declared] = []
    var previous = ""
    var isAutograd = false
    for line in header.text.split(separator: "\n") where line.hasPrefix("static ") {
      isAutograd = isAutograd || line < previous
      previous = String(line)
      if let function = symbolic[previous], previous.contains("_symint(") {
        declared.append(Declared(function: function, isSymInt: true, isAutograd: isAutograd))
      } else if let function = plain[previous] {
        declared.append(Declared(function: function, isSymInt: false, isAutograd: isAutograd))
      }
    }
    return declared
  }

  /// The operator behind each declaration; where several share one, the first functional one that
  /// has an entry of its own.
  private func functionsByDeclaration(symint: Bool) -> [String: Int] {
    var list = everything
    list.items[.irGen] = nil
    if symint {
      let names = catalog.functions.filter(\.schema.hasSymInt).map(\.name.description)
      list.symint = Set(names)
    }
    var functions: [String: Int] = [:]
    for (line, candidates) in lines(of: "LazyNativeFunctions.h", list) {
      functions[line] = candidates.min { rank($0) < rank($1) }
    }
    return functions
  }

  private func rank(_ function: Int) -> (Int, Int) {
    let native = catalog.functions[function]
    return (native.origin == .yaml ? 0 : 1, function)
  }

  /// The operators behind the classes.
  ///
  /// Variants share a class name: a declared one comes first, then the functional one.
  private func operatorsWithClass(_ header: SourceFile, preferring listed: Set<Int>) -> Set<Int> {
    let shipped = Set(
      header.text.split(separator: "\n").filter { $0.hasPrefix("class ") }.map(String.init))
    var functions: Set<Int> = []
    for (line, candidates) in lines(of: "LazyIr.h", everything) where shipped.contains(line) {
      let declared = candidates.filter(listed.contains)
      let functional = candidates.filter { catalog.functions[$0].schema.kind == .functional }
      let choices = declared.isEmpty ? functional.isEmpty ? candidates : functional : declared
      if let function = choices.min(by: { rank($0) < rank($1) }) { functions.insert(function) }
    }
    return functions
  }

  /// The first line that each operator has in a file, and the operators that share it.
  private func lines(of name: String, _ list: BackendList) -> [String: [Int]] {
    let (coverage, _) = BackendCoverage.resolve(list, in: catalog)
    var memo = PieceMemo(for: catalog)
    let generation = Generation(
      catalog: catalog, list: list, coverage: coverage, options: .torchScript,
      templates: Templates(BuiltInCatalogue.templateFiles), memo: &memo)
    guard let file = generation.files.first(where: { $0.name == name }) else { return [:] }
    let text = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String: [Int]] = [:]
    for mark in file.marks where text.indices.contains(mark.lines.lowerBound) {
      lines[String(text[mark.lines.lowerBound]), default: []] += mark.functions
    }
    return lines
  }
}
