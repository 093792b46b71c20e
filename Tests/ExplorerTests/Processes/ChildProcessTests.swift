import Foundation
import Testing

@testable import Explorer

struct ChildProcessTests {
  private let environment = ["PATH": "/usr/bin:/bin"]

  private func run(_ script: String, seconds: Int = 20, _ isStopped: () -> Bool = { false })
    -> Result<Tools.Result, Tools.Failure>
  {
    Tools.run(
      "/bin/sh", ["-c", script], environment: environment, seconds: seconds, isStopped)
  }

  @Test func `what is printed and the status are known`() throws {
    let result = try run("echo out; echo err >&2; exit 3").get()
    #expect(result.ending == .status(3))
    #expect(result.output == "out\n" && result.complaints == "err\n")
  }

  @Test func `a signal is no status`() throws {
    #expect(try run("kill -SEGV $$").get().ending == .signal(11))
  }

  @Test func `more than a pipe holds is read`() throws {
    let result = try run("head -c 1000000 /dev/zero | tr '\\0' x").get()
    #expect(result.output.count == 1_000_000)
  }

  @Test func `of what is printed without end the memory holds a part`() throws {
    let result = try run("head -c 60000000 /dev/zero | tr '\\0' x").get()
    #expect(result.output.utf8.count <= ChildProcess.largestText)
  }

  @Test func `a grandchild that keeps the streams holds up nobody`() throws {
    let start = ContinuousClock.now
    #expect(try run("sleep 60 & echo done").get().output == "done\n")
    #expect(start.duration(to: .now) < .seconds(30))
  }

  @Test func `when the time is over everything is ended`() {
    #expect(run("sleep 60 & sleep 60", seconds: 1) == .failure(.overdue))
  }

  @Test func `somebody can stop it`() {
    #expect(run("sleep 60", { true }) == .failure(.stopped))
  }

  @Test func `what cannot be started says why`() {
    let result = Tools.run(
      "/nowhere/program", [], environment: environment, seconds: 1, { false })
    #expect(
      result == .failure(.unstartable("/nowhere/program: No such file or directory")))
  }

  @Test func `lines can be exchanged`() throws {
    let child = try ChildProcess(
      "/bin/sh", ["-c", "read x; echo got $x; read y"], environment: environment)
    child.send("hello")
    var lines: [String] = []
    while lines.isEmpty, child.wait() == nil { lines += child.takeLines() }
    #expect(lines == ["got hello"])
    child.kill()
    child.send("nobody is there")
    #expect(child.wait() == .signal(SIGKILL))
  }
}
