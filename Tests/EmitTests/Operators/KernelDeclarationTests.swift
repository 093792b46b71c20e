import Schema
import Testing

@testable import Emit

struct KernelDeclarationTests {
  @Test(arguments: [
    (false, "static at::Tensor f(const at::Tensor & x, int64_t n);"),
    (true, "static at::Tensor f_symint(const at::Tensor & x, c10::SymInt n);"),
  ])
  func `a kernel is declared with or without symbolic sizes`(symInt: Bool, expected: String) throws
  {
    let function = try NativeFunction("f.a(Tensor x, SymInt n=1) -> Tensor")
    let kernel = function.kernel(symInt: symInt)
    #expect(try KernelDeclaration.code(of: function, kernel: kernel).text == expected)
  }
}
