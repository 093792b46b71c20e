import Foundation
import Schema

@testable import Explorer

/// Inputs that tests share; the built-in catalogue needs no file.
enum Loaded {
  /// The built-in catalogue with its own list.
  static func builtIn() throws -> Inputs {
    try Inputs.load(
      InputRequest(torch: nil), environment: ["XDG_CACHE_HOME": Scratch.folder()], startingIn: "/")
  }

  /// The built-in catalogue with a list of the test's own.
  static func builtIn(list: String) throws -> (inputs: Inputs, path: String) {
    let path = Scratch.folder() + "/backend.yaml"
    try list.write(toFile: path, atomically: true, encoding: .utf8)
    let inputs = try Inputs.load(
      InputRequest(sourceYaml: path), environment: ["XDG_CACHE_HOME": Scratch.folder()],
      startingIn: "/")
    return (inputs, path)
  }
}
