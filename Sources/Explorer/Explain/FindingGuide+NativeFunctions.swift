import Schema

extension FindingGuide {
  /// About native_functions.yaml and tags.yaml.
  static let nativeFindings: [FindingGuide] = [
    FindingGuide(
      "entry", .error,
      meaning: """
        An entry of native_functions.yaml is not a mapping with a 'func'.
        """,
      remedy: """
        Write '- func:' and the schema.
        """),
    FindingGuide(
      "duplicate-operator", .error,
      meaning: """
        Two entries of one name have a kernel for the same dispatch key.
        """,
      remedy: """
        Remove or rename one of them.
        """),
    FindingGuide(
      "duplicate-schema", .error,
      meaning: """
        Two overloads are of the same kind and have the same arguments, so torchgen cannot \
        tell their groups apart.
        """,
      remedy: """
        Change the arguments of one of them, or remove it.
        """),
    FindingGuide(
      "variants", .error,
      meaning: """
        The variants of an operator do not make a group, or 'variants' says what the \
        operator cannot be.
        """,
      remedy: """
        Declare a functional variant with the same arguments, and 'variants' as 'function', \
        'method' or both, with a comma and a blank between.
        """),
    FindingGuide(
      "variants-of-operator", .error,
      meaning: """
        torchgen must make other variants of this operator and cannot, because of its \
        arguments or returns.
        """,
      remedy: """
        Follow the hint: often an 'autogen' line is missing.
        """),
    FindingGuide(
      "autogen", .error,
      meaning: """
        'autogen' does not name the variants that torchgen makes for this group.
        """,
      remedy: """
        Write what the hint says, or delete the line.
        """),
    FindingGuide(
      "structured", .error,
      meaning: """
        The fields of structured kernels contradict each other within an entry or its group.
        """,
      remedy: """
        Put 'structured' on the out= variant, and 'structured_delegate' with its name on the \
        others.
        """),
    FindingGuide(
      "precomputed", .error,
      meaning: """
        'precomputed' is not a list of replacements such as 'dim -> int dim' with additions \
        in the last line.
        """,
      remedy: """
        Write it as the hint says; it needs 'structured: True'.
        """),
    FindingGuide(
      "ufunc", .error,
      meaning: """
        'ufunc_inner_loop' is not a loop, or a set of them, with the dtypes in parentheses.
        """,
      remedy: """
        Write 'name (dtype, dtype)'; it needs 'structured: True' and no kernel for CPU or \
        CUDA.
        """),
    FindingGuide(
      "dispatch", .error,
      meaning: """
        The dispatch table is malformed, contradicts itself, or says only what its absence \
        would say.
        """,
      remedy: """
        Correct the marked place, or delete the table.
        """),
    FindingGuide(
      "dispatch-key", .error,
      meaning: """
        The dispatch table names a key that does not exist, or that may not stand in this \
        file.
        """,
      remedy: """
        Correct the key; kernels of external backends belong in the backend's own yaml.
        """),
    FindingGuide(
      "factory-dispatch", .error,
      meaning: """
        A factory function has no explicit kernel, so backends without one would decompose \
        it endlessly.
        """,
      remedy: """
        Add a dispatch table with 'CompositeExplicitAutograd'.
        """),
    FindingGuide(
      "nondeterministic", .error,
      meaning: """
        The operator looks random, by its name or an argument, and does not carry the tag \
        for it.
        """,
      remedy: """
        Add the tag 'nondeterministic_seeded'.
        """),
    FindingGuide(
      "foreach", .error,
      meaning: """
        A _foreach operator checks devices, but its slow path must take tensors on several.
        """,
      remedy: """
        Add 'device_check: NoCheck'.
        """),
    FindingGuide(
      "device-check", .error,
      meaning: """
        'device_check' is neither 'NoCheck' nor 'ExactSame'.
        """,
      remedy: """
        Write one of the two.
        """),
    FindingGuide(
      "const-ref", .error,
      meaning: """
        'use_const_ref_for_mutable_tensors' is set on an out= operator, which must be able \
        to replace its tensors.
        """,
      remedy: """
        Remove the setting.
        """),
    FindingGuide(
      "no-default", .error,
      meaning: """
        'cpp_no_default_args' names an argument that does not exist or has no default.
        """,
      remedy: """
        Correct the name, or take it out.
        """),
    FindingGuide(
      "inplace-view", .error,
      meaning: """
        The tag 'inplace_view' needs an in-place name and a twin that is out of place.
        """,
      remedy: """
        Remove the tag, or declare the twin.
        """),
    FindingGuide(
      "kind", .error,
      meaning: """
        An operator has an in-place name and out arguments.
        """,
      remedy: """
        Make it one of the two.
        """),
    FindingGuide(
      "python-keyword", .error,
      meaning: """
        An argument's name is a keyword of Python, so the Python binding could not take it.
        """,
      remedy: """
        Rename the argument.
        """),
    FindingGuide(
      "tag", .error,
      meaning: """
        An entry of tags.yaml is not a mapping with a 'tag' and a 'desc' that says \
        something.
        """,
      remedy: """
        Complete the entry.
        """),
    FindingGuide(
      "tags", .error,
      meaning: """
        'tags' is neither a text nor a list of texts, or tags.yaml declares none at all.
        """,
      remedy: """
        Write one tag, or a list of them.
        """),
    FindingGuide(
      "unknown-tag", .error,
      meaning: """
        tags.yaml does not declare the tag.
        """,
      remedy: """
        Correct the name; several tags must be a yaml list.
        """),
  ]
}
