import Emit
import Foundation
import Schema

/// The folder of expected results that `Tests/Reference/reference.py` makes with torchgen itself.
struct Reference: Sendable {
  /// A file's place in `blobs.bin`.
  struct Blob: Decodable, Sendable {
    let offset: Int
    let length: Int
  }

  /// An input and what torchgen makes of it.
  struct Case: Decodable, Sendable {
    let name: String
    let aten: String
    let sourceYaml: String?
    let sourceText: String?
    let parameters: Parameters
    /// Absent for `gen_lazy_tensor`.
    let program: String?
    let cwd: String
    let outcome: String
    let message: String?
    let note: String?
    let files: [String: Blob]

    var isRefused: Bool { outcome == "refused" }

    /// The parameters as our own value.
    var options: Options {
      switch program {
      case "stubs": parameters.options(over: .stubs)
      case "xla": parameters.options(over: .xla)
      case "torch-mlir": parameters.options(over: .torchMlir)
      default: parameters.options(over: Options())
      }
    }
  }

  let folder: String
  /// The release whose torchgen was run.
  let release: Release
  private let blobs: Data

  /// The folder that the environment names; `nil` where torchgen's results could not be made.
  static let shared: Reference? = ProcessInfo.processInfo.environment["LAZYOPS_REFERENCE"]
    .flatMap { try? Reference(folder: $0) }

  /// Whether continuous integration runs, which must not pass without the reference.
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  private init(folder: String) throws {
    self.folder = folder
    let version = try JSONDecoder().decode(
      String.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/release.json")))
    guard let release = Release(version) else { throw CocoaError(.fileReadCorruptFile) }
    self.release = release
    blobs = try Data(
      contentsOf: URL(fileURLWithPath: folder + "/blobs.bin"), options: .alwaysMapped)
  }

  /// Whether the tests are pinned to the release.
  var isPinned: Bool { release == Release("2.15.0") }

  /// Whether a suite was run.
  func has(_ suite: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(suite)/index.jsonl")
  }

  /// The cases of a suite, in the order of its index.
  func cases(_ suite: String) throws -> [Case] {
    let index = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(suite)/index.jsonl"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try index.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Case.self, from: $0)
    }
  }

  /// The bytes of an expected file.
  func bytes(_ blob: Blob) -> [UInt8] { [UInt8](blobs[blob.offset..<(blob.offset + blob.length)]) }

  /// The bytes of one of the reference's inputs; `nil` when it cannot be read.
  func input(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))).map { [UInt8]($0) }
  }
}
