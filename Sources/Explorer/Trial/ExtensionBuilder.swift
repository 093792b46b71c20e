import Schema

/// Compiles extensions, without the operators that the compiler refuses.
struct ExtensionBuilder {
  /// What became of some operators.
  struct Built {
    /// The library; nil where no operator is left.
    var library: String?
    /// The operators in it.
    var operators: [Int]
    /// Why the compiler refuses the others.
    var refusals: [Int: CompilerMessage] = [:]
    /// How long the compiler ran, in seconds; nought where the library was in the cache.
    var seconds = 0.0
  }

  /// How long one extension may take to compile, in seconds.
  static let timeLimit = 900

  let plan: TrialPlan
  let torch: InstalledTorch
  let compiler: Compiler
  let environment: [String: String]
  let folder: TrialFolder
  let cache: TrialCache

  /// Makes the library of some operators.
  ///
  /// - Throws: What the compiler says, where no operator is to blame; nil when stopped.
  func build(
    _ operators: [Int], number: Int, isStopped: () -> Bool, meanwhile: () -> Void
  ) throws(Diagnostic) -> Built? {
    var built = Built(operators: operators)
    var attempt = 0
    while !built.operators.isEmpty {
      attempt += 1
      let source = plan.trialExtension(of: built.operators)
      let name = "\(number).\(attempt)"
      let key = key(source)
      if plan.request.settings.usesCache, let library = cache.library(for: key) {
        built.library = library
        return built
      }
      let start = ContinuousClock.now
      let outcome = try compile(source, in: name, isStopped: isStopped, meanwhile: meanwhile)
      guard let errors = outcome else { return nil }
      built.seconds += start.duration(to: .now) / .seconds(1)
      if errors.isEmpty {
        built.library = "\(folder.path)/\(name)/\(TrialExtension.libraryName)"
        if let library = built.library { cache.keep(library, for: key) }
        return built
      }
      let (own, other) = source.sort(errors)
      guard !own.isEmpty else { throw .uncompilable(other, compiler, plan.request.shapeSource) }
      built.refusals.merge(own) { first, _ in first }
      built.operators.removeAll { own[$0] != nil }
    }
    return built
  }

  /// Everything that the library depends on.
  private func key(_ source: TrialExtension) -> String {
    let command = [compiler.path] + compiler.arguments(for: torch, in: ".")
    let own = plan.request.shapeSource?.text ?? ""
    let files = source.files.map { "// \($0.name)\n\($0.text)" }
    return ([torch.version, command.joined(separator: " ")] + files + [own]).joined(separator: "\n")
  }

  /// The errors; none when it has worked, nil when stopped.
  private func compile(
    _ source: TrialExtension, in name: String, isStopped: () -> Bool, meanwhile: () -> Void
  ) throws(Diagnostic) -> [CompilerMessage]? {
    do throws(FileError) {
      for file in source.files { try folder.write(file.text, to: "\(name)/\(file.name)") }
    } catch {
      throw .unreadable(error)
    }
    let path = "\(folder.path)/\(name)"
    let result = Tools.run(
      compiler.path, compiler.arguments(for: torch, in: path), environment: environment,
      seconds: Self.timeLimit, isStopped, meanwhile: meanwhile)
    switch result {
    case .failure(.stopped): return nil
    case .failure(.overdue): throw .compilerHangs(compiler)
    case .failure(.unstartable(let reason)): throw .missing("no-compiler", reason, hint: nil)
    case .success(let ended):
      if ended.ending == .status(0), FileSystem.isFile("\(path)/\(TrialExtension.libraryName)") {
        return []
      }
      let errors = CompilerMessage.errors(in: ended.complaints.replacing(path + "/", with: ""))
      guard errors.isEmpty else { return errors }
      let last = ended.complaints.split(separator: "\n").last.map(String.init)
      return [CompilerMessage(place: nil, text: last ?? "nothing, and makes no library")]
    }
  }
}

extension Diagnostic {
  /// The compiler refuses something that belongs to no operator.
  fileprivate static func uncompilable(
    _ messages: [CompilerMessage], _ compiler: Compiler, _ shapes: SourceFile?
  ) -> Diagnostic {
    let first = messages.first
    let location = first?.place.flatMap { place in
      shapes.flatMap { file in
        file.name == place.file ? file.location(line: place.line, column: place.column) : nil
      }
    }
    let place = first?.place.map { "\($0.file):\($0.line): " } ?? ""
    let text = first?.text ?? "it gives no reason"
    return Diagnostic(
      code: "uncompilable-extension",
      "'\(compiler.path)' says: \(location == nil ? place : "")\(text)", at: location,
      hint: location == nil ? "CXX names another compiler" : nil)
  }

  fileprivate static func compilerHangs(_ compiler: Compiler) -> Diagnostic {
    Diagnostic(
      code: "compiler-hangs",
      "'\(compiler.path)' came to no end in \(ExtensionBuilder.timeLimit) s", at: nil,
      hint: "try fewer operators at once")
  }
}
