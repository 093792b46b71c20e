extension FindingGuide {
  /// Kernels and shape functions, which are written by hand.
  static let handwrittenFindings: [FindingGuide] = [
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
      "unused-shape-function", .note,
      meaning: """
        The shape header declares functions that no listed operator calls: their operators \
        were taken out, or get their shapes from a meta kernel by now.
        """,
      remedy: """
        Remove them, unless other code calls them.
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
