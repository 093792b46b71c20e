import FoundationEssentials

/// One line of what the driver tells while it runs operators.
struct DriverRecord: Decodable, Equatable, Sendable {
  /// What kind of news it is.
  enum Event: String, Decodable, Sendable {
    /// torch is imported.
    case ready
    /// Something that the user may want to know.
    case note
    /// An operator is begun; `name` says which.
    case `operator`
    /// A sample of it is begun.
    case begin
    /// Eager PyTorch has computed it.
    case accepted
    /// What came of the sample.
    case sample
    /// The operator could not be tried at all.
    case failed
    /// The operator's process has ended.
    case end
    /// All operators of a request are done.
    case served
  }

  /// The form of one result.
  struct Look: Codable, Equatable, Sendable {
    let sizes: [Int]
    let dtype: String
  }

  let event: Event
  var name: String?
  var version: String?
  var reason: String?
  var number: Int?
  /// Where the sample comes from, or its text.
  var source: String?
  /// Why eager PyTorch itself refuses the sample.
  var refusal: String?
  /// What went wrong on the lazy device.
  var error: String?
  /// Whether it went wrong for want of memory.
  var memory: Bool?
  var eager: [Look]?
  /// What shape inference said before anything was computed.
  var promised: [Look]?
  var came: [Look]?
  /// What tells the lazy values from eager's; nil where nothing does.
  var difference: String?
  /// Whether eager PyTorch gives the same values twice.
  var repeats: Bool?
  /// By how much each of PyTorch's counters rose.
  var counters: [String: Int]?
  var eagerMilliseconds: Double?
  var traceMilliseconds: Double?
  var runMilliseconds: Double?
  var milliseconds: Double?
  /// The signal that ended the process.
  var signal: Int32?
  /// The time that was over, in seconds.
  var timeout: Int?

  /// Reads a line; nil for what is none of the driver's.
  init?(_ line: String) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
      return nil
    }
    self = record
  }
}
