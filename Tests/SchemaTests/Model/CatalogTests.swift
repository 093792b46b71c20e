import Testing

@testable import Schema

/// Looking things up in a catalogue.
struct CatalogTests {
  private let catalog: Catalog

  init() throws {
    let functions = try ["b", "a.x", "ab", "a.y", "a_", "__a__"].map { name in
      NativeFunction(
        schema: try FunctionSchema(parsing: "\(name)(Tensor(a!) self) -> Tensor(a!)"),
        location: SourceLocation(file: "", line: 1, column: 1))
    }
    catalog = Catalog(
      functions: functions, groups: functions.indices.map(NativeFunctionsGroup.single))
  }

  private func groups(named name: BaseOperatorName) -> [String] {
    catalog.groups(named: name).map { catalog.functions[$0.functional].name.description }
  }

  @Test func `the groups of a name are all of that name and no others`() {
    #expect(groups(named: BaseOperatorName(base: "a")) == ["a.x", "a.y"])
    #expect(groups(named: BaseOperatorName(base: "a", inplace: true)) == ["a_"])
    #expect(groups(named: BaseOperatorName(base: "a", dunderMethod: true)) == ["__a__"])
    #expect(groups(named: BaseOperatorName(base: "b")) == ["b"])
  }

  @Test func `a name that no group has gives none`() {
    #expect(groups(named: BaseOperatorName(base: "0")).isEmpty)
    #expect(groups(named: BaseOperatorName(base: "aa")).isEmpty)
    #expect(groups(named: BaseOperatorName(base: "c")).isEmpty)
  }
}
