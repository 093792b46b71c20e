import Testing

@testable import Explorer

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(old: Array(old.utf8), new: Array(new.utf8), oldName: "a", newName: "b").text
  }

  @Test func `equal texts have no diff`() {
    #expect(diff("x\ny\n", "x\ny\n").isEmpty)
  }

  @Test func `an inserted line stands among three lines of context`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nnew\n5\n6\n7\n8\n") == """
        --- a
        +++ b
        @@ -2,6 +2,7 @@
         2
         3
         4
        +new
         5
         6
         7

        """)
  }

  @Test func `changes far apart are hunks of their own`() {
    let old = (1...20).map { "\($0)\n" }
    var new = old
    new[1] = "two\n"
    new[17] = "eighteen\n"
    let diff = UnifiedDiff(
      old: Array(old.joined().utf8), new: Array(new.joined().utf8), oldName: "a", newName: "b")
    #expect(diff.hunks.map(\.header) == ["@@ -1,5 +1,5 @@", "@@ -15,6 +15,6 @@"])
    #expect((diff.added, diff.removed) == (2, 2))
  }

  @Test func `a missing last newline is shown`() {
    #expect(
      diff("x\n", "x") == "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+x\n\\ No newline at end of file\n")
  }

  @Test func `a new file comes from nowhere`() {
    let diff = UnifiedDiff(old: nil, new: Array("x\n".utf8), oldName: "a", newName: "b")
    #expect(diff.text == "--- /dev/null\n+++ b\n@@ -0,0 +1 @@\n+x\n")
  }

  @Test func `applying the changes to the old lines gives the new ones`() {
    var random = Generator(seed: 7)
    for _ in 0..<200 {
      func text() -> DiffText {
        let count = Int.random(in: 0..<30, using: &random)
        let numbers = (0..<count).map { _ in Int.random(in: 0..<8, using: &random) }
        return DiffText(Array(numbers.map { "\($0)\n" }.joined().utf8))
      }
      let (old, new) = (text(), text())
      let rebuilt = LineDiff(from: old, to: new).changes.flatMap { change in
        switch change {
        case .equal(let range, _): range.map { old[$0] }
        case .replaced(_, let range): range.map { new[$0] }
        }
      }
      #expect(rebuilt == (0..<new.count).map { new[$0] })
    }
  }

  @Test func `lines at both ends that both texts share are found equal once`() {
    // The second `a` is at the end of both; the first cannot be at both ends of one of them.
    let (old, new) = (DiffText(Array("a\na\n".utf8)), DiffText(Array("a\n".utf8)))
    #expect(
      LineDiff(from: old, to: new).changes == [
        .equal(old: 0..<1, new: 0..<1), .replaced(old: 1..<2, new: 1..<1),
      ])
  }
}
