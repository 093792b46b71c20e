import Foundation

/// The real binary, as a script would run it, in a folder that goes with it.
final class Program {
  /// What a run left.
  struct Result {
    let status: Int32
    let output: String
    let complaints: String
  }

  /// The binary that was built beside the tests.
  static let path: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("lazyops").path
  }()

  /// A folder of the test's own, which is also the current one of the program.
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "lazyops-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The words before a program's name that let it find no fetched release, or anything else of
  /// the user's.
  private var environment: [String] {
    ["env", "XDG_CACHE_HOME=\(folder)/cache", "XDG_STATE_HOME=\(folder)/state"]
  }

  /// Runs the program to its end.
  func run(_ arguments: String...) throws -> Result { try execute(Self.path, arguments) }

  /// Runs any program to its end.
  func execute(_ path: String, _ arguments: [String]) throws -> Result {
    let line = Shell.line(environment + [path] + arguments)
    let status = Shell.run("cd \(Shell.quoted(folder)) && \(line) >.stdout 2>.stderr").status
    return Result(status: status, output: try read(".stdout"), complaints: try read(".stderr"))
  }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + name)
  }

  /// A JSON array of objects that the program printed.
  func objects(_ arguments: String...) throws -> [[String: Any]] {
    let output = try execute(Self.path, arguments).output
    return try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]] ?? []
  }

  /// The object that a command prints as JSON.
  func object(_ arguments: String...) throws -> [String: Any] {
    let output = try execute(Self.path, arguments).output
    return try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }
}
