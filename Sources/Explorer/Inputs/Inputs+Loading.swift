import Emit
import Glibc
import Schema

extension Inputs {
  /// Finds and reads the files; throws only when there is nothing to show at all.
  static func load(
    _ request: InputRequest, environment: [String: String],
    startingIn folder: String = FileSystem.currentFolder, report: JobReport = .silent
  ) throws(Diagnostic) -> Inputs {
    let cache = CacheFolder(environment: environment)
    let loader = InputLoader(
      request: request, report: report, shelf: CatalogShelf(environment: environment))
    return try loader.load(try loader.findTree(cache, startingIn: folder))
  }
}

/// Reads files and notes what cannot be read.
private struct InputLoader: Sendable {
  let request: InputRequest
  let report: JobReport
  let shelf: CatalogShelf?

  /// What was read, and what could not be.
  private typealias Reading<Value> = (value: Value, diagnostics: [Diagnostic])

  func findTree(_ cache: CacheFolder, startingIn folder: String) throws(Diagnostic) -> TorchTree {
    if request.isBuiltIn { return BuiltInCatalogue.tree }
    if let path = request.atenPath { return TorchTree.atenFolder(at: path) }
    if let torch = request.torch { return try named(torch, cache) }
    if let checkout = TorchTree.checkout(above: folder) { return checkout }
    for version in cache.versions {
      if let tree = cache.tree(of: version) { return tree }
    }
    return BuiltInCatalogue.tree
  }

  private func named(_ torch: String, _ cache: CacheFolder) throws(Diagnostic) -> TorchTree {
    if Release.isVersion(torch), !FileSystem.isFolder(torch) {
      if let tree = cache.tree(of: torch) { return tree }
      throw Diagnostic(
        code: "missing-release", "release \(torch) has not been fetched", at: nil,
        hint: "run 'lazyops fetch \(torch)'")
    }
    if let tree = TorchTree.checkout(at: torch) ?? TorchTree.package(at: torch) { return tree }
    throw Diagnostic(
      code: "missing-torch", "no PyTorch found in '\(torch)'", at: nil,
      hint: "give a checkout, an installed package, or the number of a fetched release")
  }

  func load(_ tree: TorchTree) throws(Diagnostic) -> Inputs {
    let (sources, volume) = inParallel {
      Result { () throws(Diagnostic) in (try self.origin(of: tree), try self.backend(tree)) }
    } _: {
      shelf?.volume(for: tree.nativeFunctionsName)
    }
    let (origin, backendSource) = try sources.get()
    let ((catalog, shelving), rest) = inParallel {
      self.catalog(of: origin, volume)
    } _: {
      self.rest(of: tree, backendSource)
    }
    return Inputs(
      tree: tree, catalog: catalog, templates: rest.templates, backend: rest.backend,
      shapeHeader: rest.header.value, implementations: rest.implementations.value,
      diagnostics: [tree.reservation(listedIn: backendSource)].compactMap(\.self)
        + rest.header.diagnostics + rest.implementations.diagnostics, shelving: shelving)
  }

  /// What the catalogue is made of.
  private func origin(of tree: TorchTree) throws(Diagnostic) -> CatalogOrigin {
    let isBuiltIn = tree.kind == .builtIn
    return CatalogOrigin(
      nativeFunctions: isBuiltIn
        ? BuiltInCatalogue.nativeFunctionsFile : try source(tree.nativeFunctionsPath),
      tags: isBuiltIn ? BuiltInCatalogue.tagsFile : try source(tree.tagsPath),
      dialect: tree.version.flatMap(Release.init)?.dialect ?? .current)
  }

  /// The catalogue from the shelf; one that is not there is read, and put there meanwhile.
  private func catalog(
    of origin: CatalogOrigin, _ volume: CatalogShelf.Volume?
  ) -> (Catalog, WorkBeside?) {
    if let catalog = volume?.catalog(of: origin) { return (catalog, nil) }
    let catalog = Catalog(of: origin)
    guard let shelf, request.keepsCatalogue else { return (catalog, nil) }
    return (catalog, WorkBeside { shelf.keep(catalog, of: origin) })
  }

