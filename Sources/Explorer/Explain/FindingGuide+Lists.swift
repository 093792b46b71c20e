import Schema

extension FindingGuide {
  /// About a backend's yaml.
  static let listFindings: [FindingGuide] = [
    FindingGuide(
      "unknown-operator", .error,
      meaning: """
        A list names an operator that this PyTorch does not have. Names include the \
        overload: 'add.Tensor' is an operator, 'add' may be none.
        """,
      remedy: """
        Take one of the names in the hint. After a change of release, 'lazyops compare' says \
        what became of it.
        """),
    FindingGuide(
      "unknown-key", .error,
      meaning: """
        The yaml has a key that torchgen does not know. It refuses such files; their lists can be \
        shown and edited all the same.
        """,
      remedy: """
        Correct the spelling. Keys for other programs belong in a file of their own.
        """),
    FindingGuide(
      "missing-key", .error,
      meaning: """
        The yaml lacks 'backend' or 'cpp_namespace', or leaves it empty.
        """,
      remedy: """
        Add the key, as in 'backend: Lazy' and 'cpp_namespace: torch::lazy'.
        """),
    FindingGuide(
      "value-type", .error,
      meaning: """
        A key has a value of the wrong type: a text where a list belongs, a number where a \
        boolean belongs, or nothing at all.
        """,
      remedy: """
        Write the kind of value that the message names. In yaml 1.1 yes, no, on and off are \
        booleans, unless quoted.
        """),
    FindingGuide(
      "backend", .error,
      meaning: """
        The backend's dispatch key does not exist, has no autograd key although 'autograd' \
        lists operators, or is one that PyTorch itself has kernels for.
        """,
      remedy: """
        Use the key of an external backend: Lazy, XLA, PrivateUse1 to 3 and their kin.
        """),
    FindingGuide(
      "derived-backend", .error,
      meaning: """
        For Meta and CompositeExplicitAutogradNonFunctional torchgen makes kernels of all structured \
        operators, whatever a list says; it refuses them as backends as soon as PyTorch's own \
        operators are read, and lazyops does so always.
        """,
      remedy: """
        Use the key of an external backend: Lazy, XLA, PrivateUse1 to 3 and their kin.
        """),
    FindingGuide(
      "namespace", .error,
      meaning: """
        A C++ namespace has more levels than torchgen can print.
        """,
      remedy: """
        Use at most two levels for 'cpp_namespace', three for kernels, one for operators.
        """),
    FindingGuide(
      "nothing-listed", .error,
      meaning: """
        Neither 'supported' nor 'full_codegen' lists anything, and torchgen then cannot tell \
        the backend's key.
        """,
      remedy: """
        List at least one operator in one of the two.
        """),
    FindingGuide(
      "operator-name", .error,
      meaning: """
        An item of a list is not a text, so it cannot be the name of an operator.
        """,
      remedy: """
        Write the name; quote it if yaml takes it for something else.
        """),
    FindingGuide(
      "symint", .error,
      meaning: """
        An item under 'symint' is a list or a mapping, not a name.
        """,
      remedy: """
        Write the operator's name.
        """),
    FindingGuide(
      "symint-without-symint", .error,
      meaning: """
        The operator is under 'symint' and has a kernel, but its schema takes no SymInt. \
        torchgen refuses to declare such a kernel.
        """,
      remedy: """
        Take it out of 'symint'.
        """),
    FindingGuide(
      "mixed-group", .error,
      meaning: """
        One variant of an operator is under 'autograd' and another has a kernel at the \
        backend's key. torchgen wants all variants of a group at one of the two.
        """,
      remedy: """
        Move all listed variants of the group to 'autograd', or none.
        """),
    FindingGuide(
      "non-native", .error,
      meaning: """
        An item of 'non_native' is not as torchgen needs it: a mapping with 'func', perhaps \
        'opkind', and known 'properties'.
        """,
      remedy: """
        Correct the item as the message says.
        """),
    FindingGuide(
      "unknown-ir-gen", .warning,
      meaning: """
        'ir_gen' names an operator that this PyTorch does not have. torchgen skips it in \
        silence, and no IR class is made.
        """,
      remedy: """
        Correct the name or take it out.
        """),
    FindingGuide(
      "unknown-symint", .warning,
      meaning: """
        'symint' names an operator that this PyTorch does not have. torchgen never notices.
        """,
      remedy: """
        Correct the name or take it out. Mind the overload: the text must be the one in the \
        list.
        """),
    FindingGuide(
      "symint-not-listed", .warning,
      meaning: """
        An operator under 'symint' has no kernel in 'supported', 'full_codegen' or \
        'autograd'. 'symint' alone brings nothing.
        """,
      remedy: """
        List the operator as well, or take it out of 'symint'.
        """),
    FindingGuide(
      "duplicate-entry", .warning,
      meaning: """
        A list has the same name twice. torchgen takes it once.
        """,
      remedy: """
        Remove one of the two.
        """),
    FindingGuide(
      "two-lists", .warning,
      meaning: """
        An operator is in 'full_codegen' and in a weaker list as well. 'full_codegen' \
        decides; a kernel written by hand would be a second definition of the same function.
        """,
      remedy: """
        Take it out of one of the lists.
        """),
    FindingGuide(
      "ignored-class-name", .note,
      meaning: """
        The yaml sets 'class_name'. The lazy generator always names the class after the \
        backend's key; only the generator of stubs honours the setting.
        """,
      remedy: """
        Remove the key, or generate with 'lazyops stubs' if that is what the file is for.
        """),
    FindingGuide(
      "loses-autograd", .warning,
      meaning: """
        PyTorch implements the operator in terms of others, whose derivatives make its \
        gradient. A kernel at the backend's key hides that implementation, and calls with \
        gradients fail or lose them. The wrappers that come along hide it for in-place and out= \
        variants as well; functionalization has no other kernel for these, and PyTorch 2.13 was \
        seen to refuse such calls.
        """,
      remedy: """
        Leave the operator out: its parts are traced. Or write an autograd kernel and list \
        it under 'autograd'.
        """),
    FindingGuide(
      "manual-cpp-binding", .note,
      meaning: """
        PyTorch's own C++ function of this operator is written by hand. It may answer \
        without asking the dispatcher, so that a backend's kernel is not always called.
        """,
      remedy: """
        Nothing, if the kernel is meant for the calls that remain.
        """),
  ]
}
