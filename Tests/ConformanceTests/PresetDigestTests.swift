import Emit
import Foundation
import Schema
import Testing

/// What the generators of torch_xla and torch-mlir wrote for the lists of `Tests/Reference/presets`,
/// of which only digests are kept; `Tests/Reference/README.md` says how they were made.
struct PresetDigestTests {
  /// A list and the digests of the files that a program wrote for it.
  struct Kept: Sendable, CustomTestStringConvertible {
    let program: String
    let list: String
    let digests: [String: String]
    var testDescription: String { "\(program), \(list)" }

    var options: Options {
      var options = program == "xla" ? Options.xla : .torchMlir
      options.shapeInferenceHeader = "torch/csrc/lazy/core/shape_inference.h"
      return options
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Reference/presets")

  private static let kept: [Kept] = {
    guard let json = try? Data(contentsOf: folder.appendingPathComponent("digests.json")),
      let programs = try? JSONDecoder().decode(
        [String: [String: [String: String]]].self, from: json)
    else { return [] }
    return programs.flatMap { program, lists in
      lists.map { Kept(program: program, list: $0, digests: $1) }
    }.sorted { $0.testDescription < $1.testDescription }
  }()

  @Test func `there are digests of both programs for every list`() throws {
    let lists = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".yaml") }
    #expect(lists.count >= 3)
    #expect(Self.kept.count == 2 * lists.count)
    #expect(Self.kept.allSatisfy { $0.digests.count >= 5 })
  }

  @Test(
    .enabled(
      if: Reference.shared?.isPinned ?? Reference.isRequired,
      "the operators of the pinned release are not there, so nothing was generated"),
    arguments: kept)
  func `a preset generates what its program wrote`(kept: Kept) throws {
    let reference = try #require(Reference.shared)
    let source = SourceFile(
      name: kept.list,
      text: try String(
        contentsOf: Self.folder.appendingPathComponent(kept.list + ".yaml"), encoding: .utf8))
    let files = try reference.realTree().generation(of: source, kept.options)
    let digests = files.map { ($0.name, SHA256($0.bytes).description) }
    #expect(Dictionary(uniqueKeysWithValues: digests) == kept.digests)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `digests are those of the standard`(text: String, digest: String) {
    #expect(SHA256(Array(text.utf8)).description == digest)
  }
}

/// A catalogue with its templates and its shape header.
private struct Tree {
  let catalog: Catalog
  let templates: Templates
  let header: ShapeHeader

  func generation(of source: SourceFile, _ options: Options) throws -> [GeneratedFile] {
    let list = BackendFile(source).list
    let (coverage, diagnostics) = BackendCoverage.resolve(list, in: catalog)
    var memo = PieceMemo(for: catalog)
    let generation = Generation(
      catalog: catalog, list: list, coverage: coverage, options: options, templates: templates,
      shapeHeader: header, memo: &memo)
    let errors = (list.diagnostics + diagnostics + generation.diagnostics)
      .filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)")
    return generation.files
  }
}

extension Reference {
  /// PyTorch's own operators.
  fileprivate func realTree() throws -> Tree {
    func file(_ path: String) throws -> SourceFile {
      SourceFile(name: path, bytes: try #require(input(path)))
    }
    let catalog = Catalog(
      nativeFunctions: try file("aten/real/native/native_functions.yaml"),
      tags: try file("aten/real/native/tags.yaml"))
    var templates: [String: SourceFile] = [:]
    for name in Templates.names { templates[name] = try file("aten/real/templates/\(name)") }
    let header = try file("include/torch/csrc/lazy/core/shape_inference.h")
    return Tree(
      catalog: catalog, templates: Templates(templates), header: ShapeHeader(header.text))
  }
}
