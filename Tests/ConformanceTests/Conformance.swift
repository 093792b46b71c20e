import Emit
import Foundation
import Schema

/// Runs cases of the reference through Schema and Emit and says where the results differ.
struct Conformance {
  let reference: Reference
  private var catalogs: [String: (catalog: Catalog, templates: Templates)] = [:]
  private var memo: PieceMemo?

  /// What is refused on purpose, whatever torchgen prints: names that would be code or hide it,
  /// and backends that torchgen would write more kernels for than were listed.
  private static let stricter: Set = ["code-in-name", "derived-backend", "hidden-character"]

  init(_ reference: Reference) { self.reference = reference }

  /// What differs from torchgen's result; `nil` when nothing does.
  mutating func difference(in test: Reference.Case) -> String? {
    let result = generate(test)
    let isRefused = result.diagnostics.hasErrors
    let title = "\(test.name) \(test.note ?? "")"
    if result.diagnostics != result.diagnosticsAlone {
      return "\(title): without the files, other things are wrong"
    }
    let errors = result.diagnostics.filter { $0.severity == .error }
    if !test.isRefused, isRefused, errors.allSatisfy({ Self.stricter.contains($0.code) }) {
      return nil
    }
    if isRefused != test.isRefused {
      let reason =
        isRefused
        ? "we refuse: \(result.diagnostics.first { $0.severity == .error }?.message ?? "")"
        : "torchgen refuses: \(test.message ?? "")"
      return "\(title): \(reason)"
    }
    guard !isRefused, test.parameters.dryRun != true else { return nil }
    return fileDifference(result.files, test).map { "\(title): \($0)" }
  }

  private func fileDifference(_ files: [GeneratedFile], _ test: Reference.Case) -> String? {
    for (name, blob) in test.files {
      guard let file = files.first(where: { $0.name == name }) else { return "\(name) is missing" }
      let expected = reference.bytes(blob)
      if file.bytes != expected { return firstDifference(file.bytes, expected, name) }
    }
    let isPart = test.name == "shipped"
    return isPart || files.count == test.files.count ? nil : "there are too many files"
  }

  private func firstDifference(_ ours: [UInt8], _ theirs: [UInt8], _ name: String) -> String {
    let same = zip(ours, theirs).prefix { $0 == $1 }.count
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, same - 40)..<min(bytes.count, same + 40)], as: UTF8.self)
    }
    return "\(name) at byte \(same): ours «\(around(ours))», torchgen's «\(around(theirs))»"
  }

  private mutating func generate(_ test: Reference.Case)
    -> (files: [GeneratedFile], diagnostics: [Diagnostic], diagnosticsAlone: [Diagnostic])
  {
    let (catalog, templates) = tree(test.aten)
    guard let source = source(of: test) else {
      let missing = [Diagnostic(code: "unreadable", "no backend yaml", at: nil)]
      return ([], missing, missing)
    }
    let list = BackendFile(source, for: test.options.program).list
    let (coverage, resolveDiagnostics) = BackendCoverage.resolve(list, in: catalog)
    let (header, implementations, fileDiagnostics) = texts(of: test)
    func generation(_ extent: Generation.Extent) -> Generation {
      var memo = PieceMemo(for: catalog)
      return Generation(
        catalog: catalog, list: list, coverage: coverage,
        options: test.options.following(reference.release), templates: templates,
        shapeHeader: header, implementations: implementations, extent: extent, memo: &memo)
    }
    let (whole, alone) = (generation(.files), generation(.diagnostics))
    let before = catalog.diagnostics + list.diagnostics + resolveDiagnostics + fileDiagnostics
    return (whole.files, before + whole.diagnostics, before + alone.diagnostics)
  }

  func source(of test: Reference.Case) -> SourceFile? {
    if let text = test.sourceText { return SourceFile(name: "backend.yaml", text: text) }
    return test.sourceYaml.flatMap(reference.input).map {
      SourceFile(name: "backend.yaml", bytes: $0)
    }
  }

  private func texts(of test: Reference.Case) -> (ShapeHeader?, [String], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var header: ShapeHeader?
    if let path = test.options.shapeInferenceHeader {
      header = text("\(test.cwd)/\(path)").map { ShapeHeader($0) }
      if header == nil { diagnostics.append(.unreadableShapeHeader(path)) }
    }
    var implementations: [String] = []
    if let path = test.parameters.implPath {
      implementations = [text("\(test.cwd)/\(path)")].compactMap(\.self)
      if implementations.isEmpty { diagnostics.append(.unreadableImplementation(path)) }
    }
    return (header, implementations, diagnostics)
  }

  private func text(_ path: String) -> String? {
    reference.input(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The catalogue of an ATen folder; the last few are kept, as cases come in runs.
  mutating func tree(_ aten: String) -> (catalog: Catalog, templates: Templates) {
    if let tree = catalogs[aten] { return tree }
    func file(_ name: String) -> SourceFile {
      SourceFile(name: name, bytes: reference.input("\(aten)/\(name)") ?? [])
    }
    let catalog = Self.secondStart(
      CatalogOrigin(
        nativeFunctions: file("native/native_functions.yaml"), tags: file("native/tags.yaml"),
        dialect: reference.release.dialect))
    var templates: [String: SourceFile] = [:]
    for name in Templates.names { templates[name] = file("templates/\(name)") }
    if catalogs.count > 3 { catalogs = catalogs.filter { $0.key == "aten/real" } }
    catalogs[aten] = (catalog, Templates(templates))
    return (catalog, Templates(templates))
  }

  /// The catalogue as every start but the first has it: from its image, which must hold all of it.
  private static func secondStart(_ origin: CatalogOrigin) -> Catalog {
    let read = Catalog(of: origin)
    guard let image = read.image(of: origin, madeBy: "tests") else { return read }
    guard let again = Catalog(image: image, of: origin, madeBy: "tests"), again == read else {
      preconditionFailure("\(origin.nativeFunctions.name) changes in its image")
    }
    return again
  }
}
