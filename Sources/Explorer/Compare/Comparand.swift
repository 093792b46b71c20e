import Emit
import Schema

/// What a backend is compared with.
enum Comparand: Sendable {
  /// Another backend's yaml.
  case backend(BackendFile)
  /// Another PyTorch; `name` is its version, or else its path.
  case release(Catalog, version: String?, path: String)
}

extension BackendFile {
  /// Why there are no lists to compare: the file is no yaml, or no mapping.
  var fault: Diagnostic? { list.diagnostics.first { ["yaml", "top-level"].contains($0.code) } }
}

extension Comparand {
  /// What it is called in titles.
  var name: String {
    switch self {
    case .backend(let file): FileSystem.name(of: file.source.name)
    case .release(_, let version, let path): version.map { "PyTorch \($0)" } ?? path
    }
  }

  /// Reads a backend's yaml, or, where the path is a folder or a version, a PyTorch.
  static func read(
    _ path: String, _ request: InputRequest, environment: [String: String],
    report: JobReport = .silent
  ) -> Result<Self, Diagnostic> {
    guard FileSystem.isFolder(path) || Release.isVersion(path) else { return readBackend(path) }
    return readRelease(path, request, environment: environment, report: report)
  }

  static func readBackend(_ path: String) -> Result<Self, Diagnostic> {
    FileSystem.source(path).mapError(Diagnostic.unreadable).flatMap { source in
      let file = BackendFile(source)
      return file.fault.map(Result.failure) ?? .success(.backend(file))
    }
  }

  /// Reads another PyTorch; the rest of the request says how.
  static func readRelease(
    _ path: String, _ request: InputRequest, environment: [String: String],
    report: JobReport = .silent
  ) -> Result<Self, Diagnostic> {
    var request = request
    request.torch = path
    request.atenPath = nil
    request.checksShapes = false
    request.implementationPaths = []
    return Result { () throws(Diagnostic) in
      let inputs = try Inputs.load(request, environment: environment, report: report)
      return .release(inputs.catalog, version: inputs.tree.version, path: path)
    }
  }
}
