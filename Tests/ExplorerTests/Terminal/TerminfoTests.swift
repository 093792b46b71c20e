import Testing

@testable import Explorer

struct TerminfoTests {
  @Test(arguments: [
    ("X$<2>", "X"), ("$<20*/>X$<.5>Y", "XY"), ("$<>X", "X"), ("$<2", "$<2"), ("a$<b>c$", "a$<b>c$"),
    ("$$<3>", "$"),
  ])
  func `times to wait are no part of a sequence`(text: String, left: String) {
    let terminfo = Terminfo(texts: { _, _ in text })
    #expect(terminfo.sequence("sgr0") == Array(left.utf8))
  }

  @Test func `what the terminal does not have is nil`() {
    #expect(Terminfo(texts: { _, _ in nil }).sequence("cup", 1, 2) == nil)
  }
}
