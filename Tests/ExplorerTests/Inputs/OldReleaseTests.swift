import Schema
import Testing

@testable import Explorer

struct OldReleaseTests {
  private func tree(_ version: String?) -> TorchTree {
    TorchTree(
      kind: .fetched, atenPath: "/torch/ATen", version: version, includePath: nil, backendYaml: nil)
  }

  private let own = SourceFile(name: "mine.yaml", text: "backend: Lazy\n")
  private let builtIn = SourceFile(name: "<built-in>/list.yaml", text: "backend: Lazy\n")

  @Test(arguments: ["2.0.1", "2.7.1", "2.7.0a0+git12"])
  func `what is older than every comparison says so`(version: String) throws {
    let note = try #require(tree(version).reservation(listedIn: own))
    #expect(note.severity == .note && note.code == "uncompared-release")
    #expect(note.message.contains("PyTorch \(version), as it is older than 2.8.0"))
    #expect(note.hint == nil)
  }

  @Test(arguments: ["2.8.0", "2.15.0", nil])
  func `what was compared, or has no version, says nothing`(version: String?) {
    #expect(tree(version).reservation(listedIn: own) == nil)
  }

  private func fault(_ code: String, in file: String) -> Diagnostic {
    let source = SourceFile(name: file, text: "- func: f\n")
    return Diagnostic(code: code, "it is odd", at: source.location(line: 1, column: 1))
  }

  private let native = "/torch/ATen/native/native_functions.yaml"
  private let template = "/torch/ATen/templates/RegisterDispatchDefinitions.ini"

  @Test func `the forms of an old release's own files are notes, and nothing else is`() {
    let findings = [fault("schema", in: native), fault("schema", in: "mine.yaml")]
    #expect(tree("2.5.1").reworded(findings).map(\.severity) == [.note, .error])
    #expect(tree("2.8.0").reworded(findings).map(\.severity) == [.error, .error])
  }

  @Test func `templates for another generator are one error that says what to do`() throws {
    let findings = [
      fault("unknown-placeholder", in: template), fault("unknown-placeholder", in: template),
    ]
    let told = tree("2.5.1").reworded(findings)
    #expect(told.map(\.code) == ["old-templates"])
    #expect(told.first?.message.contains("PyTorch 2.5.1") == true)
    #expect(told.first?.hint?.contains("'lazyops fetch 2.8.0'") == true)
    #expect(tree("2.8.0").reworded(findings) == findings)
  }

  @Test func `an old header declares what later ones spell with the standard's optional`() {
    let header = "f(const c10::optional<at::Tensor> & x, c10::optional<double> y);"
    let respelled = "f(const ::std::optional<at::Tensor> & x, ::std::optional<double> y);"
    let file = SourceFile(name: "shape_inference.h", text: header)
    #expect(tree("2.1.2").respelled(file).text == respelled)
    #expect(tree("2.8.0").respelled(file) == file)
  }

  @Test func `a list of another release is named as such`() throws {
    let note = try #require(tree("2.5.1").reservation(listedIn: builtIn))
    #expect(note.message.contains("the list shown is that of PyTorch \(BuiltInCatalogue.version)"))
    #expect(note.hint?.contains("-s") == true)
  }
}
