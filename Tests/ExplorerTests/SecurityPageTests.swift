import Foundation
import Testing

/// SECURITY.md names the tests that show what it promises.
struct SecurityPageTests {
  private static let top = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..")
    .standardizedFileURL

  private func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

  @Test func `every test that the page names exists`() throws {
    let tests = Self.top.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(atPath: tests.path)?.allObjects as? [String] ?? []
    let sources = try files.filter { $0.hasSuffix(".swift") }
      .map { try text(tests.appendingPathComponent($0)) }.joined()
    let page = try text(Self.top.appendingPathComponent("SECURITY.md"))
    let names = page.matches(of: /<!-- test: (.+) -->/).map { String($0.1) }
    #expect(names.count > 20)
    for name in names { #expect(sources.contains("func `\(name)`("), "\(name)") }
  }
}
