import Testing

@testable import Explorer

struct EveryActionTests {
  /// How each scope is reached from the start.
  private static let ways: [(scope: Scope, keys: String)] = [
    (.list, ""), (.preview, "Tab"), (.details, "Enter"), (.changes, "Space d"),
    (.review, "Space w"), (.coverage, "C"), (.compare, "M \"other.yaml\" Enter"), (.findings, "X"),
    (.help, "?"), (.menu, "c"),
    (.facets, "f"), (.palette, ":"), (.prompt, "/"), (.question, "Space q"),
  ]

  @Test(arguments: ways.map(\.scope))
  func `every action does its work in every scope without harm`(scope: Scope) throws {
    let keys = Self.ways.first { $0.scope == scope }?.keys ?? ""
    let other = "backend: Lazy\ncpp_namespace: a\nfull_codegen: [abs]\n"
    var driver = try Driver(world: .fixed(Driver.inputs, files: ["other.yaml": other]))
    try driver.press(keys)
    #expect(driver.state.scope == scope)
    for action in Action.allCases {
      var state = driver.state
      _ = state.run(action)
      state.settle()
      #expect(view(state).size == state.size)
    }
  }

  @Test func `every scope can be reached`() {
    #expect(Set(Self.ways.map(\.scope)) == Scope.everywhere)
  }
}
