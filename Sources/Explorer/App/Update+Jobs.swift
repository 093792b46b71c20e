/// What goes on while keys are taken, and what is done when none are.
extension State {
  /// Takes note of the jobs that an event ended and effects start.
  mutating func noteJobs(ended event: Event, started effects: [Effect]) {
    if let kind = event.endedJob { jobs.removeAll { $0.kind == kind } }
    for kind in effects.compactMap(\.job) {
      jobs.removeAll { $0.kind == kind }
      jobs.append(Job(kind: kind))
    }
  }

  mutating func showJobs() {
    for index in jobs.indices { jobs[index].isShown = true }
  }

  mutating func note(_ text: String, of kind: Job.Kind) {
    guard let index = jobs.firstIndex(where: { $0.kind == kind }) else { return }
    jobs[index].detail = text
  }

  /// Stops the latest job; where none goes on, it is as good as quitting.
  mutating func stopOrQuit() -> [Effect] {
    guard desk != nil, let job = jobs.popLast() else {
      return desk == nil || isTooSmall ? [.quit] : run(.quit)
    }
    notice = .note("stopped: \(job.kind.title)")
    return [.stop(job.kind)]
  }

  /// Whether the last key, pressed again, would show what is not made yet.
  func canLookAhead(_ desk: Desk) -> Bool {
    layers.isEmpty && !isTooSmall && main.canLookAhead(desk)
  }

  /// Makes something ready that may be asked for next; nothing of it is seen yet.
  mutating func useLull() {
    guard let desk else { return }
    if canLookAhead(desk) { main.lookAhead(desk) } else { self.desk?.prepare() }
  }

  /// Does what could wait.
  mutating func useIdleTime() -> [Effect] {
    guard desk?.knowsAllFindings == false else { return sessionEffects() }
    desk?.learnAllFindings()
    return []
  }

  /// What the footer says of the job that is seen.
  var jobMessage: StatusBar.Message? {
    guard let job = jobs.last(where: \.isShown) else { return nil }
    let key = keymap.key(of: .stop, in: scope)
    return StatusBar.Message(text: "\(job.text)  \(key) stops it", role: .note)
  }
}

extension Event {
  /// The job of which it is the result.
  fileprivate var endedJob: Job.Kind? {
    switch self {
    case .loaded: .load
    case .outputRead: .readOutput
    case .otherRead: .readOther
    case .tried: .trial
    default: nil
    }
  }
}
