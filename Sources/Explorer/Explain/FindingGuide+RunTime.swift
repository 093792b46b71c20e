import Schema

extension FindingGuide {
  /// About code that compiles and yet does not serve when it runs.
  static let runTimeFindings: [FindingGuide] = [
    FindingGuide(
      "decided-elsewhere", .warning,
      meaning: """
        Functionalization lies above the backend and calls another operator in this one's place: \
        the functional variant of what writes to an argument, the copy of what makes a view. The \
        kernel is registered, but the calls of a model do not arrive.
        """,
      remedy: """
        List the operator that decides; 'lazyops show' names it.
        """),
    FindingGuide(
      "no-dense-kernel", .warning,
      meaning: """
        The operator copies a view that PyTorch has for sparse or nested tensors only. Lazy tensors \
        are dense, and its shape cannot be had from meta tensors either.
        """,
      remedy: """
        Leave the operator out: listing it changes nothing.
        """),
    FindingGuide(
      "forward-mode-only", .warning,
      meaning: """
        The operator serves forward-mode autograd, which ends above every backend: PyTorch itself \
        refuses to call it from anywhere else.
        """,
      remedy: """
        Leave the operator out: listing it changes nothing.
        """),
    FindingGuide(
      "wrong-meta-shape", .warning,
      meaning: """
        The generated kernel asks PyTorch's meta function for the shape of the result, and that \
        promises another one than the operator's real kernel gives.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
    FindingGuide(
      "wrong-overload", .warning,
      meaning: """
        A graph holds numbers as tensors. TorchScript chooses the overload anew by what the graph \
        holds, and takes one in which the tensor means something else, so that running it fails.
        """,
      remedy: """
        List it under 'supported' and write its kernel by hand.
        """),
  ]
}
