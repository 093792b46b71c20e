import Testing

@testable import Emit

struct NamespaceLinesTests {
  @Test(arguments: [
    (
      "torch::lazy", "namespace torch {\nnamespace lazy {",
      "} // namespace lazy\n} // namespace torch"
    ),
    ("at", "namespace at {", "} // namespace at"), ("", "namespace  {", "} // namespace "),
  ])
  func `a namespace is opened and closed level by level`(
    namespace: String, prologue: String, epilogue: String
  ) {
    let lines = NamespaceLines(namespace)
    #expect(lines.prologue.text == prologue)
    #expect(lines.epilogue.text == epilogue)
  }
}
