import Testing

@testable import Explorer

struct ScreenFileTests {
  @Test func `a carriage return at the end of a row is kept`() throws {
    let file = try ScreenFile(parsing: "size: 8x2\n----\na\n----\n-\r")
    #expect(file.picture.roles == ["-\r"])
    #expect(try ScreenFile(parsing: file.description) == file)
  }

  private let text = """
    # A filter narrows the list.
    #
    size: 12x3
    args: --torch 2.15.0
    keys: j j
    keys: / "re lu" Enter
    legend: T=title k=key
    ----
    List

     ? help
    ----
    TTTT

     k
    ----
    ssss

    """

  @Test func `what is read is printed the same`() throws {
    #expect(try ScreenFile(parsing: text).description == text)
  }

  @Test func `the picture of a frame is the one in the file`() throws {
    let frame = frame(12, 3) { canvas in
      canvas.text("List", at: .zero, .title, .selected)
      canvas.text(Hint(key: "?", label: "help").text, at: Point(x: 1, y: 2))
    }
    #expect(ScreenFile.Picture(frame) == (try ScreenFile(parsing: text)).picture)
  }

  @Test func `random frames survive a round trip`() throws {
    var generator = Generator(seed: 11)
    for _ in 0..<100 {
      let frame = frame(8, 4) { canvas in
        for _ in 0..<9 {
          let place = Point(
            x: .random(in: 0..<8, using: &generator), y: .random(in: 0..<4, using: &generator))
          let word = ["----", "量", "#", "ab", "size: 1x1"].randomElement(using: &generator) ?? ""
          let role = Role.allCases.randomElement(using: &generator) ?? .text
          canvas.text(
            word, at: place, role, Attributes(rawValue: .random(in: 0..<8, using: &generator)))
        }
      }
      let file = ScreenFile(size: frame.size, picture: .init(frame))
      #expect(try ScreenFile(parsing: file.description) == file)
    }
  }

  @Test func `a row that looks like the rule stays a row`() throws {
    let frame = frame(4, 1) { $0.text("----", at: .zero) }
    let file = ScreenFile(size: frame.size, picture: .init(frame))
    #expect(try ScreenFile(parsing: file.description).picture.grid == ["----"])
  }

  @Test(arguments: [
    ("keys: j\n", "1: no 'size: 80x24' line"),
    ("size: 80\n", "1: the size '80' is not like 80x24"),
    ("size: 8x2\nsiez: 3\n", "2: unknown header 'siez'"),
    ("size: 8x2\n----\n----\n----\n----\n", "5: more than three planes"),
    (
      String(repeating: "x", count: 1000),
      "1: unknown header '\(String(repeating: "x", count: 60))…'"
    ),
    (String(repeating: "\n", count: 100_000), "100000: more lines than any screen has"),
  ])
  func `mistakes are named with their line`(text: String, message: String) {
    let error = #expect(throws: ScreenFile.FormatError.self) { try ScreenFile(parsing: text) }
    #expect(error?.description == message)
  }

  @Test func `a lost colour is a difference`() {
    let with = ScreenFile.Picture(frame(3, 1) { $0.text("abs", at: .zero, .traced) })
    let without = ScreenFile.Picture(frame(3, 1) { $0.text("abs", at: .zero) })
    #expect(without.difference(from: with) == "role of row 1\n- ttt\n+ ")
    #expect(with.difference(from: with) == nil)
  }
}
