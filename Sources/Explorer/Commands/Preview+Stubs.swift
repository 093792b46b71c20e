import ArgumentParser
import Emit
import Schema

/// Stubs.
extension Preview {
  func printStubs(_ context: CommandContext, _ survey: OperatorSurvey) throws {
    var indices = try operators.map(context.operatorIndex)
    if let matching { indices += try context.operators(matching: matching, in: survey) }
    let owed = OwedCode(for: indices, as: list, in: context.workspace, survey)
    if format == .json {
      try printJSON(StubsRecord(owed, section.stub))
      if !owed.refusals.isEmpty { throw ExitCode.failure }
      return
    }
    for refusal in owed.refusals { Console.complain("error: \(refusal)") }
    for name in owed.complete { Console.complain("'\(name)' needs nothing more") }
    if let appendTo, let part = section.stub {
      try append(owed, part, to: appendTo)
    } else if let part = section.stub {
      let own = owed.skeletons.filter { $0.part == part }
      Console.write(own.map(\.text).joined(separator: part == .declaration ? "" : "\n"))
    } else {
      Console.write(owed.listing)
    }
    if !owed.refusals.isEmpty { throw ExitCode.failure }
  }

  private func append(_ owed: OwedCode, _ part: Skeleton.Part, to path: String) throws {
    let old: [UInt8]?
    switch FileSystem.read(path) {
    case .success(let bytes): old = bytes
    case .failure(let error) where error.isAbsence: old = nil
    case .failure(let error):
      Console.complain([.unreadable(error)])
      throw ExitCode.failure
    }
    let text = String(decoding: old ?? [], as: UTF8.self)
    let new = owed.text(appending: part, to: text)
    let present = owed.missing(part, in: text).present
    if present > 0 { Console.complain("\(path) has \(present) of them already") }
    guard !dryRun else {
      Console.write(UnifiedDiff(old: old.map { _ in text }, new: new, path: path).text)
      return
    }
    // The old bytes stay as they are, whatever they are.
    let added = Array(new.utf8.dropFirst(text.utf8.count))
    guard !added.isEmpty else { return Console.print("unchanged \(path)") }
    switch FileSet([.init(path: path, bytes: (old ?? []) + added, expected: .init(old))]).write() {
    case .success(let outcomes):
      for outcome in outcomes { Console.print("\(outcome.rawValue) \(path)") }
    case .failure(let error):
      Console.complain("error: nothing was written: \(error)")
      throw ExitCode.failure
    }
  }
}
