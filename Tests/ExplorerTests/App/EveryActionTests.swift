import Schema
import Testing

@testable import Explorer

struct EveryActionTests {
  /// How each scope is reached from the start.
  private static let ways: [(scope: Scope, keys: String)] = [
    (.list, ""), (.preview, "Tab"), (.details, "Enter"), (.changes, "Space d"),
    (.review, "Space w"), (.coverage, "C"), (.compare, "M \"other.yaml\" Enter"), (.findings, "X"),
    (.stubs, "/ \"^max_pool3d_with_indices$\" Enter S"),
    (.help, "?"), (.menu, "c"),
    (.facets, "f"), (.palette, ":"), (.prompt, "/"), (.question, "Space q"), (.trials, "T"),
    (.conflict, "Space w"),
  ]

  /// One in which somebody else has changed the yaml meanwhile.
  private static var changedWorld: World {
    let source = Driver.inputs.backend.source
    let changed = SourceFile(name: source.name, text: source.text + "# by another hand\n")
    let loads = Guarded(0)
    var world = World.fixed(Driver.inputs)
    world.read = { _ in changed.bytes }
    world.load = { _ in
      let isFirst = loads.withLock { loads in
        loads += 1
        return loads == 1
      }
      return .success(isFirst ? Driver.inputs : Driver.inputs.with(BackendFile(changed)))
    }
    return world
  }

  @Test(arguments: ways.map(\.scope))
  func `every action does its work in every scope without harm`(scope: Scope) throws {
    let keys = Self.ways.first { $0.scope == scope }?.keys ?? ""
    let other = "backend: Lazy\ncpp_namespace: a\nfull_codegen: [abs]\n"
    let world =
      scope == .conflict
      ? Self.changedWorld : World.fixed(Driver.inputs, files: ["other.yaml": other])
    var driver = try Driver(world: world)
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
