import Glibc
import Schema

/// Performs long effects, each on a thread of its own, and keeps the events that come of them.
///
/// A class, because the threads share it with the loop. A stopped job cannot be torn out of a call to
/// the system; it is told so that it ends soon, and whatever it still says is dropped.
final class Jobs: Sendable {
  private struct Content {
    /// The jobs that go on, each with the number of its run.
    var running: [Job.Kind: Int] = [:]
    /// How many threads of each kind there are, those of stopped jobs included.
    var threads: [Job.Kind: Int] = [:]
    var runs = 0
    var events: [Event] = []
  }

  private let content = Guarded(Content())
  /// Rings when there are events.
  let bell = Bell()

  /// Starts a job; one of the same kind that still goes on is stopped.
  func start(_ kind: Job.Kind, _ work: @escaping @Sendable (JobReport) -> [Event]) {
    let run = content.withLock { content in
      content.runs += 1
      content.running[kind] = content.runs
      content.threads[kind, default: 0] += 1
      return content.runs
    }
    let report = JobReport(
      say: { [self] in tell([.jobSaid(kind, $0)], of: kind, run) },
      isStopped: { [self] in !isRunning(kind, run) })
    TerminalWait.holdingBackResizes {
      DeepThread.start { [self] in
        tell(work(report), of: kind, run, isLast: true)
        content.withLock { $0.threads[kind, default: 0] -= 1 }
      }
    }
  }

  func stop(_ kind: Job.Kind) { content.withLock { $0.running[kind] = nil } }

  /// Stops a job and waits until it has ended, so that it can put things in order.
  func finish(_ kind: Job.Kind, within time: Duration = .seconds(3)) {
    stop(kind)
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end, content.withLock({ $0.threads[kind, default: 0] > 0 }) {
      usleep(2000)
    }
  }

  /// The events since the last call; waits for them as long as asked.
  func events(within time: Duration = .zero) -> [Event] {
    bell.listen(within: time)
    return content.withLock { content in
      defer { content.events = [] }
      return content.events
    }
  }

  private func isRunning(_ kind: Job.Kind, _ run: Int) -> Bool {
    content.withLock { $0.running[kind] == run }
  }

  private func tell(_ events: [Event], of kind: Job.Kind, _ run: Int, isLast: Bool = false) {
    let isHeard = content.withLock { content in
      guard content.running[kind] == run else { return false }
      if isLast { content.running[kind] = nil }
      content.events += events
      return true
    }
    if isHeard { bell.ring() }
  }
}
