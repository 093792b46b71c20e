/// Findings about the user's own settings; none of them stops the program.
extension FindingGuide {
  static let settingFindings = [
    FindingGuide(
      "parameter", .error,
      meaning: """
        A parameter of 'generate' has a line break or the mark of a comment in it. It is printed \
        as a part of a line, and the rest would become code of its own.
        """,
      remedy: """
        Give it in one line, without '/*' and '*/'.
        """),
    FindingGuide(
      "bad-setting", .error,
      meaning: "Something in the settings file is not of the kind that its name asks for.",
      remedy: "Write it like the example in the README."),
    FindingGuide(
      "unknown-setting", .error,
      meaning: "A name in the settings file stands for nothing that the program knows.",
      remedy: "Use the sections 'keys' and 'presets', and in them the names that the README lists."),
    FindingGuide(
      "repeated-preset", .error,
      meaning: "Two presets have the same name, or one has the name of a built-in one.",
      remedy: "Give it another name; 'like: xla' takes over what a built-in one says."),
    FindingGuide(
      "bad-template", .error,
      meaning: "A template or a list of a preset names what is not there.",
      remedy: """
        A '$' begins a placeholder, whose names the README lists; write '$$' for a dollar sign. \
        Lists need names of their own.
        """),
    FindingGuide(
      "unknown-action", .error,
      meaning: "A key is set for an action that there is none of.",
      remedy: "Take a name from the tables of keys in the README."),
    FindingGuide(
      "repeated-action", .error,
      meaning: "The keys of one action are set twice; the first setting holds.",
      remedy: "Write one list with all keys of the action."),
    FindingGuide(
      "not-a-key", .error,
      meaning: "A word in the settings is no key.",
      remedy: "Write keys like a, A, Space, Enter, F5, C-s, A-Left and S-Tab."),
    FindingGuide(
      "key-conflict", .error,
      meaning: """
        A key is set for two actions in one place, or an action has lost its last key to a key \
        that was set for another.
        """,
      remedy: "Set another key for one of the two."),
  ]
}
