/// Work that may take long and so goes on while keys are taken.
struct Job: Equatable, Sendable {
  /// What is done; nothing is done twice at the same time.
  enum Kind: Hashable, Sendable {
    case load, readOutput, readOther, trial
  }

  let kind: Kind
  /// How far it is, as it said itself.
  var detail = ""
  /// Whether it goes on for so long that the user shall be told.
  var isShown = false
}

extension Job {
  /// What the footer says of it.
  var text: String { kind.title + (detail.isEmpty ? "" : ": " + detail) }
}

extension Job.Kind {
  /// What is done, in a few words.
  var title: String {
    switch self {
    case .load: "reading all files"
    case .readOutput: "reading the output folder"
    case .readOther: "reading what to compare with"
    case .trial: "trying operators"
    }
  }
}

extension Effect {
  /// The job that performs it; nil for what is done at once.
  var job: Job.Kind? {
    switch self {
    case .load: .load
    case .readOutput: .readOutput
    case .readOther: .readOther
    case .tryOperators: .trial
    default: nil
    }
  }
}

/// What a job can say while it goes on, and ask.
struct JobReport: Sendable {
  /// Tells how far the work is.
  let say: @Sendable (String) -> Void
  /// Whether nobody waits for the result any more.
  let isStopped: @Sendable () -> Bool

  /// Nobody listens, and nobody stops the work.
  static let silent = Self(say: { _ in }, isStopped: { false })
}
