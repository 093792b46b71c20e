import FoundationEssentials
import Glibc
import Schema

/// The driver's process: what it was asked, and what it has told.
///
/// A class, because it stands for a process.
final class TrialDriver {
  /// Operators in one library, by name.
  struct Request: Encodable, Equatable {
    let library: String
    var operators: [String]
  }

  /// What the driver is started with.
  struct Settings: Encodable, Equatable {
    let folder: String
    let samples: [String]
    let seconds: Int
    let memory: Int
    /// All operators that will be asked for.
    let operators: [String]
  }

  /// How long torch may take to be imported, and between two news besides the time limit.
  private static let patience = 180

  private let torch: InstalledTorch
  private let settings: Settings
  private let environment: [String: String]
  private var child: ChildProcess
  private var requests: [Request] = []
  private var lastNews = ContinuousClock.now
  private var isReady = false
  /// What was told of each operator that is done.
  private(set) var records: [String: [DriverRecord]] = [:]
  /// The operator that runs, and what was told of it by now.
  private(set) var current: (name: String, records: [DriverRecord])?
  private(set) var notes: [String] = []

  init(_ torch: InstalledTorch, _ settings: Settings, environment: [String: String])
    throws(Diagnostic)
  {
    self.torch = torch
    self.settings = settings
    self.environment = environment
    child = try Self.start(torch, settings, environment)
  }

  private static func start(
    _ torch: InstalledTorch, _ settings: Settings, _ environment: [String: String]
  ) throws(Diagnostic) -> ChildProcess {
    do throws(FileError) {
      return try ChildProcess(
        torch.python, Tools.python(DriverScript.text) + [line(settings)], environment: environment)
    } catch {
      throw .missing("no-python", "\(error)", hint: nil)
    }
  }

  private static func line(_ value: some Encodable) -> String {
    // Strings and numbers can always be encoded.
    (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension TrialDriver {
  /// Whether everything that was asked is answered.
  var isIdle: Bool { requests.isEmpty }

  /// Asks to run operators, after what was asked before.
  func ask(_ request: Request) {
    guard !request.operators.isEmpty else { return }
    requests.append(request)
    if isReady, requests.count == 1 { send(request) }
  }

  private func send(_ request: Request) {
    lastNews = .now
    child.send(Self.line(request))
  }

  /// Listens for a moment.
  ///
  /// - Throws: Why it cannot go on, when torch cannot be imported.
  func listen(milliseconds: Int32 = 30) throws(Diagnostic) {
    let ending = child.wait(milliseconds: milliseconds)
    for line in child.takeLines() {
      guard let record = DriverRecord(line) else { continue }
      lastNews = .now
      note(record)
    }
    if let ending {
      try recover(from: ending)
    } else if lastNews.duration(to: .now) > .seconds(Self.patience + settings.seconds),
      !isReady || !requests.isEmpty
    {
      child.kill()
      try recover(from: .signal(SIGKILL))
    }
  }

  private func note(_ record: DriverRecord) {
    switch record.event {
    case .ready:
      isReady = true
      if let first = requests.first { send(first) }
    case .note: notes.append(record.reason ?? "")
    case .operator: current = record.name.map { ($0, []) }
    case .served:
      if !requests.isEmpty { requests.removeFirst() }
      if let next = requests.first { send(next) }
    case .end:
      current?.records.append(record)
      finishCurrent()
    case .begin, .accepted, .sample, .failed: current?.records.append(record)
    }
  }

  private func finishCurrent() {
    guard let (name, told) = current else { return }
    records[name] = told
    current = nil
    if !requests.isEmpty { requests[0].operators.removeAll { $0 == name } }
  }

  /// The driver is gone: what it ran counts as crashed, and a new one does the rest.
  private func recover(from ending: ChildProcess.Ending) throws(Diagnostic) {
    guard isReady else {
      let text = String(decoding: child.complaints, as: UTF8.self)
      let reason = text.split(separator: "\n").last.map(String.init) ?? "\(ending)"
      throw .missing(
        "torch-fails", "'\(torch.python)' cannot run torch's lazy backend: \(reason)",
        hint: "try: \(torch.python) -c 'import torch, torch._lazy.ts_backend'")
    }
    // One that ends while nothing is asked of it has run none.
    if current == nil, let request = requests.first {
      current = request.operators.first.map { ($0, []) }
    }
    finishCurrent()
    requests.removeAll { $0.operators.isEmpty }
    isReady = false
    lastNews = .now
    child = try Self.start(torch, settings, environment)
  }
}
