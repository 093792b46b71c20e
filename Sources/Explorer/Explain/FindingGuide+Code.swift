import Schema

extension FindingGuide {
  /// About the code that a list brings.
  static let codeFindings: [FindingGuide] = [
    FindingGuide(
      "missing-shape-function", .error,
      meaning: """
        A generated kernel would call a compute_shape function that the shape header does \
        not declare on one line exactly as torchgen prints it.
        """,
      remedy: """
        Add the declaration in the hint to the header and define the function in its source \
        file.
        """),
    FindingGuide(
      "missing-kernel", .error,
      meaning: """
        The files given by --impl-path define too few kernels of this name. torchgen counts \
        'Class::name(' and does not look at arguments.
        """,
      remedy: """
        Define the kernel with the signature in the hint, or take the operator out of \
        'supported'.
        """),
    FindingGuide(
      "surplus-kernel", .error,
      meaning: """
        The files given by --impl-path define more kernels of this name than the lists ask \
        for.
        """,
      remedy: """
        List the missing overload, or remove a definition. Lines in comments count.
        """),
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
      "unused-shape-function", .note,
      meaning: """
        The shape header declares functions that no listed operator calls: their operators \
        were taken out, or get their shapes from a meta kernel by now.
        """,
      remedy: """
        Remove them, unless other code calls them.
        """),
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
    FindingGuide(
      "kernel-signature", .warning,
      meaning: """
        A kernel written by hand takes other parameters than the dispatcher hands over, so that it \
        does not compile, or is another function than the one that is declared. Only definitions \
        count, and comments do not.
        """,
      remedy: """
        Give it the parameters in the hint, or correct 'symint', which changes their types.
        """),
    FindingGuide(
      "unlisted-kernel", .warning,
      meaning: """
        The implementation files define a kernel of no operator in any list. Its class does not \
        declare it, so it does not compile.
        """,
      remedy: """
        List the operator, or delete the definition.
        """),
    FindingGuide(
      "generated-kernel", .warning,
      meaning: """
        The implementation files define a kernel that 'full_codegen' generates as well, so that \
        the linker finds it twice.
        """,
      remedy: """
        Delete the definition, or list the operator under 'supported'.
        """),
    FindingGuide(
      "undefined-kernel", .warning,
      meaning: """
        torchgen counts how often a kernel's name stands before a parenthesis, in comments and \
        calls as well, and is content; but there is no definition with the right parameters.
        """,
      remedy: """
        Define the kernel. 'lazyops preview --section stub-kernel' writes its beginning.
        """),
  ]
}
