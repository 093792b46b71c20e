/// A box in which one types a path.
struct PathPrompt: Screen {
  let title: String
  /// What can be typed, in a sentence or two.
  let explanation: String
  /// What is asked of the world with the path.
  private let effect: @Sendable (String) -> Effect
  private var prompt = PromptWidget()
  private var size = Size(width: 0, height: 0)

  var scope: Scope { .prompt }
  var isLayer: Bool { true }

  init(
    title: String, explanation: String, path: String = "",
    effect: @escaping @Sendable (String) -> Effect
  ) {
    self.title = title
    self.explanation = explanation
    self.effect = effect
    prompt.setText(path)
  }

  func offers(_ action: Action) -> Bool { [.accept, .complete, .back].contains(action) }

  /// What is typed.
  var path: String { prompt.text }

  /// Types as much as all paths agree on; says which there are, where that is not one.
  mutating func complete(by paths: [String]) -> Notice? {
    guard !paths.isEmpty else { return .refused("nothing there begins so") }
    if paths.commonPrefix.count > path.count { prompt.setText(paths.commonPrefix) }
    guard paths.count > 1 else { return nil }
    let names = paths.map { path in
      FileSystem.name(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
        + (path.hasSuffix("/") ? "/" : "")
    }
    return .note(names.prefix(40).joined(separator: ", ") + (names.count > 40 ? ", …" : ""))
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    prompt.insert(text)
    return .handled
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .accept:
      let path = String(prompt.text.trimmingPrefix { $0 == " " })
      guard !path.isEmpty else { return .refused("no path was typed") }
      return Outcome(closes: true, effects: [effect(path)])
    case .complete: return .effect(.findPaths(beginning: path))
    case .back, .quit: return .close
    default: return Outcome(isHandled: prompt.perform(action))
    }
  }

  mutating func settle(in size: Size, _ desk: inout Desk) { self.size = size }

  /// A click beside the box is as good as going back.
  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    mouse.scroll == nil && !box(in: size).contains(mouse.point) ? .close : .handled
  }

  private func lines(width: Int) -> [String] {
    TextWrap.lines(explanation, columns: width - 4)
  }

  private func box(in size: Size) -> Rect {
    let width = min(size.width - 4, 78)
    return Rect(size: size).centred(Size(width: width, height: lines(width: width).count + 5))
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let box = box(in: canvas.size)
    let lines = lines(width: box.width)
    canvas.within(box) { canvas in
      let panel = Panel(
        title: StyledText(title), isFocused: true)
      panel.draw(in: &canvas) { canvas in
        for (row, line) in lines.enumerated() {
          canvas.text(line, at: Point(x: 1, y: row), .dim)
        }
        let field = Rect(x: 1, y: lines.count + 1, width: canvas.size.width - 2, height: 1)
        canvas.within(field) { prompt.draw(in: &$0) }
      }
    }
  }
}

extension PathPrompt {
  /// Asks for a file with a model's calls.
  static func model(_ model: ModelOperators?) -> Self {
    Self(
      title: "Load a model",
      explanation: "A file with the operators that a model calls: counters of a lazy backend, a "
        + "list of names with or without figures, a table of the profiler, or the text of an "
        + "exported graph.", path: model?.file ?? "", effect: Effect.readModel)
  }
}

extension PathPrompt {
  /// Asks what to compare the backend with.
  static let other = Self(
    title: "Compare",
    explanation: "Another backend's yaml; or another PyTorch, to see what becomes of this backend "
      + "there: a checkout, an installed package, or the number of a fetched release.",
    effect: Effect.readOther)
}

/// Figures that can be written in several forms.
protocol Exportable: Sendable {
  var table: String { get }
  var markdown: String { get }
  /// Fails for what JSON cannot hold.
  func json() throws -> String
}

extension Exportable {
  /// The form that the ending of a path asks for.
  func text(for path: String) -> String {
    if path.hasSuffix(".md") { return markdown }
    guard path.hasSuffix(".json"), let json = try? json() else { return table }
    return json + "\n"
  }
}

extension PathPrompt {
  /// Asks where some figures shall be written.
  static func export(_ figures: some Exportable) -> Self {
    Self(
      title: "Write to a file",
      explanation: "A name that ends in .md gets tables of Markdown, one in .json gets JSON, and "
        + "any other plain text. No file is overwritten.",
      effect: { Effect.export(figures.text(for: $0), path: $0) })
  }
}
