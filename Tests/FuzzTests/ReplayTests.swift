import Foundation
import Testing

/// A short run of what `make fuzz` does for hours: the corpora, and seeded changes of them.
struct ReplayTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  private func inputs(of target: FuzzTarget) throws -> [[UInt8]] {
    let folder = Self.corpus.appendingPathComponent(target.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `no input breaks a reader`(target: FuzzTarget) throws {
    let inputs = try inputs(of: target)
    try #require(!inputs.isEmpty)
    for input in inputs { target.run(input) }
    var mutator = Mutator(inputs, seed: 1)
    for _ in 0..<2_000 { target.run(mutator.next()) }
  }

  @Test func `the corpora are those of the targets`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
    #expect(Set(folders) == Set(FuzzTarget.allCases.map(\.rawValue)))
  }
}
