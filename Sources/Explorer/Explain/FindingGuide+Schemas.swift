import Schema

extension FindingGuide {
  /// About the text of a schema.
  static let schemaFindings: [FindingGuide] = [
    FindingGuide(
      "schema", .error,
      meaning: """
        The text is not of the form 'name(arguments) -> returns'.
        """,
      remedy: """
        Write it in that form.
        """),
    FindingGuide(
      "schema-format", .error,
      meaning: """
        The schema says what it means, but not in the one form that torchgen prints it in; \
        blanks and parentheses count.
        """,
      remedy: """
        Copy the form in the hint.
        """),
    FindingGuide(
      "empty-name", .error,
      meaning: """
        An operator has no name before its overload or arguments.
        """,
      remedy: """
        Write the name.
        """),
    FindingGuide(
      "empty-namespace", .error,
      meaning: """
        Nothing stands before '::'.
        """,
      remedy: """
        Write the namespace, or remove the colons.
        """),
    FindingGuide(
      "empty-overload", .error,
      meaning: """
        A name ends in a dot with no overload after it.
        """,
      remedy: """
        Write the overload, or remove the dot.
        """),
    FindingGuide(
      "control-character", .error,
      meaning: """
        A name has a control character in it.
        """,
      remedy: """
        Remove it.
        """),
    FindingGuide(
      "code-in-name", .error,
      meaning: """
        A name has a quote, a semicolon, a brace, a backslash or a mark of a comment in it. In \
        generated C++ it would end the name, and the rest would be code.
        """,
      remedy: """
        Use letters, digits and underscores.
        """),
    FindingGuide(
      "hidden-character", .error,
      meaning: """
        A name has a character in it that nobody sees: one that turns the direction of writing, has \
        no width or breaks lines. Generated C++ would read as something else than it is.
        """,
      remedy: """
        Type the name anew.
        """),
    FindingGuide(
      "reserved-out-suffix", .error,
      meaning: """
        A name ends in '_out', which torchgen reserves for the C++ functions of out= \
        overloads.
        """,
      remedy: """
        Name the overload instead: 'add.out'.
        """),
    FindingGuide(
      "unknown-dunder", .error,
      meaning: """
        A name between double underscores begins with 'i', but no augmented assignment is \
        called so.
        """,
      remedy: """
        Correct the name.
        """),
    FindingGuide(
      "functional-inplace", .error,
      meaning: """
        A name marks the operator as functional and as in-place.
        """,
      remedy: """
        Make it one of the two.
        """),
    FindingGuide(
      "argument", .error,
      meaning: """
        An argument is not a type, a blank and a name.
        """,
      remedy: """
        Write it so; separate arguments by a comma and one blank.
        """),
    FindingGuide(
      "default-value", .error,
      meaning: """
        A default value is empty or contains an equals sign.
        """,
      remedy: """
        Write a value, or remove the equals sign.
        """),
    FindingGuide(
      "unknown-type", .error,
      meaning: """
        A type does not exist in schemas.
        """,
      remedy: """
        Take the one in the hint, if that was meant.
        """),
    FindingGuide(
      "list-size", .error,
      meaning: """
        The size of a list is zero, or has leading zeros.
        """,
      remedy: """
        Write a positive number, or empty brackets.
        """),
    FindingGuide(
      "annotation", .error,
      meaning: """
        An alias annotation is malformed, or has more letters than torchgen allows.
        """,
      remedy: """
        Write '(a)' for an alias and '(a!)' for what is written to.
        """),
    FindingGuide(
      "second-star", .error,
      meaning: """
        The star that begins the keyword arguments stands twice.
        """,
      remedy: """
        Remove one.
        """),
    FindingGuide(
      "argument-after-out", .error,
      meaning: """
        An argument follows the out arguments, which must come last.
        """,
      remedy: """
        Move it before them.
        """),
    FindingGuide(
      "mutable-before-self", .error,
      meaning: """
        An argument before 'self' is written to.
        """,
      remedy: """
        Move it behind 'self'.
        """),
    FindingGuide(
      "tensor-options", .error,
      meaning: """
        The four options dtype, layout, device and pin_memory stand twice, or in an operator \
        that makes no tensor.
        """,
      remedy: """
        Keep one run of them, in functional and out= operators only.
        """),
    FindingGuide(
      "returns", .error,
      meaning: """
        Nothing follows the arrow.
        """,
      remedy: """
        Write '()' for no return.
        """),
    FindingGuide(
      "out-returns", .error,
      meaning: """
        The returns of an out= operator do not match its out arguments.
        """,
      remedy: """
        Return each out argument, with its annotation, in order; lists are not returned.
        """),
    FindingGuide(
      "mutable-returned", .error,
      meaning: """
        A positional argument is written to and returned as well.
        """,
      remedy: """
        Return nothing for it, or make it an out argument.
        """),
    FindingGuide(
      "mixed-returns", .error,
      meaning: """
        Some returns are arguments written to and others are new.
        """,
      remedy: """
        Make all of one sort.
        """),
    FindingGuide(
      "unaliased-return", .error,
      meaning: """
        A return says that it is an argument written to, but no such argument exists.
        """,
      remedy: """
        Give it the letter of 'self' or of an out argument.
        """),
    FindingGuide(
      "inplace-self", .error,
      meaning: """
        An in-place operator must write to 'self' and return it, or nothing if it is no \
        tensor.
        """,
      remedy: """
        Annotate 'self' with '(a!)' and return 'Tensor(a!)'.
        """),
    FindingGuide(
      "functional-overload", .error,
      meaning: """
        A name ends in '_functional', but the operator writes to an argument.
        """,
      remedy: """
        Rename it, or remove the annotation.
        """),
  ]
}
