import Foundation
import Testing

/// Writes that are broken at each of their system calls; `Faults/faults.py` says how.
struct FaultTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Faults/faults.py").path
  private static let canTrace =
    Shell.run("strace -qq -o /dev/null true").status == 0
    && Shell.run("python3 -c pass").status == 0

  @Test(
    .enabled(if: canTrace, "strace is missing or may not trace here, so no fault was made"),
    arguments: ["set", "generate", "explorer", "journal"])
  func `a write that is broken anywhere loses nothing`(scenario: String) throws {
    // Between two paints of the explorer nothing changes on the disk: some of them stand for all.
    let line = Shell.line(["python3", Self.script, Program.path, scenario, "12"])
    let result = Shell.run(line + " 2>&1")
    print(result.output)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("nothing lost"))
  }
}
