/// Where PyTorch's files come from.
struct TorchTree: Equatable, Sendable {
  /// What kind of place it is.
  enum Kind: String, Sendable {
    case checkout
    case package
    case fetched = "fetched release"
    case atenFolder = "ATen folder"
    case builtIn = "built-in catalogue"
  }

  let kind: Kind
  /// The folder that holds `native/` and `templates/`; empty for the built-in catalogue.
  let atenPath: String
  /// The release, where the place says it: `2.15.0`.
  let version: String?
  /// The folder under which `torch/csrc/lazy/…` is found.
  let includePath: String?
  /// The TS backend's list that belongs to these files.
  let backendYaml: String?

  /// The header that declares the shape functions, as torchgen's parameter names it.
  static let shapeHeader = "torch/csrc/lazy/core/shape_inference.h"

  var nativeFunctionsPath: String { atenPath + "/native/native_functions.yaml" }
  /// What its content goes by, which is no path where it is part of the program.
  var nativeFunctionsName: String {
    kind == .builtIn ? BuiltInCatalogue.nativeFunctionsFile.name : nativeFunctionsPath
  }
  var tagsPath: String { atenPath + "/native/tags.yaml" }
  var templatesPath: String { atenPath + "/templates" }
}

extension TorchTree {
  /// A PyTorch checkout with its top folder at `path`.
  static func checkout(at path: String) -> TorchTree? {
    let aten = path + "/aten/src/ATen"
    guard FileSystem.isFile(aten + "/native/native_functions.yaml") else { return nil }
    return TorchTree(
      kind: .checkout, atenPath: aten, version: firstLine(of: path + "/version.txt"),
      includePath: path, backendYaml: existing(aten + "/native/ts_native_functions.yaml"))
  }

  /// An installed or unpacked package: `path` is site-packages, or `torch` or `torchgen` in it.
  static func package(at path: String) -> TorchTree? {
    for top in tops(of: path) {
      let aten = top + "/torchgen/packaged/ATen"
      guard FileSystem.isFile(aten + "/native/native_functions.yaml") else { continue }
      let include = top + "/torch/include"
      return TorchTree(
        kind: .package, atenPath: aten, version: packageVersion(in: top),
        includePath: FileSystem.isFolder(include) ? include : nil,
        backendYaml: existing(aten + "/native/ts_native_functions.yaml"))
    }
    return nil
  }

  /// The folders that packages may be installed in, for a path of one of them or of its parts.
  private static func tops(of path: String) -> [String] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let parts = ["torch", "torchgen"]
    if parts.contains(FileSystem.name(of: path)) { return [path, FileSystem.folder(of: path)] }
    // The current folder and links have other names than what they are.
    let real = FileSystem.resolved(path) ?? path
    return parts.contains(FileSystem.name(of: real)) ? [path, path + "/.."] : [path]
  }

  /// A folder given by `--aten-path`.
  static func atenFolder(at path: String) -> TorchTree {
    let top = path.hasSuffix("/torchgen/packaged/ATen") ? String(path.dropLast(23)) : nil
    let checkout = path.hasSuffix("/aten/src/ATen") ? String(path.dropLast(14)) : nil
    return TorchTree(
      kind: .atenFolder, atenPath: path,
      version: checkout.flatMap { firstLine(of: $0 + "/version.txt") }
        ?? top.flatMap(packageVersion),
      includePath: checkout ?? top.map { $0 + "/torch/include" },
      backendYaml: existing(path + "/native/ts_native_functions.yaml"))
  }

  /// The checkout that a folder is in.
  static func checkout(above folder: String) -> TorchTree? {
    var path = folder
    while true {
      if let tree = checkout(at: path) { return tree }
      let parent = FileSystem.folder(of: path)
      guard parent != path, path != "." else { return nil }
      path = parent
    }
  }

  static func existing(_ path: String) -> String? { FileSystem.isFile(path) ? path : nil }

  /// The version that an installed package names in its `version.py`.
  private static func packageVersion(in top: String) -> String? {
    guard case .success(let bytes) = FileSystem.read(top + "/torch/version.py") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("__version__") })
    else { return nil }
    return line.split(whereSeparator: { $0 == "'" || $0 == "\"" }).dropFirst().first.map(
      String.init)
  }

  static func firstLine(of path: String) -> String? {
    guard case .success(let bytes) = FileSystem.read(path) else { return nil }
    let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let trimmed = line.filter { !$0.isWhitespace }
    return trimmed.isEmpty ? nil : trimmed
  }
}
