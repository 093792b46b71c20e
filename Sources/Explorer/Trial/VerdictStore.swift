import FoundationEssentials

/// A verdict and the bytes that it is about.
struct KeptVerdict: Codable, Equatable, Sendable {
  let verdict: Verdict
  /// What marks the code that was tried.
  let digest: String
  /// The release with its build.
  let torch: String
}

/// The verdicts of earlier trials, in a file of the cache folder: the latest on each operator.
struct VerdictStore: Sendable {
  private let path: String

  init(_ cache: CacheFolder) { path = cache.path + "/verdicts.json" }

  /// What is kept; nothing where the file cannot be understood.
  func read() -> [KeptVerdict] {
    guard case .success(let bytes) = FileSystem.read(path) else { return [] }
    return (try? JSONDecoder().decode([KeptVerdict].self, from: Data(bytes))) ?? []
  }

  /// Puts verdicts in the place of earlier ones; failing loses only a help, so it is no error.
  ///
  /// Trials that end at the same time wait for each other, so that each finds what others kept.
  func keep(_ verdicts: [KeptVerdict]) {
    let lock = FileLock.wait(path + ".lock")
    defer { withExtendedLifetime(lock) {} }
    let names = Set(verdicts.map(\.verdict.name))
    let all = read().filter { !names.contains($0.verdict.name) } + verdicts.map(\.brief)
    guard let data = try? JSONEncoder().encode(all) else { return }
    _ = FileSet([.init(path: path, bytes: Array(data))]).write()
  }
}

extension KeptVerdict {
  /// The same without what nobody asks again about samples that went well.
  fileprivate var brief: Self {
    var short = verdict
    for index in short.samples.indices where short.samples[index].problem == nil {
      short.samples[index].promised = []
      short.samples[index].came = []
      short.samples[index].counters = []
    }
    return Self(verdict: short, digest: digest, torch: torch)
  }
}

extension TrialReport {
  /// The verdicts with what they are about.
  var kept: [KeptVerdict] {
    verdicts.map {
      KeptVerdict(verdict: $0, digest: digests[$0.name] ?? "", torch: torch.version)
    }
  }
}
