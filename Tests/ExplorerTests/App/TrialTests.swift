import Schema
import Testing

@testable import Explorer

/// Trying operators in the explorer.
struct TrialTests {
  /// What the world was asked to try.
  private final class Requests: Sendable {
    let all = Guarded<[[String]]>([])
  }

  private static let look = #"[{"sizes": [3], "dtype": "float32"}]"#

  /// What a driver tells of an operator that is traced, or whose kernel is not called.
  private static func told(_ name: String, traced: Bool = true) -> String {
    """
    {"event": "operator", "name": "\(name)"}
    {"event": "sample", "number": 0, "source": "made up", "repeats": true, "eager": \(look), \
    "promised": \(look), "came": \(look), "counters": {"\(traced ? "lazy" : "aten")::\(name)": 1}}
    {"event": "end", "milliseconds": 5}

    """
  }

  private func world(_ requests: Requests, _ lines: String = told("tanh")) -> World {
    var world = World.fixed(Driver.inputs, files: [TrialReport.recordsName: lines])
    let run = world.tryOperators
    world.tryOperators = { request, report in
      let names = request.operators.map {
        request.workspace.catalog.functions[$0].name.description
      }
      requests.all.withLock { $0.append(names) }
      return run(request, report)
    }
    return world
  }

  @Test func `t tries the operator under the cursor and marks it`() throws {
    let requests = Requests()
    var driver = try Driver(world: world(requests))
    try driver.go(to: "tanh")
    try driver.press("t")
    #expect(requests.all.withLock { $0 } == [["tanh"]])
    #expect(driver.footer.contains("tanh: traced, equal to eager in 1 sample; T shows more"))
    #expect(driver.text.contains("✓tanh"))
  }

  @Test func `pending edits are tried before the cursor, a selection before those`() throws {
    let requests = Requests()
    var driver = try Driver(world: world(requests))
    try driver.go(to: "tanh")
    try driver.press("Space Esc t")
    try driver.go(to: "exp")
    try driver.press("Esc v j t")
    let asked = requests.all.withLock { $0 }
    #expect(asked.first == ["tanh"])
    #expect(asked.last?.first == "exp" && asked.last?.count == 2)
  }

  @Test func `the result screen tells why, and Enter goes to the operator`() throws {
    var driver = try Driver(world: world(Requests(), Self.told("tanh", traced: false)))
    try driver.go(to: "tanh")
    try driver.press("t")
    #expect(driver.footer.contains("tanh: not traced"))
    try driver.press("g T")
    #expect(driver.text.contains("its kernel was not called; counted were: aten::tanh"))
    try driver.press("Enter")
    #expect(driver.current == "tanh")
    #expect(driver.state.scope == .list)
  }

  @Test func `a verdict on other bytes marks nothing`() throws {
    var driver = try Driver(world: world(Requests(), Self.told("expand")))
    try driver.go(to: "expand")
    try driver.press("t")
    #expect(driver.text.contains("✓expand"))
    try driver.press("i")
    #expect(!driver.text.contains("✓expand"))
    try driver.press("T")
    #expect(driver.text.contains("its code has changed since"))
    try driver.press("Esc u")
    #expect(driver.text.contains("✓expand"))
  }

  @Test func `what was tried in an earlier run is still known`() throws {
    var first = try Driver(world: world(Requests()))
    try first.go(to: "tanh")
    try first.press("t")
    let kept = Array(first.desk.trials.verdicts.values)
    var world = World.fixed(Driver.inputs)
    world.readVerdicts = { kept }
    let second = try Driver(world: world)
    let index = try #require(second.desk.catalog.index(named: "tanh"))
    #expect(second.desk.trials.hasPassed(index) == true)
  }

  @Test func `what is missing is told with what to do`() throws {
    var world = World.fixed(Driver.inputs)
    world.tryOperators = { _, _ in
      .failure(.missing("no-compiler", "there is no C++ compiler", hint: "get one"))
    }
    var driver = try Driver(world: world)
    try driver.press("t")
    #expect(driver.text.contains("Nothing was tried"))
    #expect(driver.text.contains("there is no C++ compiler") && driver.text.contains("get one"))
    try driver.press("Enter")
    #expect(driver.state.scope == .list)
  }

  @Test func `the footer tells how far a trial is before another key is pressed`() throws {
    var state = try Driver().state
    let effects = state.run(.tryOut)
    state.noteJobs(ended: .idle, started: effects)
    state.note("compiling 1 operator", of: .trial)
    state.showJobs()
    let footer = try #require(ScreenFile.Picture(view(state)).grid.last)
    #expect(footer.contains("trying operators: compiling 1 operator"))
  }

  @Test func `only one trial goes on at a time`() throws {
    let driver = try Driver()
    var state = driver.state
    let first = state.run(.tryOut)
    #expect(first.count == 1)
    state.noteJobs(ended: .idle, started: first)
    #expect(state.run(.tryOut).isEmpty)
    #expect(state.notice?.text == "a trial goes on; C-c stops it")
  }
}
