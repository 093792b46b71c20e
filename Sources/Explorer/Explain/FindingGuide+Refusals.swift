extension FindingGuide {
  /// What torchgen refuses to generate.
  static let refusalFindings: [FindingGuide] = [
    FindingGuide(
      "refused", .error,
      meaning: """
        torchgen refuses to generate the operator.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "no-device", .error,
      meaning: """
        A generated kernel finds its device by its tensors, or by an optional device. This \
        operator has neither.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "no-tensor", .error,
      meaning: """
        A generated kernel with several results makes them on the device of its first \
        tensor. This operator has none.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "no-handle", .error,
      meaning: """
        A generated kernel has no way to take an argument of this type as a lazy value.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "no-lazy-type", .error,
      meaning: """
        An argument is of a type that IR classes cannot hold.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "optional-tensor-list", .error,
      meaning: """
        An argument is a list of optional tensors, for which IR classes have no operands.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "no-cpp-type", .error,
      meaning: """
        An argument is of a type that torchgen cannot spell in C++.
        """,
      remedy: """
        Leave the operator out; its default kernel serves it.
        """),
    FindingGuide(
      "unsized-bool-list", .error,
      meaning: """
        A list of bools has no size, and torchgen has no C++ type for that.
        """,
      remedy: """
        Leave the operator out; its default kernel serves it.
        """),
    FindingGuide(
      "unsupported-return", .error,
      meaning: """
        A return is of a type that torchgen cannot spell in C++.
        """,
      remedy: """
        Leave the operator out; its default kernel serves it.
        """),
    FindingGuide(
      "two-generators", .error,
      meaning: """
        The operator takes more than one generator by keyword; IR classes have room for one.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "not-one-result", .error,
      meaning: """
        A generated kernel for an in-place or out= operator can hand back one result only.
        """,
      remedy: """
        List the functional variant, which brings this one.
        """),
    FindingGuide(
      "view-copy-without-kernel", .error,
      meaning: """
        The operator has the tag 'view_copy', so its shape would come from a composite \
        kernel that it does not have.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "untranslatable-argument", .error,
      meaning: """
        A wrapper must pass an argument on and finds no parameter to make it from.
        """,
      remedy: """
        Add the operator to 'symint' if it takes SymInts, or list the brought variant as \
        well.
        """),
    FindingGuide(
      "no-wrapper-for-mutable", .error,
      meaning: """
        Listing the functional variant brings one that writes to an argument in the middle, \
        for which torchgen makes no wrapper.
        """,
      remedy: """
        List that variant under 'supported' as well, or set 'use_out_as_primary'.
        """),
    FindingGuide(
      "not-one-out", .error,
      meaning: """
        Listing the functional variant brings one that returns nothing and has not exactly \
        one out argument, so no wrapper can copy the results.
        """,
      remedy: """
        List that variant under 'supported' as well, or set 'use_out_as_primary'.
        """),
  ]
}
