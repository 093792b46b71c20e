import Foundation
import Schema
import Testing

@testable import Explorer

/// Long work beside the keys.
struct LoopTests {
  /// A door that a job waits before.
  private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    let loads = Guarded(0)

    func open() { semaphore.signal() }
    func pass() { semaphore.wait() }
  }

  /// A world that reads at once the first time, and then waits before the gate.
  private func world(_ gate: Gate, openAtFirst: Bool = true) -> World {
    var world = World.fixed(Driver.inputs)
    world.load = { report in
      let count = gate.loads.withLock { loads in
        loads += 1
        return loads
      }
      report.say("file \(count)")
      if count > 1 || !openAtFirst { gate.pass() }
      return .success(Driver.inputs)
    }
    return world
  }

  private func loop(_ world: World, _ steps: [ScriptedTerminal.Step]) throws
    -> Loop<ScriptedTerminal>
  {
    let explore = try #require(try Explore.parseAsRoot([]) as? Explore)
    let size = Size(width: 100, height: 30)
    let state = State(
      size: size, start: try explore.start())
    return Loop(
      ScriptedTerminal(size: size, steps), world, state, patience: .milliseconds(1))
  }

  @Test func `a terminal that was resized and back is painted anew`() throws {
    var loop = try loop(
      world(Gate()),
      [
        { screen in
          ScriptedTerminal.contents(screen).contains("1/472") ? .resized(screen.size) : nil
        },
        ScriptedTerminal.press(.character("q"), when: "1/472"),
      ])
    loop.run()
    #expect(loop.state.size == Size(width: 100, height: 30))
  }

  @Test func `while files are read again one goes on browsing`() throws {
    let gate = Gate()
    var loop = try loop(
      world(gate),
      [
        ScriptedTerminal.press(.character("R"), when: "1/472"),
        ScriptedTerminal.press(.character("j"), when: "reading all files: file 2"),
        { screen in
          guard ScriptedTerminal.contents(screen).contains("2/472") else { return nil }
          gate.open()
          return .key(.character("j"))
        },
        ScriptedTerminal.press(.character("q"), when: "all files read again"),
      ])
    loop.run()
    #expect(loop.state.jobs.isEmpty)
    #expect(loop.state.main.list.list.cursor == 2)
  }

  @Test func `Ctrl-C stops what goes on, and its result is dropped`() throws {
    let gate = Gate()
    var loop = try loop(
      world(gate),
      [
        ScriptedTerminal.press(.character("R"), when: "1/472"),
        ScriptedTerminal.press(.control("c"), when: "reading all files: file 2"),
        { screen in
          guard ScriptedTerminal.contents(screen).contains("stopped") else { return nil }
          gate.open()
          return .key(.character("q"))
        },
      ])
    loop.run()
    #expect(loop.state.jobs.isEmpty)
    #expect(gate.loads.withLock { $0 } == 2)
  }

  @Test func `nothing is painted for what is made ahead`() throws {
    let calm = Guarded(0)
    let size = Size(width: 120, height: 30)
    let terminal = ScriptedTerminal(
      size: size,
      [
        ScriptedTerminal.press(.character("j"), when: "1/472"),
        { _ in
          calm.withLock { count in
            count += 1
            return count > 6 ? .key(.character("q")) : nil
          }
        },
      ])
    let explore = try #require(try Explore.parseAsRoot([]) as? Explore)
    var loop = Loop(
      terminal, .fixed(Driver.inputs), State(size: size, start: try explore.start()))
    loop.run()
    let waits = terminal.waits.withLock { $0 }
    let lulls = waits.indices.dropLast().filter { waits[$0].timeout == .milliseconds(1) }
    #expect(!lulls.isEmpty)
    for lull in lulls { #expect(waits[lull + 1].paintCount == waits[lull].paintCount) }
  }

  @Test func `one can leave before the files are read`() throws {
    let gate = Gate()
    var loop = try loop(
      world(gate, openAtFirst: false),
      [ScriptedTerminal.press(.character("q"), when: "reading all files: file 1")])
    loop.run()
    #expect(loop.state.desk == nil)
    gate.open()
  }

  @Test func `what is read quickly is never announced`() throws {
    let explore = try #require(try Explore.parseAsRoot([]) as? Explore)
    let state = State(
      size: Size(width: 100, height: 30),
      start: try explore.start())
    var loop = Loop(
      MemoryTerminal(size: state.size, keys: [.character("j")]), .fixed(Driver.inputs), state,
      patience: .seconds(60))
    loop.run()
    #expect(loop.state.main.list.list.cursor == 1)
  }
}
