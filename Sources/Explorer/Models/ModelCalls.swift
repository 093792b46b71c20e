import Schema

/// The operators that a model calls, as a file that PyTorch printed has them.
///
/// Four kinds of text are told apart by what is in them: counters of a lazy backend, plain lists of
/// names, tables of the profiler, and exported graphs.
struct ModelCalls: Equatable, Sendable {
  /// What the text is.
  enum Form: String, CaseIterable, Sendable {
    /// Counters of a lazy backend: names with figures, or `Counter:` and `Value:` lines.
    case counters
    /// Names of operators, with or without how often each is called.
    case names
    /// A table of the profiler, which counts calls inside of composite operators as well.
    case profiler
    /// A graph, in which each call stands once.
    case graph
  }

  /// How much a name says.
  enum Naming: Equatable, Sendable {
    /// The overload is part of it.
    case exact
    /// The overload may be missing.
    case loose
    /// The overload is missing.
    case base
    /// It is the name of the backend's C++ kernel.
    case kernel
    /// The table has cut it off.
    case beginning
    /// The operator is none of `aten`.
    case foreign
  }

  /// A name and how often it is called, added up over the whole text.
  struct Call: Equatable, Sendable {
    let name: String
    let naming: Naming
    var count: Int
    /// Where it stands first.
    let location: SourceLocation
  }

  let form: Form
  /// Each name once, in the order in which they are met.
  private(set) var calls: [Call] = []
  private var places: [String: Int] = [:]

  /// Reads a text; backends count under namespaces of their own, such as `lazy` and `xla`.
  init(_ file: SourceFile, backendNamespaces: Set<String> = ["lazy", "xla"]) {
    let reading = ModelText(file, backendNamespaces: backendNamespaces)
    form = reading.form
    for call in reading.calls(as: form) { add(call) }
  }

  private mutating func add(_ call: Call) {
    let key = "\(call.naming) \(call.name)"
    if let place = places[key] {
      let (sum, overflows) = calls[place].count.addingReportingOverflow(call.count)
      calls[place].count = overflows ? .max : sum
    } else {
      places[key] = calls.count
      calls.append(call)
    }
  }
}

extension ModelCalls.Call {
  /// A call by a name as some text writes it: `aten::add.Tensor`, `torch.ops.aten.add.Tensor`,
  /// `aten.add.default`, `lazy::add`, `add.Tensor`; nil for what is no operator's name.
  init?(
    _ word: ModelText.Word, count: Int, isGraph: Bool = false, backendNamespaces: Set<String>,
    in file: SourceFile
  ) {
    var name = word.text[...]
    if name.hasPrefix("torch.ops.") { name = name.dropFirst("torch.ops.".count) }
    let namespace: Substring?
    if let colons = name.firstRange(of: "::") {
      namespace = name[..<colons.lowerBound]
      name = name[colons.upperBound...]
    } else if name.count < word.text.count || name.hasPrefix("aten.") {
      namespace = name.prefix { $0 != "." }
      name = name.drop { $0 != "." }.dropFirst()
    } else {
      namespace = nil
    }
    // No operator begins with a capital letter, but other counters do.
    guard let first = name.first, first.isLowercase || first == "_" else { return nil }
    let isDefault = name.hasSuffix(".default")
    if isDefault { name = name.dropLast(".default".count) }
    switch namespace {
    case nil, "aten":
      naming = isDefault || name.contains(".") ? .exact : isGraph ? .base : .loose
    case let own? where backendNamespaces.contains(String(own)): naming = .kernel
    default: naming = .foreign
    }
    self.name = naming == .foreign ? word.text : String(name)
    self.count = count
    location = file.location(line: word.line, column: word.column, length: word.text.count)
  }
}
