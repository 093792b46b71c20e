/// The keys that work alike on all screens: the program, moving, panes and typing.
extension Keymap {
  static let program = [
    Binding(
      [.character("y")], .copy, in: Scope.screens, .program, hint: "copy",
      "copy name, schema, code or path to the clipboard"),
    Binding(
      [.character("e")], .edit, in: Scope.screens, .program, hint: "edit",
      "open the file at this line in your editor"),
    Binding(
      [.character("R"), .function(5)], .reload, in: Scope.screens, .program,
      "read all files again"),
    Binding([.control("l")], .redraw, in: Scope.everywhere, .program, "draw the screen anew"),
    Binding(
      [.character(":"), .control("p")], .palette, in: Scope.screens, .program, hint: "commands",
      "run a command by its name, with a filter on all that match"),
    Binding(
      [.character("?"), .function(1)], .help, in: Scope.moving.subtracting([.help]), .program,
      hint: "help", "show all keys; Enter runs the chosen one"),
    Binding(
      [.character("q")], .quit, in: Scope.moving.union([.question]), .program, hint: "close",
      "close the top layer, at last the program"),
    Binding(
      [.character("Q")], .quitAll, in: Scope.moving.union([.question]), .program,
      "quit at once; asks if edits are unsaved"),
    Binding(
      [.named(.escape)], .back, in: Scope.everywhere, .program, hint: "back",
      "go one layer back; never quits"),
    Binding(
      [.control("z")], .suspend, in: Scope.everywhere, .program,
      "suspend the program; fg in the shell brings it back"),
    Binding(
      [.control("c")], .stop, in: Scope.everywhere, .program,
      "stop what goes on; else close like q, also while typing"),
  ]

  static let moving = [
    Binding(
      [.character("j"), .named(.down)], .moveDown, in: Scope.moving, .moving, "move down"),
    Binding([.character("k"), .named(.up)], .moveUp, in: Scope.moving, .moving, "move up"),
    Binding(
      [.character("h"), .named(.left)], .moveLeft, in: Scope.moving, .moving,
      "scroll to the left"),
    Binding(
      [.character("l"), .named(.right)], .moveRight, in: Scope.moving, .moving,
      "scroll to the right"),
    Binding(
      [.named(.pageDown), .control("f")], .pageDown, in: Scope.moving, .moving,
      "move a page down"),
    Binding(
      [.named(.pageUp), .control("b")], .pageUp, in: Scope.moving, .moving, "move a page up"),
    Binding(
      [.control("d")], .halfPageDown, in: Scope.moving, .moving, "move half a page down"),
    Binding([.control("u")], .halfPageUp, in: Scope.moving, .moving, "move half a page up"),
    Binding(
      [.character("g"), .named(.home), .character("<")], .top, in: Scope.moving, .moving,
      "go to the first row"),
    Binding(
      [.character("G"), .named(.end), .character(">")], .bottom, in: Scope.moving, .moving,
      "go to the last row"),
    Binding(
      [.character("J")], .scrollPreviewDown, in: Scope.screens, .moving,
      "scroll the preview down without leaving the list"),
    Binding(
      [.character("K")], .scrollPreviewUp, in: Scope.screens, .moving,
      "scroll the preview up without leaving the list"),
  ]

  static let panes = steps + sections

  private static let steps = [
    Binding(
      [.named(.enter)], .open, in: Scope.panes, .panes, hint: "open",
      "open the details; in them, go to the chosen operator"),
    Binding(
      [.named(.enter)], .open, in: [.coverage, .compare, .findings, .trials], .panes, hint: "show",
      "show the operators in the list"),
    Binding(
      [.named(.enter)], .open, in: [.changes], .panes, hint: "diff",
      "go to the diff, or back to the list"),
    Binding(
      [.named(.enter)], .open, in: [.stubs], .panes, hint: "add to a file",
      "add the stubs to a file"),
    Binding([.named(.enter)], .open, in: [.help], .panes, hint: "run", "run the chosen key"),
    Binding([.character("o")], .open, in: [.review], .panes, hint: "diff", "show the file's diff"),
    Binding(
      [.named(.tab)], .nextPane, in: Scope.screens.union([.conflict]), .panes, hint: "next pane",
      "go to the next pane"),
    Binding(
      [.named(.tab, .shift)], .previousPane, in: Scope.screens.union([.conflict]), .panes,
      "go to the pane before"),
    Binding(
      [.character("+")], .zoom, in: Scope.panes, .panes, hint: "zoom",
      "give the whole screen to this pane, or take it back"),
    Binding(
      [.control("o"), .named(.left, .alt)], .jumpBack, in: Scope.panes, .panes, hint: "jump back",
      "go back to the operator before the last jump"),
    Binding(
      [.named(.right, .alt)], .jumpForward, in: Scope.panes, .panes,
      "go forward again after jumping back"),
    Binding(
      [.character("]")], .nextSection, in: Scope.panes.union([.stubs]), .panes, hint: "section",
      "show the next section of the preview"),
    Binding(
      [.character("[")], .previousSection, in: Scope.panes.union([.stubs]), .panes,
      "show the section before"),
  ]

  private static let sections: [Binding] = [
    (Action.section1, "1", "IR class"), (.section2, "2", "kernel"),
    (.section3, "3", "shape function"), (.section4, "4", "declaration"),
    (.section5, "5", "registration"), (.section6, "6", "yaml entry"),
  ].map { action, key, name in
    Binding([.character(key)], action, in: Scope.panes, .panes, "show the \(name) in the preview")
  }

  static let typing = [
    Binding(
      [.named(.enter)], .accept, in: [.prompt], .typing, hint: "done", "keep what is typed"),
    Binding(
      [.named(.enter)], .accept, in: [.palette], .typing, hint: "run", "run the chosen command"),
    Binding([.named(.tab)], .complete, in: Scope.typing, .typing, hint: "complete", "complete"),
    Binding(
      [.named(.backspace), .control("h")], .deleteBackward, in: Scope.typing, .typing,
      "delete the character before"),
    Binding(
      [.named(.delete), .control("d")], .deleteForward, in: Scope.typing, .typing,
      "delete the character under the cursor"),
    Binding([.control("w")], .deleteWord, in: Scope.typing, .typing, "delete the word before"),
    Binding([.control("u")], .clearLine, in: Scope.typing, .typing, "delete up to the start"),
    Binding(
      [.named(.left), .control("b")], .cursorLeft, in: Scope.typing, .typing,
      "one character to the left"),
    Binding(
      [.named(.right), .control("f")], .cursorRight, in: Scope.typing, .typing,
      "one character to the right"),
    Binding(
      [.named(.home), .control("a")], .cursorStart, in: Scope.typing, .typing, "to the start"),
    Binding(
      [.named(.end), .control("e")], .cursorEnd, in: Scope.typing, .typing, "to the end"),
    Binding([.named(.up)], .historyPrevious, in: [.prompt], .typing, "what was typed before"),
    Binding([.named(.down)], .historyNext, in: [.prompt], .typing, "what was typed after"),
    Binding(
      [.named(.down), .control("n")], .moveDown, in: [.palette], .typing, "go to the next command"),
    Binding(
      [.named(.up), .control("p")], .moveUp, in: [.palette], .typing, "go to the command before"),
  ]
}
