import Schema

extension FindingGuide {
  /// About a file with the operators that a model calls.
  static let modelFindings: [FindingGuide] = [
    FindingGuide(
      "empty-model", .error,
      meaning: """
        No operator is named in the file. Counters of a lazy backend, lists of names such as \
        'aten::add.Tensor 12', tables of the profiler and texts of exported graphs are understood.
        """,
      remedy: """
        Look into the file. Write the text of 'key_averages().table()' or of a graph into it, or \
        a name on each line.
        """),
    FindingGuide(
      "unknown-model-operator", .warning,
      meaning: """
        The model calls an operator that this PyTorch does not have. Its calls count nowhere.
        """,
      remedy: """
        Make the list with the PyTorch that the backend is for, or correct the name.
        """),
    FindingGuide(
      "ambiguous-model-operator", .warning,
      meaning: """
        The profiler cuts long names off, and more than one operator begins so. The calls count \
        nowhere.
        """,
      remedy: """
        Print the table with a larger 'max_name_column_width'.
        """),
    FindingGuide(
      "model-without-overloads", .note,
      meaning: """
        Some names say no overload: 'aten::add' can be 'add.Tensor' or 'add.Scalar'. Their calls \
        count for every overload, so that figures may be too high, never too low.
        """,
      remedy: """
        Take counters of a lazy backend or an exported graph, which name overloads.
        """),
    FindingGuide(
      "foreign-operators", .note,
      meaning: """
        The model calls operators of other libraries than aten, about which this catalogue says \
        nothing. They are left out.
        """,
      remedy: """
        Nothing has to be done.
        """),
  ]
}
