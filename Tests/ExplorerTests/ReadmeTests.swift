import ArgumentParser
import Emit
import Foundation
import Schema
import Testing

@testable import Explorer

/// What the README says is made from what the program does; `RECORD=1` rewrites it.
struct ReadmeTests {
  private static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let file = top.appendingPathComponent("README.md")

  @Test func `the README is current`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let expected = try sections.reduce(text) { text, section in
      try replacing(section.marker, with: section.lines(), in: text)
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(text == expected, "RECORD=1 rewrites it")
  }

  @Test func `the settings that the README shows are understood and collide with nothing`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
    let yaml = blocks.compactMap { $0.components(separatedBy: "```").first }.joined()
    let settings = Settings(SourceFile(name: "config.yaml", text: yaml))
    #expect(!settings.keys.keys.isEmpty)
    #expect(settings.presets.all.count > Preset.builtIn.count)
    #expect(settings.diagnostics == [])
    #expect(Keymap.standard.applying(settings.keys).diagnostics == [])
  }

  @Test func `the README names everything that templates can say`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## Presets").dropFirst().first)
    var names = Set(TemplatePart.allCases.flatMap(\.names))
    names.subtract(Options.parameters.map(\.name) + TemplatePart.allCases.map(\.rawValue))
    for name in names { #expect(section.contains("`$\(name)`"), "\(name)") }
    let words = TemplatePart.allCases.map(\.settingName) + ArgumentList.Trait.words
    for word in words { #expect(section.contains("`\(word)`"), "\(word)") }
    for name in ArgumentList.names { #expect(section.contains("`$\(name)`"), "\(name)") }
  }

  @Test(arguments: [
    "--fresh", "--background light", "--ascii", "--no-mouse", "--read-only",
  ])
  func `the flags that the README names are taken by the explorer`(flags: String) throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(text.contains("`\(flags)`"))
    let arguments = flags.split(separator: " ").map(String.init)
    #expect(try Explore.parseAsRoot(arguments) is Explore)
  }

  /// The reference screens that the README shows as pictures.
  private static let shown = [
    "Screens/readme.112x30.screen", "Screens/menu-refused.80x24.screen",
    "Screens/review.80x24.screen", "Screens/coverage.100x30.screen",
  ]

  @Test(arguments: shown)
  func `the pictures in the README are current`(name: String) throws {
    let bytes = try FileSystem.read(Self.top.appendingPathComponent(name).path).get()
    let file = try ScreenFile(parsing: String(decoding: bytes, as: UTF8.self))
    let picture = Self.top.appendingPathComponent(Capture.picturePath(name))
    let svg = FramePicture(try file.replayed()).svg
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try svg.write(to: picture, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: picture, encoding: .utf8) == svg, "RECORD=1 makes it anew")
  }

  @Test func `a later start takes half the instructions of the first or less, as it says`() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(readme.contains("the next start takes half the time or less"))
    let path = Self.top.appendingPathComponent("Scripts/instructions.txt")
    let counts = try String(contentsOf: path, encoding: .utf8).matches(of: /(?m)^(\w+) (\d+)$/)
    func count(_ name: Substring) throws -> Int {
      try #require(counts.first { $0.1 == name }.flatMap { Int($0.2) })
    }
    #expect(try count("again") * 2 <= count("generate"))
  }

  @Test func `the README shows every picture that there is`() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let named = readme.matches(of: /\]\((Screens\/[^)]+\.svg)\)/).map { String($0.1) }
    #expect(named == Self.shown.map(Capture.picturePath))
    let files = FileSystem.names(inFolder: Self.top.appendingPathComponent("Screens").path)
    #expect(Set(files.filter { $0.hasSuffix(".svg") }.map { "Screens/" + $0 }) == Set(named))
  }

  private typealias Section = (marker: String, lines: () throws -> [String])

  private var sections: [Section] {
    [
      ("<!-- screen: Screens/readme.112x30.screen -->", screen),
      ("<!-- commands -->", commands), ("<!-- keys -->", keys),
    ]
  }

  /// The text with what stands between a marker and the next paragraph of another kind replaced.
  private func replacing(_ marker: String, with lines: [String], in text: String) throws -> String {
    var all = text.components(separatedBy: "\n")
    let start = try #require(all.firstIndex(of: marker), "\(marker) is missing")
    var end = start + 1
    if marker.contains("screen") {
      let fences = all.indices.filter { $0 > start && all[$0] == "```" }
      end = fences[1] + 1
    } else {
      let isPart: (String) -> Bool = {
        $0.isEmpty || $0.hasPrefix("|") || $0.hasPrefix("**")
      }
      while end < all.count, isPart(all[end]) { end += 1 }
    }
    all.replaceSubrange((start + 1)..<end, with: lines)
    return all.joined(separator: "\n")
  }

  private func screen() throws -> [String] {
    let path = Self.top.appendingPathComponent("Screens/readme.112x30.screen").path
    let file = try ScreenFile(
      parsing: String(decoding: try FileSystem.read(path).get(), as: UTF8.self))
    return ["```"] + file.picture.grid + ["```"]
  }

  private func commands() -> [String] {
    let rows = Lazyops.configuration.subcommands.map { command in
      let name = command.configuration.commandName ?? command._commandName
      return "| `lazyops \(name)` | \(command.configuration.abstract.trimmingSuffix(".")) |"
    }
    return ["", "| command | does |", "| --- | --- |"] + rows + [""]
  }

  private func keys() -> [String] {
    Keymap.standard.rows().flatMap { group, bindings in
      ["", "**\(group.rawValue)**", "", "| key | does | action |", "| --- | --- | --- |"]
        + bindings.map { "| \(keyCells($0)) | \($0.help) | `\($0.action.rawValue)` |" }
    } + [""]
  }

  private func keyCells(_ binding: Explorer.Binding) -> String {
    binding.keys.map { "`\($0.description.replacingOccurrences(of: "|", with: "\\|"))`" }
      .joined(separator: " ")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
