import Foundation
import Testing

@testable import Explorer

struct JobsTests {
  @Test func `what a job says and its result arrive in order`() {
    let jobs = Jobs()
    jobs.start(.load) { report in
      report.say("one")
      report.say("two")
      return [.edited(failure: "the result")]
    }
    var texts: [String] = []
    while texts.last != "the result" {
      for event in jobs.events(within: .seconds(1)) {
        switch event {
        case .jobSaid(.load, let text): texts.append(text)
        case .edited(let failure): texts.append(failure ?? "")
        default: Issue.record("unexpected event")
        }
      }
    }
    #expect(texts == ["one", "two", "the result"])
  }

  @Test func `a stopped job learns of it and is not heard any more`() {
    let jobs = Jobs()
    let isStarted = DispatchSemaphore(value: 0)
    let isDone = DispatchSemaphore(value: 0)
    jobs.start(.load) { report in
      isStarted.signal()
      while !report.isStopped() { usleep(100) }
      isDone.signal()
      return [.edited(failure: nil)]
    }
    isStarted.wait()
    jobs.stop(.load)
    isDone.wait()
    #expect(jobs.events(within: .milliseconds(20)).isEmpty)
  }
}
