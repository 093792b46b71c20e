import FoundationEssentials
import Glibc
import Schema

/// Gets a release's yaml files, templates and lazy headers out of its wheel into the cache.
///
/// The work is done in a folder beside the final one, which takes its name only when everything is
/// there: an interrupted or failed fetch leaves nothing behind.
final class ReleaseFetch {
  /// How far it is.
  enum Progress: Equatable {
    case downloading(bytes: Int)
    case done(TorchTree)
    case failed(String)
  }

  let version: String
  private let cache: CacheFolder
  private let staging: String
  private let python: ChildProcess
  private var bytes = 0

  /// Starts fetching; throws a sentence when it cannot even start.
  init(_ version: String, into cache: CacheFolder) throws(FetchError) {
    self.version = version
    self.cache = cache
    staging = cache.path + "/.fetch-\(version)-\(getpid())"
    let environment = ProcessInfo.processInfo.environment
    guard let path = Tools.find("python3", environment) else {
      throw FetchError("fetching needs python3 with pip", hint: "apt-get install python3-pip")
    }
    Self.removeStale(in: cache)
    if let error = FileSystem.makeFolder(staging) { throw FetchError("\(error)") }
    let requirement = WheelPins.requirement(version) ?? "torch==\(version)"
    do throws(FileError) {
      python = try ChildProcess(
        path, Tools.python(WheelScript.text) + [requirement, staging], environment: environment)
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw FetchError("python3 does not start: \(error)")
    }
    python.endInput()
  }

  deinit { cancel() }

  /// Waits a moment and says how far it is.
  func poll() -> Progress {
    let ending = python.wait()
    readProgress()
    guard let ending else { return .downloading(bytes: bytes) }
    guard ending == .status(0) else {
      let text = String(decoding: python.complaints, as: UTF8.self)
      let reason = text.split(separator: "\n").last.map(String.init)
      cleanUp()
      return .failed(reason ?? "interrupted")
    }
    return finish()
  }

  /// Stops the work and removes what it left.
  func cancel() {
    python.kill()
    cleanUp()
  }

  private func readProgress() {
    for line in python.takeLines() where line.hasPrefix("progress ") {
      bytes = max(bytes, Int(line.dropFirst("progress ".count)) ?? 0)
    }
  }

  private func finish() -> Progress {
    if let problem = writeBackendList() {
      cleanUp()
      return .failed(problem)
    }
    let target = cache.folder(of: version)
    try? FileManager.default.removeItem(atPath: target)
    guard rename(staging, target) == 0 else {
      let reason = String(cString: strerror(errno))
      cleanUp()
      return .failed("cannot put '\(target)' in place: \(reason)")
    }
    guard let tree = cache.tree(of: version) else {
      return .failed("the wheel of \(version) has no torchgen/packaged/ATen")
    }
    return .done(tree)
  }

  /// Writes the TS backend's list; says what is wrong with the files, if anything.
  private func writeBackendList() -> String? {
    guard let tree = TorchTree.package(at: staging) else {
      return "the wheel of \(version) has no torchgen/packaged/ATen"
    }
    guard case .success(let native) = FileSystem.source(tree.nativeFunctionsPath),
      case .success(let tags) = FileSystem.source(tree.tagsPath)
    else { return "the wheel of \(version) lacks native_functions.yaml or tags.yaml" }
    let catalog = Catalog(
      nativeFunctions: native, tags: tags, dialect: Release(version)?.dialect ?? .current)
    let headers = staging + "/torch/include/torch/csrc/lazy/generated"
    guard let yaml = DerivedBackendList.yaml(for: catalog, headersIn: headers) else { return nil }
    let path = staging + "/ts_native_functions.yaml"
    switch FileSet([.init(path: path, bytes: Array(yaml.utf8))]).write() {
    case .success: return nil
    case .failure(let error): return "\(error)"
    }
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: staging) }

  /// Removes what fetches left that were killed outright.
  private static func removeStale(in cache: CacheFolder) {
    for name in FileSystem.names(inFolder: cache.path) where name.hasPrefix(".fetch-") {
      let pid = name.split(separator: "-").last ?? ""
      // A process that has ended runs no program, even while nobody has asked for its status.
      guard FileSystem.resolved("/proc/\(pid)/exe") == nil else { continue }
      try? FileManager.default.removeItem(atPath: cache.path + "/" + name)
    }
  }
}

/// Why a fetch cannot start.
struct FetchError: Error {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
