import Testing

@testable import Explorer

struct VerdictStoreTests {
  private let store = VerdictStore(
    CacheFolder(environment: ["XDG_CACHE_HOME": Scratch.folder()]))

  private func kept(_ name: String, _ kind: Verdict.Kind, digest: String = "1") -> KeptVerdict {
    KeptVerdict(verdict: Verdict(name: name, kind: kind), digest: digest, torch: "2.13.0")
  }

  @Test func `the latest verdict on an operator is kept`() {
    store.keep([kept("sin", .threw), kept("cos", .passed)])
    store.keep([kept("sin", .passed, digest: "2")])
    #expect(store.read() == [kept("cos", .passed), kept("sin", .passed, digest: "2")])
  }

  @Test func `verdicts of trials that end at the same time are all kept`() async {
    let names = (0..<24).map { "operator\($0)" }
    await withTaskGroup(of: Void.self) { group in
      for name in names { group.addTask { store.keep([kept(name, .passed)]) } }
    }
    #expect(Set(store.read().map(\.verdict.name)) == Set(names))
  }

  @Test func `without a file there is none`() {
    #expect(store.read().isEmpty)
  }
}
