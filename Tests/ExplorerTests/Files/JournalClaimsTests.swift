import Foundation
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
    _ = first.keep("list abs none\n--\n", of: yaml)
    #expect(!first.isShared(yaml))
    let second = JournalClaims(folder)
    #expect(second.read(yaml).isEmpty)
    #expect(second.isShared(yaml))
    _ = second.keep("list cos none\n--\n", of: yaml)
    #expect(first.read(yaml) == "list abs none\n--\n")
    #expect(second.read(yaml) == "list cos none\n--\n")
  }

  @Test func `paths of any length have a journal of their own`() {
    let deep = String(repeating: "/a-folder", count: 120)
    let texts = ["/a.yaml": "list abs none\n--\n", "/b.yaml": "list cos none\n--\n"]
    do {
      let claims = JournalClaims(folder)
      for (name, text) in texts {
        #expect(claims.keep(text, of: deep + name) == nil)
        #expect(claims.keep(text, of: "/x" + deep + name) == nil)
      }
    }
    let next = JournalClaims(folder)
    #expect(next.read(deep + "/a.yaml") == "list abs none\n--\n")
    #expect(next.read("/x" + deep + "/b.yaml") == "list cos none\n--\n")
    #expect(FileSystem.names(inFolder: folder.path).filter { $0.hasSuffix(".edits") }.count == 4)
  }

  @Test func `edits that cannot be kept are told of`() throws {
    try "".write(toFile: folder.path, atomically: false, encoding: .utf8)
    let claims = JournalClaims(folder)
    #expect(claims.keep("", of: yaml) == nil)
    #expect(claims.keep("list abs none\n--\n", of: yaml)?.reason.contains("directory") == true)
  }

  @Test func `the edits of both are offered again, one after the other`() {
    do {
      let first = JournalClaims(folder)
      _ = first.keep("list abs none\n--\n", of: yaml)
      let second = JournalClaims(folder)
      _ = second.keep("list cos none\n--\n", of: yaml)
    }
    let next = JournalClaims(folder)
    #expect(next.read(yaml) == "list abs none\n--\n")
    #expect(!next.isShared(yaml))
    _ = next.keep("", of: yaml)
    let last = JournalClaims(folder)
    #expect(last.read(yaml) == "list cos none\n--\n")
  }

  @Test func `one explorer after the other leaves one lock behind`() {
    for _ in 0..<3 {
      let claims = JournalClaims(folder)
      #expect(claims.read(yaml).isEmpty)
    }
    #expect(FileSystem.names(inFolder: folder.path).filter { $0.contains(".lock") }.count == 1)
  }
}
