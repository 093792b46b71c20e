import Testing

@testable import Explorer

struct MovingTests {
  @Test func `Loading is on screen before the files are read`() throws {
    let state = State(
      size: Size(width: 80, height: 24),
      start: try Explore.parse([]).start())
    #expect(ScreenFile.Picture(view(state)).grid.joined().contains("reading all files"))
  }

  @Test func `j and G move the cursor, g brings it back`() throws {
    var driver = try Driver()
    let first = driver.current
    try driver.press("j j")
    #expect(driver.state.main.list.list.cursor == 2)
    try driver.press("G")
    #expect(driver.state.main.list.list.cursor == driver.desk.catalog.functions.count - 1)
    try driver.press("g")
    #expect(driver.current == first)
  }

  @Test func `Enter opens the details and Esc goes back to the list`() throws {
    var driver = try Driver(80, 24)
    try driver.press("Enter")
    #expect(driver.state.scope == .details)
    #expect(driver.text.contains("Details of abs"))
    try driver.press("Esc")
    #expect(driver.state.scope == .list)
  }

  @Test func `Esc never quits`() throws {
    var driver = try Driver()
    try driver.press("Esc Esc Esc Esc")
    #expect(!driver.replay.hasQuit)
  }

  @Test func `q closes the pane first and quits at last`() throws {
    var driver = try Driver()
    try driver.press("Tab q")
    #expect(!driver.replay.hasQuit)
    try driver.press("q")
    #expect(driver.replay.hasQuit)
  }

  @Test func `sections are chosen by number and by brackets`() throws {
    var driver = try Driver()
    try driver.press("3")
    #expect(driver.state.main.preview.section == .shape)
    try driver.press("]")
    #expect(driver.state.main.preview.section == .declaration)
    try driver.press("[ [")
    #expect(driver.state.main.preview.section == .kernel)
  }

  @Test func `J scrolls the preview and leaves the cursor`() throws {
    var driver = try Driver()
    try driver.press("J J")
    #expect(driver.state.main.preview.code.top == 2)
    #expect(driver.state.main.list.list.cursor == 0)
  }

  @Test func `the zoom gives the pane the whole screen`() throws {
    var driver = try Driver()
    try driver.press("Tab +")
    #expect(!driver.text.contains("Operators"))
    try driver.press("+")
    #expect(driver.text.contains("Operators"))
  }

  @Test func `a small window says what it needs and q quits`() throws {
    var driver = try Driver()
    driver.send(.resized(Size(width: 50, height: 12)))
    #expect(driver.text.contains("50x12 is too small"))
    #expect(driver.text.contains("60x16"))
    try driver.press("q")
    #expect(driver.replay.hasQuit)
  }

  @Test func `search in the preview marks matches and n goes on`() throws {
    var driver = try Driver()
    try driver.press("Tab / \"shapes\" Enter n")
    let code = driver.state.main.preview.code
    #expect(code.matches.count > 1)
    #expect(code.currentMatch == 1)
  }

  @Test func `a section that is asked for comes into view`() throws {
    var driver = try Driver(80, 24)
    try driver.press("2")
    #expect(driver.state.scope == .preview)
    #expect(driver.text.contains("LazyNativeFunctions::"))
  }

  @Test func `a preview that is out of view is not scrolled`() throws {
    var driver = try Driver(80, 24)
    try driver.press("J")
    #expect(driver.footer.contains("the preview is not in view"))
  }

  @Test func `another background has everything painted anew`() throws {
    var state = try Driver(80, 24).state
    #expect(update(&state, on: .input(.background(isLight: true))) == [.redraw])
  }
}
