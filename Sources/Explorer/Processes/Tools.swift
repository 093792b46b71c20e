import FoundationEssentials
import Glibc

/// Finding other programs and running them to their end.
enum Tools {
  /// What a program left.
  struct Result: Equatable, Sendable {
    let ending: ChildProcess.Ending
    let output: String
    let complaints: String
  }

  /// Why there is no result.
  enum Failure: Error, Equatable, Sendable {
    case unstartable(String)
    case overdue
    case stopped
  }

  /// A program on the path.
  static func find(_ name: String, _ environment: [String: String]) -> String? {
    let folders = environment["PATH"]?.split(separator: ":") ?? []
    return folders.lazy.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  static func isProgram(_ path: String) -> Bool {
    FileSystem.isFile(path) && access(path, X_OK) == 0
  }

  /// The arguments with which Python runs a program of ours.
  ///
  /// Python looks for modules in the current folder first. That can hold anything, in a checkout of
  /// PyTorch a folder `torch` that is not built, so it is left out.
  static func python(_ program: String) -> [String] {
    ["-B", "-c", "import sys; sys.path[:] = [path for path in sys.path if path]\n" + program]
  }

  /// Runs a program to its end, unless its time is over or somebody stops it; then all that it has
  /// started is ended with it.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String], seconds: Int,
    _ isStopped: () -> Bool, meanwhile: () -> Void = {}
  ) -> Swift.Result<Result, Failure> {
    do {
      let child = try ChildProcess(path, arguments, environment: environment)
      let end = ContinuousClock.now + .seconds(seconds)
      while ContinuousClock.now < end {
        if isStopped() { return .failure(.stopped) }
        if let ending = child.wait() {
          return .success(
            Result(
              ending: ending, output: String(decoding: child.output, as: UTF8.self),
              complaints: String(decoding: child.complaints, as: UTF8.self)))
        }
        meanwhile()
      }
      return .failure(.overdue)
    } catch {
      return .failure(.unstartable("\(error)"))
    }
  }
}
