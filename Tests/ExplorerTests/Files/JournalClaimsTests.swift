import Glibc
import Testing

@testable import Explorer

/// Two explorers on one yaml: each keeps its own edits.
struct JournalClaimsTests {
  private let folder: StateFolder
  private let yaml: String

  init() {
    let path = Scratch.folder()
    folder = StateFolder(environment: ["XDG_STATE_HOME": path])
    yaml = path + "/list.yaml"
  }

  @Test func `a second explorer is told, and overwrites no edit of the first`() {
    let first = JournalClaims(folder)
    first.keep("list abs none\n--\n", of: yaml)
    #expect(!first.isShared(yaml))
    let second = JournalClaims(folder)
    #expect(second.read(yaml).isEmpty)
    #expect(second.isShared(yaml))
    second.keep("list cos none\n--\n", of: yaml)
    #expect(first.read(yaml) == "list abs none\n--\n")
    #expect(second.read(yaml) == "list cos none\n--\n")
  }

  @Test func `the edits of both are offered again, one after the other`() {
    do {
      let first = JournalClaims(folder)
      first.keep("list abs none\n--\n", of: yaml)
      let second = JournalClaims(folder)
      second.keep("list cos none\n--\n", of: yaml)
    }
    let next = JournalClaims(folder)
    #expect(next.read(yaml) == "list abs none\n--\n")
    #expect(!next.isShared(yaml))
    next.keep("", of: yaml)
    let last = JournalClaims(folder)
    #expect(last.read(yaml) == "list cos none\n--\n")
  }
}
