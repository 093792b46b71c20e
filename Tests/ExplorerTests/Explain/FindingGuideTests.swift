import Foundation
import Testing

@testable import Explorer

struct FindingGuideTests {
  /// The codes in the sources: what findings are made with, and everything else that looks so.
  private static func codes() throws -> Set<String> {
    let made =
      /(?:code: |report\(\s*|error\(\s*|EmitError\(\s*|code \?\? )"([a-z]+(?:-[a-z]+)*)"/
    let hyphened = /"([a-z]+(?:-[a-z]+)+)"/
    var codes: Set<String> = []
    for folder in ["Schema", "Emit", "Explorer/Inputs", "Explorer/Models"] {
      for text in try texts(in: folder) {
        codes.formUnion(text.matches(of: made).map { String($0.1) })
        codes.formUnion(text.matches(of: hyphened).map { String($0.1) })
      }
    }
    // Flags and parts have hyphens too.
    for text in try texts(in: "Explorer/Presets") {
      codes.formUnion(text.matches(of: made).map { String($0.1) })
    }
    // A backend's name looks like a code and is none.
    return codes.subtracting(["torch-mlir"])
  }

  private static func texts(in folder: String) throws -> [String] {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = top.appendingPathComponent("Sources/\(folder)").path
    let names = try #require(FileManager.default.enumerator(atPath: path))
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOfFile: path + "/" + $0, encoding: .utf8)
    }
  }

  @Test func `every code is explained`() throws {
    let unexplained = try Self.codes().subtracting(FindingGuide.all.map(\.code))
    #expect(unexplained.isEmpty, "\(unexplained.sorted())")
  }

  @Test func `every explanation is of a code that is in use, once`() throws {
    let codes = FindingGuide.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    let unused = try Set(codes).subtracting(Self.codes())
    #expect(unused.isEmpty, "\(unused.sorted())")
  }

  @Test func `a summary is the first sentence, with the dots of its names`() {
    #expect(
      FindingGuide.find("uncompared-release")?.summary.hasPrefix(
        "The files are of a PyTorch before 2.8")
        == true)
    #expect(FindingGuide.find("duplicate-entry")?.summary == "A list has the same name twice")
    #expect(FindingGuide.all.allSatisfy { $0.summary.contains(" ") && !$0.summary.hasSuffix(".") })
  }

  @Test func `explanations are sentences`() {
    for guide in FindingGuide.all {
      for text in [guide.meaning, guide.remedy] {
        #expect(text.hasSuffix(".") && !text.contains("  "), "\(guide.code): \(text)")
      }
    }
  }
}
