import Foundation
import Testing

@testable import Explorer

struct TrialDriverTests {
  private let folder = Scratch.folder()

  /// One that ends at once at its first start, and at the next answers a request.
  private func driver() throws -> TrialDriver {
    let script = """
      #!/bin/sh
      cd '\(folder)'
      echo '{"event": "ready"}'
      if [ ! -e first ]; then touch first; exit; fi
      touch second
      read -r request
      echo '{"event": "operator", "name": "f"}'
      echo '{"event": "end", "milliseconds": 1}'
      echo '{"event": "served"}'
      cat
      """
    let python = folder + "/python"
    try script.write(toFile: python, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python)
    let settings = TrialDriver.Settings(
      folder: folder, samples: [], seconds: 1, memory: 1, operators: ["f"])
    return try TrialDriver(
      InstalledTorch(python: python, version: "2.15.0", folder: folder), settings,
      environment: ["PATH": "/usr/bin:/bin"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `one that ends while nothing is asked of it is started anew, and blames nobody`() throws {
    let driver = try driver()
    while !FileSystem.isFile(folder + "/second") { try driver.listen() }
    driver.ask(TrialDriver.Request(library: "l.so", operators: ["f"]))
    while !driver.isIdle { try driver.listen() }
    #expect(driver.records["f"]?.map(\.event) == [.end])
  }
}
