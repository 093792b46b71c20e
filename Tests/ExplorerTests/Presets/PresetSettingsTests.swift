import Emit
import Schema
import Testing

@testable import Explorer

struct PresetSettingsTests {
  @Test func `a preset sets flags by their names on top of another`() throws {
    let preset = try preset(
      """
      like: xla
      backend: PrivateUse1
      node-base: acme::Node
      node-base-hdr:
      per-operator-headers: no
      metrics-counter: 'ACME_COUNTER("acme::")'
      """)
    #expect(preset.backendKey == "PrivateUse1")
    var wanted = Options.xla
    wanted.nodeBase = "acme::Node"
    wanted.nodeBaseHeader = nil
    wanted.perOperatorHeaders = false
    wanted.metricsCounter = #"ACME_COUNTER("acme::")"#
    #expect(preset.options == wanted)
  }

  @Test func `a preset says what its backends do at run time`() throws {
    let preset = try preset("backend: PrivateUse1\nfallback: no\nfunctionalization: yes\n")
    #expect(preset.profile.hasFallback == false)
    #expect(preset.profile.functionalizes == true)
    #expect(preset.options == Options())
  }

  @Test func `every flag of a preset is a flag of generate`() throws {
    let help = Generate.helpMessage(columns: 300)
    for (name, _) in Options.parameters {
      #expect(help.contains("--" + name.replacing("_", with: "-")), "\(name)")
    }
  }

  @Test func `a preset can stand on one above it`() throws {
    let presets = Settings(
      file("presets:\n  a: {node-base: A}\n  b: {like: a, backend-name: B}\n")
    ).presets
    #expect(presets["b"]?.options.nodeBase == "A")
    #expect(presets.all.map(\.name).suffix(2) == ["a", "b"])
  }

  @Test func `the user's preset comes before the built-in one for its backend`() throws {
    let presets = Settings(file("presets:\n  mine: {backend: XLA}\n")).presets
    #expect(presets.fitting(DispatchKey(named: "XLA")).name == "mine")
    #expect(presets.fitting(DispatchKey(named: "Lazy")).name == "ts")
    #expect(presets.fitting(DispatchKey(named: "MAIA")).name == "plain")
    #expect(Presets.builtIn.fitting(DispatchKey(named: "XLA")).name == "xla")
  }

  @Test(arguments: [
    ("⟦node-bse⟧: A", "there is no flag 'node-bse'"),
    ("like: ⟦xlaa⟧", "there is no preset 'xlaa'"),
    ("backend: ⟦PrivateUse9⟧", "there is no dispatch key 'PrivateUse9'"),
    ("use-lazy-shape: ⟦maybe⟧", "'maybe' is neither yes nor no"),
    ("node-base: ⟦[A, B]⟧", "this is a list, but should be a word"),
    ("templates: {⟦lowr⟧: x}", "there is no part 'lowr'"),
    ("templates: {lower: 'x ⟦$clas⟧'}", "there is no '$clas' here"),
    ("templates: {create: ⟦'$ x'⟧}", "a '$' without a name behind it"),
    (
      "templates:\n  lower: |\n    $class\n    ${class} ⟦${classes}⟧", "there is no '$classes' here"
    ),
    ("lists: {sizes: {any-of: [vector, ⟦vec⟧]}}", "there is no kind of argument 'vec'"),
    ("lists: {sizes: {⟦all⟧: vector}}", "there is no property 'all'"),
    ("lists: {⟦class⟧: {}}", "'class' stands for something else already"),
    ("lists: {⟦my-sizes⟧: {}}", "'my-sizes' is no name for a list"),
    ("lists: {sizes: {text: '⟦$nam⟧'}}", "there is no '$nam' here"),
    ("templates: {lower: ⟦5⟧}", "this is the number '5', but should be a text"),
    ("templates: {shapes: ⟦no⟧}", "this is the boolean 'no', but should be a text"),
    ("node-base: ⟦1.5⟧", "this is the number '1.5', but should be a text"),
    ("lists: {sizes: {by: ⟦1⟧}}", "this is the number '1', but should be a text"),
  ])
  func `a mistake is shown where it is, and its preset is not used`(text: String, message: String) {
    let body = text.filter { !"⟦⟧".contains($0) }
    let settings = Settings(file("presets:\n" + indented("acme:\n" + indented(body))))
    let finding = settings.diagnostics.first
    #expect(settings.diagnostics.map(\.message) == [message])
    #expect(settings.presets["acme"] == nil)
    #expect(settings.presets.refused == ["acme"])
    // The place in the text, whose lines are moved two down and four to the right.
    let before = text.prefix { $0 != "⟦" }
    let line = before.count { $0 == "\n" } + 3
    let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0)
    #expect(finding?.location?.line == line)
    #expect(finding?.location?.column == column + 5)
    let marked = text.drop { $0 != "⟦" }.dropFirst().prefix { $0 != "⟧" }
    #expect(finding?.location?.length == marked.count)
  }

  @Test func `all mistakes of a preset are told at once`() {
    let settings = Settings(
      file(
        """
        presets:
          acme:
            node-base: 1
            lists: {sizes: {any-of: [vec, boool], text: 3, by: 4}}
            templates: {lower: 5, create: '$no and $nothing', shapes: }
        """))
    #expect(
      settings.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" }.sorted()
        == ["3:16", "4:30", "4:35", "4:49", "4:56", "5:24", "5:36", "5:44", "5:63"])
    #expect(settings.diagnostics.allSatisfy { $0.hint != nil })
  }

  @Test func `no other preset stands in for one with mistakes`() {
    let settings = Settings(file("presets:\n  mine: {backend: XLA, node-base: 1}\n"))
    #expect(settings.presets.isRefused(for: DispatchKey(named: "XLA")))
    #expect(!settings.presets.isRefused(for: DispatchKey(named: "Lazy")))
    #expect(!settings.presets.isRefused(for: nil))
  }

  @Test(arguments: ["''", "-x"])
  func `a preset has a name that a flag can take`(name: String) {
    let settings = Settings(file("presets:\n  \(name): {like: ts}\n"))
    #expect(settings.diagnostics.map(\.code) == ["bad-setting"])
    #expect(settings.diagnostics.first?.location?.line == 2)
  }

  @Test func `a built-in name is taken`() {
    let settings = Settings(file("presets:\n  xla: {node-base: A}\n"))
    #expect(settings.diagnostics.map(\.code) == ["repeated-preset"])
    #expect(settings.presets["xla"]?.options == .xla)
  }

  @Test func `mistakes in one preset leave the others and the keys alone`() {
    let settings = Settings(
      file("presets:\n  a: {lik: ts}\n  b: {like: ts}\nkeys:\n  undo: F7\n"))
    #expect(settings.presets["b"]?.options == .torchScript)
    #expect(settings.keys.keys.map(\.action) == [.undo])
    #expect(settings.diagnostics.count == 1)
  }

  private func preset(_ text: String) throws -> Preset {
    let settings = Settings(file("presets:\n" + indented("acme:\n" + indented(text))))
    try #require(settings.diagnostics.isEmpty, "\(settings.diagnostics)")
    return try #require(settings.presets["acme"])
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private func file(_ text: String) -> SourceFile { SourceFile(name: "config.yaml", text: text) }
}
