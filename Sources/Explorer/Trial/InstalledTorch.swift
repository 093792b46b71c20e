import FoundationEssentials
import Schema

/// A Python that can import torch, and where that torch is.
struct InstalledTorch: Equatable, Sendable {
  /// The interpreter's path.
  let python: String
  /// The release with its build: `2.13.0+cpu`.
  let version: String
  /// The folder `torch` with `include` and `lib` in it.
  let folder: String

  var includePath: String { folder + "/include" }
  var libraryPath: String { folder + "/lib" }
  /// The folder that packages are installed in.
  var sitePath: String { FileSystem.folder(of: folder) }
  var release: Release? { Release(version) }

  /// The shape functions that it has.
  var shapeHeader: String? {
    guard case .success(let file) = FileSystem.source(includePath + "/" + TorchTree.shapeHeader)
    else { return nil }
    return file.text
  }

}

extension InstalledTorch {
  /// Finds one: in the named Python, else in that of the active virtual environment, else in the
  /// one on the path.
  ///
  /// torch is only looked at, not imported, which would take seconds.
  ///
  /// - Parameters:
  ///   - python: The Python that the user names.
  ///   - release: The release that is wanted, where it is known.
  ///   - environment: The variables of the program.
  ///   - isStopped: Whether nobody waits for the answer any more.
  /// - Returns: The first that has a torch with headers; nil when stopped.
  /// - Throws: What is missing, and how to get it.
  static func find(
    python: String?, release: String? = nil, environment: [String: String],
    isStopped: () -> Bool
  ) throws(Diagnostic) -> InstalledTorch? {
    let candidates = candidates(python: python, environment: environment)
    guard !candidates.isEmpty else {
      throw .missing(
        "no-python", python.map { "there is no Python at '\($0)'" } ?? "there is no python3",
        hint: "name one with --python, or: apt-get install python3 python3-venv")
    }
    var problems: [Diagnostic] = []
    for path in candidates {
      do throws(Diagnostic) {
        return try probe(path, release, environment: environment, isStopped: isStopped)
      } catch {
        if isStopped() { return nil }
        problems.append(error)
      }
    }
    throw problems[0]
  }

  private static func candidates(python: String?, environment: [String: String]) -> [String] {
    if let python {
      let path = python.contains("/") ? python : Tools.find(python, environment) ?? python
      return Tools.isProgram(path) ? [path] : []
    }
    let active = environment["VIRTUAL_ENV"].map { $0 + "/bin/python3" }
    let found = [active, Tools.find("python3", environment)].compactMap(\.self)
    return found.filter(Tools.isProgram)
  }

  private struct Answer: Decodable {
    let folder: String?
    let version: String?
  }

  private static let question = """
    import importlib.util, json, os
    found = importlib.util.find_spec("torch")
    folder = os.path.dirname(found.origin) if found and found.origin else None
    names = {}
    if folder and os.path.exists(folder + "/version.py"):
        exec(open(folder + "/version.py").read(), names)
    print(json.dumps({"folder": folder, "version": names.get("__version__")}))
    """

  private static func probe(
    _ path: String, _ release: String?, environment: [String: String], isStopped: () -> Bool
  ) throws(Diagnostic) -> InstalledTorch {
    let answer = try ask(path, environment: environment, isStopped: isStopped)
    guard let folder = answer.folder, let version = answer.version else {
      throw .missing(
        "no-torch", "the Python '\(path)' has no torch",
        hint: "name one that has with --python, or: \(path) -m pip install torch"
          + (release.map { "==\($0)" } ?? ""))
    }
    guard FileSystem.isFolder(folder + "/include/torch/csrc/lazy") else {
      throw .missing(
        "no-torch-headers", "the torch in '\(folder)' comes without C++ headers",
        hint: "install PyTorch's own wheel: \(path) -m pip install torch==\(version)")
    }
    return InstalledTorch(python: path, version: version, folder: folder)
  }

  /// How long a Python may take to answer, in seconds.
  private static let patience = 60

  private static func ask(
    _ path: String, environment: [String: String], isStopped: () -> Bool
  ) throws(Diagnostic) -> Answer {
    let hint = "name one with --python"
    let result = Tools.run(
      path, Tools.python(question), environment: environment, seconds: patience, isStopped)
    let ended: Tools.Result
    switch result {
    case .success(let answered): ended = answered
    case .failure(.unstartable(let reason)): throw .missing("no-python", reason, hint: hint)
    case .failure(.overdue), .failure(.stopped):
      throw .missing("no-python", "'\(path)' gives no answer in \(patience) s", hint: hint)
    }
    guard ended.ending == .status(0),
      let answer = try? JSONDecoder().decode(Answer.self, from: Data(ended.output.utf8))
    else {
      let words = ended.complaints.split(separator: "\n").last.map { ": \($0)" } ?? ""
      throw .missing("no-python", "'\(path)' does not run as Python\(words)", hint: hint)
    }
    return answer
  }
}

extension Diagnostic {
  /// Something that a trial cannot do without.
  static func missing(_ code: String, _ message: String, hint: String?) -> Diagnostic {
    Diagnostic(code: code, message, at: nil, hint: hint)
  }
}
