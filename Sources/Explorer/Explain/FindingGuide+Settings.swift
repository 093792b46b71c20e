/// Findings about the user's own settings; none of them stops the program.
extension FindingGuide {
  static let settingFindings = [
    FindingGuide(
      "bad-setting", .error,
      meaning: "The settings file is not a mapping of sections, names and words.",
      remedy: "Write it like the example in the README."),
    FindingGuide(
      "unknown-setting", .error,
      meaning: "The settings file has a section that the program does not know.",
      remedy: "Use 'keys', the only section."),
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
