extension FindingGuide {
  /// What torchgen generates and no compiler takes.
  static let compilerFindings: [FindingGuide] = [
    FindingGuide(
      "duplicate-class", .warning,
      meaning: """
        Two operators generate IR classes of one name, because in-place and functional names \
        differ only in what the class's name drops. The headers do not compile.
        """,
      remedy: """
        List only one of them; the functional one brings the other.
        """),
    FindingGuide(
      "uncompilable-return", .warning,
      meaning: """
        torchgen generates the kernel, but it hands back lazy tensors whatever the schema \
        says. Lists, numbers and nothing at all do not compile.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "uncompilable-meta-call", .warning,
      meaning: """
        torchgen generates the kernel, but it hands its out arguments to a meta function \
        that takes none.
        """,
      remedy: """
        List the functional variant, which brings this one.
        """),
    FindingGuide(
      "uncompilable-result", .warning,
      meaning: """
        torchgen generates the kernel, but it hands back its first value as what it wrote \
        to, and that is of another type or constant.
        """,
      remedy: """
        List the functional variant, which brings this one.
        """),
    FindingGuide(
      "uncompilable-copy", .warning,
      meaning: """
        The wrapper of a variant that comes with the operator copies several results as if \
        they were one.
        """,
      remedy: """
        List that variant as well, or set 'use_out_as_primary'.
        """),
    FindingGuide(
      "uncompilable-schema-text", .warning,
      meaning: """
        The kernel holds the schema in a string literal, which a quote or backslash in a \
        default value ends.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "uncompilable-symints", .warning,
      meaning: """
        The kernel takes an optional list of SymInts, which its node stores as plain \
        integers.
        """,
      remedy: """
        Take the operator out of 'symint'.
        """),
  ]
}
