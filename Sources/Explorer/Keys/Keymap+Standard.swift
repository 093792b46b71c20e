/// The keys of the explorer. A row is all it takes to add one.
extension Keymap {
  static let standard = Self(
    bindings: editing + finding + writing + screens + layers + program + moving + panes + typing)

  private static let editing = [
    Binding(
      [.character(" ")], .toggle, in: [.list, .coverage, .compare], .editing, hint: "list",
      "list the selected rows in full_codegen, or take them out"),
    Binding(
      [.character("c")], .chooseList, in: Scope.panes, .editing, hint: "choose",
      "choose the list from a menu that says what each brings"),
    Binding(
      [.character("i")], .toggleSymint, in: Scope.panes.union([.menu]), .editing, hint: "symint",
      "switch symint on or off"),
    Binding(
      [.character("v")], .range, in: [.list, .review], .editing, hint: "range",
      "start or end the selection of a range"),
    Binding(
      [.named(.down, .shift)], .extendDown, in: [.list, .review], .editing,
      "select this row and the next"),
    Binding(
      [.named(.up, .shift)], .extendUp, in: [.list, .review], .editing,
      "select this row and the one before"),
    Binding(
      [.character("a")], .selectAll, in: [.list], .editing, "select all that the filter shows"),
    Binding(
      [.character("u"), .character("z")], .undo, in: Scope.screens, .editing, hint: "undo",
      "undo the last edit"),
    Binding(
      [.control("r"), .character("Z")], .redo, in: Scope.screens, .editing,
      "redo what was undone"),
    Binding(
      [.character("U")], .restoreEdits, in: Scope.panes, .editing,
      "bring back the edits that were set aside on quitting"),
  ]

  private static let finding = [
    Binding(
      [.character("/")], .filter, in: Scope.lists.union([.facets]), .finding, hint: "filter",
      "narrow the list while you type"),
    Binding(
      [.character("/")], .filter, in: Scope.texts, .finding, hint: "search",
      "search the text while you type"),
    Binding(
      [.character("n")], .nextMatch, in: Scope.screens, .finding, hint: "next match",
      "go to the next match"),
    Binding(
      [.character("N")], .previousMatch, in: Scope.screens, .finding,
      "go to the match before"),
    Binding(
      [.character("s")], .sort, in: [.list, .coverage, .compare], .finding,
      hint: "sort", "sort by another column"),
    Binding(
      [.character("f")], .facets, in: [.list], .finding, hint: "facets",
      "narrow the list by values that it holds"),
    Binding(
      [.character("-")], .fold, in: [.list], .finding, hint: "fold",
      "fold the variants under their operator, or show them"),
  ]

  private static let writing = [
    Binding(
      [.named(.enter)], .writeAll, in: [.review], .writing, hint: "write all",
      "write all files of the review"),
    Binding(
      [.character("Y")], .writeYaml, in: [.review], .writing, hint: "yaml only",
      "write the backend's yaml file only"),
    Binding(
      [.character("x")], .takeBack, in: [.changes, .review], .writing, hint: "take back",
      "take this edit back"),
    Binding(
      [.character("}")], .moreContext, in: [.changes, .review], .writing, hint: "more context",
      "show more lines around each change"),
    Binding(
      [.character("{")], .lessContext, in: [.changes, .review], .writing,
      "show fewer lines around each change"),
    Binding(
      [.character("s")], .addStub, in: [.review], .writing, hint: "stubs",
      "show stubs of what the edits still need"),
    Binding(
      [.character("S")], .addStub, in: Scope.panes.union([.coverage, .compare]), .writing,
      "show stubs of what the selected operators still need"),
    Binding(
      [.character("d")], .changes, in: Scope.panes.union([.coverage, .findings]), .writing,
      hint: "changes", "show pending edits and the diff of every generated file"),
    Binding(
      [.character("w"), .control("s")], .write, in: Scope.screens.subtracting([.review]),
      .writing, hint: "write", "review all that would be written; nothing is written yet"),
  ]

  private static let screens = [
    Binding(
      [.character("C")], .coverage, in: Scope.screens, .screens, hint: "coverage",
      "show what is covered, and what is cheapest next"),
    Binding(
      [.character("M")], .compare, in: Scope.screens, .screens, hint: "compare",
      "compare two backends or two releases"),
    Binding(
      [.character("X")], .findings, in: Scope.screens, .screens, hint: "findings",
      "list all findings about the inputs"),
    Binding(
      [.character("W")], .why, in: Scope.screens, .screens,
      "tell why the operator has its fate, key by dispatch key"),
    Binding(
      [.character("t")], .tryOut, in: Scope.panes.union([.trials]), .screens, hint: "try",
      "try the selected operators, or the edits, in your PyTorch"),
    Binding(
      [.character("T")], .trials, in: Scope.screens, .screens,
      "show what came of the operators that were tried"),
    Binding(
      [.character("m")], .loadModel, in: [.coverage], .screens, hint: "model",
      "load a model and rank what falls back by its calls"),
    Binding(
      [.character("m")], .loadModel, in: Scope.screens.subtracting([.coverage]), .screens,
      "load a model and see what becomes of its calls"),
    Binding(
      [.character("E")], .export, in: [.coverage, .compare], .screens, hint: "export",
      "write the figures to a file"),
  ]

  private static let layers = [
    Binding(
      [.character("y"), .named(.enter)], .yes, in: [.question, .conflict], .program, hint: "yes",
      "answer yes"),
    Binding(
      [.character("n")], .no, in: [.question, .conflict], .program, hint: "no", "answer no"),
    Binding(
      [.named(.enter)], .accept, in: [.menu], .panes, hint: "choose",
      "choose what the cursor is on"),
    Binding(
      [.named(.enter)], .accept, in: [.facets], .finding, hint: "done",
      "go on with what is picked"),
    Binding(
      [.character(" ")], .toggle, in: [.facets], .finding, hint: "pick",
      "add a value to the filter, or take it out"),
  ]
}
