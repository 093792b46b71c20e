import Foundation

/// Folders that tests fill with files; all go when the process of the tests ends.
enum Scratch {
  /// A new folder with nothing in it.
  static func folder() -> String { makeFolder("\(all)/\(UUID().uuidString)") }

  private static let all: String = {
    atexit { try? FileManager.default.removeItem(atPath: Scratch.all) }
    return makeFolder("\(NSTemporaryDirectory())lazyops-\(UUID().uuidString)")
  }()

  private static func makeFolder(_ path: String) -> String {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
