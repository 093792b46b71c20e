import Emit
import Schema
import Testing

@testable import Explorer

struct WorkspaceCacheTests {
  @Test func `what is asked for again and again outlives what is asked for once`() {
    let cache = WorkspaceCache(PieceMemo(for: Catalog(functions: [], groups: [])))
    var searches: [UInt8] = []
    func ask(_ yaml: UInt8) {
      _ = cache.lints(of: [yaml]) {
        searches.append(yaml)
        return []
      }
    }
    ask(0)
    for yaml in 1...9 as ClosedRange<UInt8> {
      ask(yaml)
      ask(0)
    }
    #expect(searches == Array(0...9))
    ask(1)
    #expect(searches.last == 1, "what was not asked for again is forgotten")
  }
}
