import FoundationEssentials
import Schema

/// A C++ compiler, and how it makes an extension.
struct Compiler: Equatable, Sendable {
  let path: String
  let flags: [String]

  /// Finds the compiler that `CXX` names, else g++, c++ or clang++.
  ///
  /// - Throws: What is missing, and how to get it.
  static func find(_ environment: [String: String]) throws(Diagnostic) -> Compiler {
    let words = environment["CXX"]?.split(separator: " ").map(String.init) ?? []
    if let name = words.first {
      guard let path = name.contains("/") ? name : Tools.find(name, environment),
        Tools.isProgram(path)
      else {
        throw .missing(
          "no-compiler", "there is no C++ compiler '\(name)', which CXX names",
          hint: "unset CXX, or name one that is installed")
      }
      return Compiler(path: path, flags: Array(words.dropFirst()))
    }
    for name in ["g++", "c++", "clang++"] {
      if let path = Tools.find(name, environment) { return Compiler(path: path, flags: []) }
    }
    throw .missing(
      "no-compiler", "there is no C++ compiler on the path", hint: "apt-get install g++")
  }

  /// The arguments that make a library of the unit in a folder.
  ///
  /// Without optimisation: kernels only record, and one waits for the compiler.
  func arguments(for torch: InstalledTorch, in folder: String) -> [String] {
    let include = torch.includePath
    return flags + [
      "-std=c++20", "-fPIC", "-shared", "-O0", "-w", "-fdiagnostics-color=never",
      "-I" + folder, "-isystem", include, "-isystem", include + "/torch/csrc/api/include",
      "\(folder)/\(TrialExtension.unitName)", "-o", "\(folder)/\(TrialExtension.libraryName)",
      "-L" + torch.libraryPath, "-ltorch", "-ltorch_cpu", "-lc10", "-Wl,--no-undefined",
      "-Wl,-rpath," + torch.libraryPath,
    ]
  }
}
