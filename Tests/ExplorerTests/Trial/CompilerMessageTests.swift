import Testing

@testable import Explorer

struct CompilerMessageTests {
  @Test func `an error has its place and what brought the compiler there`() {
    let errors = CompilerMessage.errors(
      in: """
        In file included from generated/LazyNativeFunctions.cpp:16,
                         from extension.cpp:1:
        generated/LazyIr.h:12:7: error: redefinition of 'class A'
           12 | class A : public TsNode {
              |       ^
        generated/LazyIr.h:4:7: note: previous definition of 'class A'
        """)
    #expect(errors.count == 1)
    #expect(errors[0].place == .init(file: "generated/LazyIr.h", line: 12, column: 7))
    #expect(errors[0].text == "redefinition of 'class A'")
    #expect(
      errors[0].context.map(\.file) == [
        "generated/LazyNativeFunctions.cpp", "extension.cpp", "generated/LazyIr.h",
      ])
  }

  @Test func `the instantiation is told before the error`() {
    let errors = CompilerMessage.errors(
      in: """
        torch/x.h: In instantiation of 'void f(T) [with T = int]':
        generated/LazyIr.h:30:5:   required from here
        torch/x.h:7:9: error: no match
        """)
    #expect(errors.map(\.text) == ["no match"])
    #expect(errors[0].context.map(\.line) == [30])
  }

  @Test func `the linker names what it misses`() {
    let errors = CompilerMessage.errors(
      in: """
        /usr/bin/ld: /x/c.o: in function `torch::lazy::f()':
        extension.cpp:(.text+0x1): undefined reference to `torch::lazy::compute_shape_g(int)'
        collect2: error: ld returned 1 exit status
        """)
    #expect(errors.map(\.text) == ["undefined reference to `torch::lazy::compute_shape_g(int)'"])
    #expect(errors[0].place == nil)
  }

  @Test func `a missing header is an error, a warning is none`() {
    let errors = CompilerMessage.errors(
      in: """
        extension.cpp:1:10: fatal error: a.h: No such file or directory
        extension.cpp:2:1: warning: unused variable 'x'
        """)
    #expect(errors.map(\.text) == ["a.h: No such file or directory"])
  }

  @Test func `output without errors has none`() {
    #expect(CompilerMessage.errors(in: "").isEmpty)
    #expect(CompilerMessage.errors(in: "compilation terminated.\n").isEmpty)
  }
}