  /// What is read beside the catalogue.
  private struct Rest {
    let templates: Templates
    let backend: BackendFile
    let header: Reading<ShapeHeader?>
    let implementations: Reading<[SourceFile]?>
  }

  private func rest(of tree: TorchTree, _ backend: SourceFile) -> Rest {
    Rest(
      templates: templates(tree), backend: BackendFile(backend, for: request.program),
      header: shapeHeader(tree), implementations: implementations())
  }

  private func source(_ path: String) throws(Diagnostic) -> SourceFile {
    report.say(FileSystem.name(of: path))
    if report.isStopped() { throw .unreadable(FileError(path: path, number: ECANCELED)) }
    switch FileSystem.source(path) {
    case .success(let file): return file
    case .failure(let error): throw .unreadable(error)
    }
  }

  private func backend(_ tree: TorchTree) throws(Diagnostic) -> SourceFile {
    if let path = request.sourceYaml ?? tree.backendYaml { return try source(path) }
    return BuiltInCatalogue.backendFile
  }

  private func templates(_ tree: TorchTree) -> Templates {
    guard tree.kind != .builtIn else { return Templates(BuiltInCatalogue.templateFiles) }
    var files: [String: SourceFile] = [:]
    for name in Templates.names {
      if case .success(let file) = FileSystem.source(tree.templatesPath + "/" + name) {
        files[name] = file
      }
    }
    return Templates(files)
  }

  /// The header named by the flag, below the current folder; without a flag also the one that
  /// belongs to the tree, because only PyTorch's own build runs where the default name is found.
  private func shapeHeader(_ tree: TorchTree) -> Reading<ShapeHeader?> {
    guard request.checksShapes else { return (nil, []) }
    let path = request.shapeHeader ?? TorchTree.shapeHeader
    switch FileSystem.source(path) {
    case .success(let file): return (ShapeHeader(tree.respelled(file)), [])
    case .failure(let error):
      if request.shapeHeader == nil, let file = ownHeader(tree) {
        return (ShapeHeader(tree.respelled(file)), [])
      }
      return (nil, [.unreadableShapeHeader(error.path)])
    }
  }

  private func ownHeader(_ tree: TorchTree) -> SourceFile? {
    if tree.kind == .builtIn { return BuiltInCatalogue.shapeHeaderFile }
    let path = tree.includePath.map { $0 + "/" + TorchTree.shapeHeader }
    return path.flatMap { try? FileSystem.source($0).get() }
  }

  private func implementations() -> Reading<[SourceFile]?> {
    guard !request.implementationPaths.isEmpty else { return (nil, []) }
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    var visited: Set<String> = []
    let paths = request.implementationPaths.flatMap { sources(below: $0, beyond: &visited) }
    for path in paths where !report.isStopped() {
      report.say(FileSystem.name(of: path))
      switch FileSystem.source(path) {
      case .success(let file): files.append(file)
      case .failure(let error): diagnostics.append(.unreadableImplementation(error.path))
      }
    }
    return (files, diagnostics)
  }

  private static let sourceEndings = [".cpp", ".cc", ".cxx", ".h", ".hpp", ".cu", ".mm"]

  /// A file is itself; of a folder, the C++ files in it and below, each folder once, as links can
  /// lead in circles.
  private func sources(below path: String, beyond visited: inout Set<String>) -> [String] {
    guard FileSystem.isFolder(path) else { return [path] }
    guard visited.insert(FileSystem.resolved(path) ?? path).inserted else { return [] }
    var files: [String] = []
    for name in FileSystem.names(inFolder: path) where !report.isStopped() {
      let child = path + "/" + name
      if FileSystem.isFolder(child) {
        if !name.hasPrefix(".") { files += sources(below: child, beyond: &visited) }
      } else if Self.sourceEndings.contains(where: name.hasSuffix) {
        files.append(child)
      }
    }
    return files
  }
}

extension Diagnostic {
  /// A file that cannot be read.
  static func unreadable(_ error: FileError) -> Diagnostic {
    Diagnostic(code: "unreadable", "cannot read '\(error.path)': \(error.reason)", at: nil)
  }

  /// A file that is not there, or cannot be read for another reason.
  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(code: "unreadable", "cannot read '\(path)'", at: nil)
  }
}
