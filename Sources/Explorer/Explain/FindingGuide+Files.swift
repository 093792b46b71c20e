import Schema

extension FindingGuide {
  /// About files as a whole.
  static let fileFindings: [FindingGuide] = [
    FindingGuide(
      "yaml", .error,
      meaning: """
        The file is not yaml that torchgen can read: its syntax is wrong, a key stands twice \
        in a mapping, or it is not in UTF-8.
        """,
      remedy: """
        Correct the marked place. Texts with ': ' or ' #' in them need quotes.
        """),
    FindingGuide(
      "top-level", .error,
      meaning: """
        The file as a whole is of the wrong form: a backend's yaml is a mapping, \
        native_functions.yaml and tags.yaml are lists.
        """,
      remedy: """
        Check that it is the right file. A backend's yaml begins with 'backend:' and \
        'cpp_namespace:'.
        """),
    FindingGuide(
      "unreadable", .error,
      meaning: """
        A file that is needed cannot be opened.
        """,
      remedy: """
        Check its path and permissions, or name another file.
        """),
    FindingGuide(
      "unreadable-shape-header", .error,
      meaning: """
        The header with the compute_shape functions cannot be read, so nobody knows which of \
        them exist. torchgen stops here.
        """,
      remedy: """
        Name the header with --shape-inference-hdr, or leave the check out with \
        --no-shape-inference-hdr.
        """),
    FindingGuide(
      "unreadable-implementation", .error,
      meaning: """
        A file or folder given by --impl-path cannot be read, so the kernels written by hand \
        cannot be counted.
        """,
      remedy: """
        Correct the path, or leave --impl-path out.
        """),
    FindingGuide(
      "missing-torch", .error,
      meaning: """
        The place given by --torch holds neither a PyTorch checkout nor a package with \
        torchgen in it.
        """,
      remedy: """
        Give the top folder of a checkout, a site-packages folder, or the number of a \
        fetched release.
        """),
    FindingGuide(
      "missing-release", .error,
      meaning: """
        The release named by --torch is not in the cache.
        """,
      remedy: """
        Fetch it with 'lazyops fetch VERSION', or give a path.
        """),
    FindingGuide(
      "uncompared-release", .note,
      meaning: """
        The files are of a PyTorch before 2.8. What is generated was compared with torchgen, byte by \
        byte, from that release on. Older ones open and can be looked at: operators, schemas, tags, \
        dispatch and fates come from their own files, but generated text may differ from theirs, \
        what is noted about their own files may be right there, and wheels lack what the TS backend's \
        list could be told from.
        """,
      remedy: """
        Generate for such a release with its own torchgen, and name its list with '-s'.
        """),
    FindingGuide(
      "old-templates", .error,
      meaning: """
        The templates are those of a PyTorch before 2.7, and ask for pieces that only the generator \
        of that time made. Everything that comes of the yaml files alone can be looked at, and a \
        backend's list can be edited; files for that PyTorch cannot be generated.
        """,
      remedy: """
        Generate with the release's own torchgen, or fetch 2.8.0 or newer with 'lazyops fetch' and \
        name it with '--torch'.
        """),
    FindingGuide(
      "missing-template", .error,
      meaning: """
        The ATen folder lacks a template that generated files are made from.
        """,
      remedy: """
        Use a complete ATen folder, with its templates folder, of one release.
        """),
    FindingGuide(
      "unknown-placeholder", .error,
      meaning: """
        A template asks for a value that the generator does not have; most likely template \
        and generator are of different releases.
        """,
      remedy: """
        Use the templates of a release that is supported.
        """),
    FindingGuide(
      "out-of-memory", .error,
      meaning: """
        There was not enough memory to read a file.
        """,
      remedy: """
        Free some memory and try again.
        """),
    FindingGuide(
      "cannot-edit", .error,
      meaning: """
        The yaml is written in a way that cannot be edited with everything else kept as it \
        is, such as a list behind an alias.
        """,
      remedy: """
        Make this edit by hand in an editor, then reload.
        """),
    FindingGuide(
      "unknown-ignore", .warning,
      meaning: """
        A comment asks to ignore a kind of finding that does not exist.
        """,
      remedy: """
        Take one of the names in the hint, or take the comment out.
        """),
    FindingGuide(
      "idle-ignore", .note,
      meaning: """
        A comment asks to ignore findings of which there are none, or errors, which are always told.
        """,
      remedy: """
        Take the comment out.
        """),
  ]
}
