import Testing

@testable import Explorer

struct InputDecoderTests {
  /// Decodes the first input of a text, and says what is left of it.
  private func decode(_ text: String) -> (input: Input?, rest: String) {
    var pieces = Array(text.unicodeScalars)[...]
    let first = InputDecoder.Piece.scalar(pieces.removeFirst())
    let input = InputDecoder.decode(first) { _ in pieces.popFirst().map { .scalar($0) } }
    return (input, pieces.map { String(Character($0)) }.joined())
  }

  @Test(arguments: [
    ("j", "j"), ("\u{13}", "C-s"), ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"),
    ("\u{7F}", "Backspace"), ("\u{08}", "Backspace"), ("\u{0}", "C-Space"), ("\u{1B}", "Esc"),
    ("\u{1B}x", "A-x"), ("\u{1C}", "C-\\"), ("\u{1B}[A", "Up"), ("\u{1B}[1;2B", "S-Down"),
    ("\u{1B}[1;5C", "C-Right"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[3;3~", "A-Del"),
    ("\u{1B}OD", "Left"), ("\u{1B}[Z", "S-Tab"), ("\u{1B}[", "A-["),
  ])
  func `bytes become keys`(text: String, key: String) throws {
    #expect(decode(text).input == .key(try #require(Key(key))))
  }

  @Test(arguments: ["\u{1B}[I", "\u{1B}[?62;4c", "\u{1B}[99~", "\u{1B}]10;rgb:0/0/0\u{07}"])
  func `an unknown sequence is swallowed whole`(text: String) {
    let (input, rest) = decode(text + "q")
    #expect(input == nil)
    #expect(rest == "q")
  }

  @Test(arguments: [
    ("\u{1B}[<0;10;8M", Mouse.Button.left), ("\u{1B}[<2;10;8M", .right),
    ("\u{1B}[<64;10;8M", .wheelUp), ("\u{1B}[<65;10;8M", .wheelDown),
    ("\u{1B}[<16;10;8M", .left),
  ])
  func `a press and a turn of the wheel have a place`(text: String, button: Mouse.Button) {
    #expect(decode(text).input == .mouse(Mouse(button: button, point: Point(x: 9, y: 7))))
  }

  @Test(arguments: [
    "\u{1B}[<0;10;8m", "\u{1B}[<35;10;8M", "\u{1B}[<0;0;8M", "\u{1B}[<0;8M",
    "\u{1B}[<0;5;9223372036854775807M",
  ])
  func `letting go, moving and nonsense mean nothing`(text: String) {
    let (input, rest) = decode(text + "\u{1B}[<0;1;1M")
    #expect(input == nil)
    #expect(rest == "\u{1B}[<0;1;1M")
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{07}", true), ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", false),
    ("\u{1B}]11;rgb:f/f/d\u{07}", true), ("\u{1B}]11;rgb:1d1d/1f1f/2121\u{07}", false),
  ])
  func `the terminal's background is light or dark`(text: String, isLight: Bool) {
    let (input, rest) = decode(text + "q")
    #expect(input == .background(isLight: isLight))
    #expect(rest == "q")
  }

  @Test(arguments: ["11;rgb:", "11;rgb:f/f", "11;rgb:x/y/z", "11;rgb:fffff/0/0", "11;red"])
  func `an answer that makes no sense is no answer`(text: String) {
    #expect(decode("\u{1B}]\(text)\u{07}").input == nil)
  }

  @Test func `pasted text is no command`() {
    let (input, rest) = decode("\u{1B}[200~qQ\rd\u{1B}[201~j")
    #expect(input == .pasted("qQ\nd"))
    #expect(rest == "j")
  }

  @Test func `a paste without an end ends with the input`() {
    #expect(decode("\u{1B}[200~abc").input == .pasted("abc"))
  }

  @Test(arguments: [
    ("KEY_DOWN", "Down"), ("KEY_F(5)", "F5"), ("KEY_SF", "S-Down"), ("KEY_BTAB", "S-Tab"),
    ("kUP5", "C-Up"), ("kPRV3", "A-PgUp"),
  ])
  func `the library's names become keys`(name: String, key: String) {
    #expect(KeyNames.key(name) == Key(key))
  }

  @Test func `an unknown name means nothing`() {
    #expect(KeyNames.key("KEY_SUSPEND") == nil)
    #expect(KeyNames.key("") == nil)
  }
}
