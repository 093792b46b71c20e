import Foundation
import Testing

/// torchgen itself says what is right: for each suite of inputs, the same verdict and the same bytes.
struct ConformanceTests {
  /// A suite of the reference, and how many cases it has at least.
  struct Suite: Sendable, CustomTestStringConvertible {
    let name: String
    let count: Int
    var testDescription: String { name }
  }

  /// Those that can run: all for the release that the tests are pinned to, and for another one
  /// those that it was run on.
  static let suites = allSuites.filter { suite in
    guard let reference = Reference.shared, !reference.isPinned else { return true }
    return reference.has(suite.name)
  }

  private static let allSuites = [
    Suite(name: "ts", count: 2), Suite(name: "table", count: 136), Suite(name: "lists", count: 20),
    Suite(name: "values", count: 6104), Suite(name: "stubs", count: 30),
    Suite(name: "mutations", count: 300),
    Suite(name: "alone_full_codegen", count: 6220),
    Suite(name: "alone_supported", count: 3110),
  ]

  /// Those that need a checkout of the project whose generator they run.
  static let suitesOfOriginals = [
    Suite(name: "xla", count: 6220), Suite(name: "torch-mlir", count: 6220),
  ]

  @Test(
    .enabled(
      if: Reference.shared != nil || Reference.isRequired,
      "torchgen's results are not there, so nothing was compared"),
    arguments: suites)
  func `torchgen gives the same verdict and the same bytes`(suite: Suite) throws {
    try compare(suite)
  }

  @Test(
    .enabled(
      if: suitesOfOriginals.allSatisfy { Reference.shared?.has($0.name) == true },
      "the generators of torch_xla and torch-mlir were not run"),
    arguments: suitesOfOriginals)
  func `other projects' generators give the same verdict and the same bytes`(suite: Suite) throws {
    try compare(suite)
  }

  @Test(
    .enabled(
      if: Reference.shared?.has("fuzz") == true,
      "torchgen was not run on random pairs of yaml files; 'make differential' does so"))
  func `random pairs of yaml files get torchgen's verdict and bytes`() throws {
    try compare(Suite(name: "fuzz", count: 1))
  }

  @Test(
    .enabled(
      if: Reference.shared.map { $0.isPinned && allSuites.map(\.name).allSatisfy($0.has) } == true,
      "torchgen's results for the pinned release are not all there"))
  func `the documents say how many inputs are compared`() throws {
    let reference = try #require(Reference.shared)
    let count = try Self.allSuites.map { try reference.cases($0.name).count }.reduce(0, +)
    let spelled = NumberFormatter()
    spelled.locale = Locale(identifier: "en")
    spelled.numberStyle = .spellOut
    let thousands = try #require(spelled.string(from: NSNumber(value: count / 1000)))
    let top = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
    for name in ["README.md", "ARCHITECTURE.md", "Tests/Reference/README.md"] {
      let text = try String(contentsOf: top.appendingPathComponent(name), encoding: .utf8)
      #expect(text.contains("some \(thousands) thousand"), "\(name): \(count)")
    }
  }

  private func compare(_ suite: Suite) throws {
    let reference = try #require(
      Reference.shared, "torchgen's results must be there where CI is true")
    var conformance = Conformance(reference)
    let cases = try reference.cases(suite.name)
    let differences = cases.compactMap { conformance.difference(in: $0) }
    let refused = cases.count(where: \.isRefused)
    print(
      "\(reference.release) \(suite.name): \(cases.count) cases, \(refused) refused, \(differences.count) differ"
    )
    // Other releases have some operators fewer.
    #expect(cases.count >= (reference.isPinned ? suite.count : suite.count * 9 / 10))
    #expect(
      differences.isEmpty,
      "\(differences.count) differ, among them:\n\(differences.prefix(12).joined(separator: "\n"))")
  }
}
