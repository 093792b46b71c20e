/// What came of trying one operator.
struct Verdict: Codable, Equatable, Sendable {
  /// What kind of end it took.
  enum Kind: String, Codable, CaseIterable, Sendable {
    /// Traced, and equal to eager PyTorch in every sample.
    case passed
    /// Something else ran in the place of its kernel.
    case untraced = "not-traced"
    /// Values, shapes or types differ from eager PyTorch's.
    case different
    /// Shape inference promised something else than came.
    case wrongShape = "wrong-shape"
    /// The kernel, or what it recorded, failed.
    case threw
    case crashed
    case timedOut = "timed-out"
    case outOfMemory = "out-of-memory"
    /// The compiler refuses its code.
    case uncompilable
    /// torchgen refuses to generate it.
    case refused
    /// There is no sample that eager PyTorch accepts.
    case unsampled = "no-sample"
    /// Eager PyTorch refuses the user's own sample.
    case badSample = "bad-sample"
  }

  /// The operator's name.
  let name: String
  let kind: Kind
  /// Why it did not pass, in plain words.
  var reason: String?
  /// What eager PyTorch accepted, and what came of it.
  var samples: [SampleResult] = []
  /// From the start of its process to the end, in milliseconds.
  var milliseconds = 0.0

  var hasPassed: Bool { kind == .passed }

  /// Whether its kernel recorded every sample; nil where nothing ran.
  var isTraced: Bool? { samples.isEmpty ? nil : samples.allSatisfy(\.isTraced) }

  /// Whether every sample gave what eager PyTorch gives; nil where nothing was to be compared.
  var isEqual: Bool? {
    samples.isEmpty ? nil : samples.allSatisfy { $0.problem == nil }
  }

  /// The operators that ran eagerly inside, by name.
  var fallbacks: [String] { Set(samples.flatMap(\.fallbacks)).sorted() }
}

/// What came of one sample.
struct SampleResult: Codable, Equatable, Sendable {
  /// Where it comes from, or its text.
  let source: String
  /// Whether the operator's kernel recorded it.
  let isTraced: Bool
  /// What is wrong with the results, or why there are none.
  var problem: String?
  /// Whether values were compared, too; else eager PyTorch does not repeat its own.
  var comparesValues = true
  var promised: [DriverRecord.Look] = []
  var came: [DriverRecord.Look] = []
  var eager: [DriverRecord.Look] = []
  /// The operators that ran eagerly.
  var fallbacks: [String] = []
  /// The other counters that rose, such as `lazy::_to_copy`.
  var counters: [String] = []
  var eagerMilliseconds = 0.0
  /// Recording and computing.
  var lazyMilliseconds = 0.0
}
