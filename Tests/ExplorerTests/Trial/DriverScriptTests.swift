import Foundation
import Testing

@testable import Explorer

struct DriverScriptTests {
  private let environment = ProcessInfo.processInfo.environment

  /// Runs Python with the driver's text as its argument.
  private func python(_ script: String) throws -> Tools.Result {
    let path = try #require(Tools.find("python3", environment))
    return try Tools.run(
      path, ["-B", "-c", script, DriverScript.text], environment: environment, seconds: 60,
      { false }
    ).get()
  }

  @Test func `the driver is a Python program`() throws {
    let result = try python("import sys; compile(sys.argv[1], 'driver', 'exec')")
    #expect(result.ending == .status(0), "\(result.complaints)")
  }

  @Test func `what the driver says has an event that is understood`() throws {
    let script = #"""
      import re, sys
      print(" ".join(sorted(set(re.findall(r'say\("(\w+)"', sys.argv[1])))))
      """#
    let said = try python(script).output.split(whereSeparator: \.isWhitespace)
    #expect(said.count == 9)
    for event in said {
      #expect(DriverRecord(#"{"event": "\#(event)"}"#) != nil, "\(event)")
    }
  }
}
