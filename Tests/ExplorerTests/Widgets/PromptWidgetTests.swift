import Testing

@testable import Explorer

struct PromptWidgetTests {
  /// Types a script of keys and returns the text with the cursor as a bar.
  private func typed(_ script: String, into start: PromptWidget = PromptWidget()) throws -> String {
    var prompt = start
    for key in try Key.script(script) {
      if let action = Keymap.standard.action(for: key, in: .prompt) {
        _ = prompt.perform(action)
      } else if let character = key.typed {
        prompt.insert(character)
      }
    }
    return prompt.text.prefix(prompt.cursor) + "|" + prompt.text.dropFirst(prompt.cursor)
  }

  @Test(arguments: [
    (#""relu""#, "relu|"),
    (#""relu" Left Left "x""#, "rex|lu"),
    (#""relu" Backspace"#, "rel|"),
    (#"Backspace "a""#, "a|"),
    (#""relu" Home Del"#, "|elu"),
    (#""relu" Del"#, "relu|"),
    (#""relu back" C-w"#, "relu |"),
    (#""relu  " C-w"#, "|"),
    (#""relu" Left C-u"#, "|u"),
    (#""relu" C-a "x" C-e "y""#, "xreluy|"),
    (#""qQ?/:" Left Left Left Left Left Left"#, "|qQ?/:"),
  ])
  func `keys edit the line`(script: String, result: String) throws {
    #expect(try typed(script) == result)
  }

  @Test func `the arrows walk through the history and back to the draft`() throws {
    let prompt = PromptWidget(history: ["add", "mul"])
    #expect(try typed(#""dr" Up"#, into: prompt) == "mul|")
    #expect(try typed(#""dr" Up Up Up"#, into: prompt) == "add|")
    #expect(try typed(#""dr" Up Up Down Down Down"#, into: prompt) == "dr|")
  }

  @Test func `what is accepted is in the history once`() {
    var prompt = PromptWidget(text: "add", history: ["add", "mul"])
    let accepted = prompt.accept()
    #expect(accepted == "add")
    #expect(prompt.history == ["mul", "add"])
  }

  @Test func `of a pasted text the first line is taken`() {
    var prompt = PromptWidget(text: "ab")
    prompt.insert("cd\nQ")
    #expect(prompt.text == "abcd")
  }

  @Test func `a combining mark joins the character before the cursor`() {
    var prompt = PromptWidget(text: "ex")
    _ = prompt.perform(.cursorLeft)
    prompt.insert("\u{301}")
    #expect(prompt.text == "e\u{301}x" && prompt.cursor == 1)
  }

  @Test func `a long line is scrolled to its cursor`() {
    let prompt = PromptWidget(label: "/", text: "abcdefgh")
    let frame = frame(5, 1) { prompt.draw(in: &$0) }
    #expect(frame.text(row: 0) == "/fgh ")
    #expect(frame.cursor == Point(x: 4, y: 0))
  }

  @Test func `random editing keeps the cursor inside of the text`() {
    var generator = Generator(seed: 5)
    var prompt = PromptWidget(history: ["one", "two words"])
    for _ in 0..<5_000 {
      if Bool.random(using: &generator) {
        prompt.insert(Array("ab 量\u{301}🇩🇪").randomElement(using: &generator) ?? "x")
      } else {
        _ = prompt.perform(Action.allCases.randomElement(using: &generator) ?? .back)
      }
      #expect(prompt.cursor >= 0 && prompt.cursor <= prompt.text.count)
    }
  }
}
