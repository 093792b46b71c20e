import Testing

@testable import Emit

struct DuplicateClassesTests {
  @Test func `two operators with one class are warned of`() {
    let backend = Backend(
      functions: """
        - func: add(Tensor self) -> Tensor
        - func: add_(Tensor(a!) self) -> Tensor(a!)
        - func: _add(Tensor self) -> Tensor
        - func: sub(Tensor self) -> Tensor
        """,
      list: """
        full_codegen: [add, add_, sub]
        supported: [_add]
        non_native:
          - func: sub(Tensor x) -> Tensor
        """)
    let diagnostics = backend.generation().diagnostics
    #expect(!diagnostics.hasErrors)
    #expect(
      diagnostics.map { $0.description.split(separator: "\n")[0] } == [
        """
        backend.yaml:3:21: warning: 'add_' and 'add' generate IR classes of the same name, 'Add'
        """,
        """
        backend.yaml:6:11: warning: 'sub' and 'sub' generate IR classes of the same name, 'Sub'
        """,
      ])
  }
}
