import Testing

@testable import Schema

struct ArgumentMemoTests {
  private func entries(_ texts: [String]) throws -> [ArgumentMemo.Entry] {
    var memo = ArgumentMemo()
    return try texts.map { text in
      try SchemaText.read(text) { text throws(SchemaError) in
        try memo.argument(text, in: .current)
      }
    }
  }

  @Test func `what is written alike is the same argument`() throws {
    let entries = try entries(["Tensor self", "int n=1", "Tensor self"])
    #expect(entries[0].argument == entries[2].argument)
    #expect(entries.map(\.argument.description) == ["Tensor self", "int n=1", "Tensor self"])
  }

  @Test func `arguments as PyTorch writes them print as they were written`() throws {
    let texts = ["Tensor(a!) self", "Tensor(a|b)? x", "int[2] padding=0", "ScalarType? dtype=None"]
    let entries = try entries(texts)
    #expect(entries.map(\.isNormal) == [true, true, true, true])
    #expect(entries.map(\.argument.description) == texts)
  }

  @Test func `a mistake is found each time`() {
    var memo = ArgumentMemo()
    for _ in 0..<2 {
      #expect(throws: SchemaError.self) {
        try SchemaText.read("Tensr x") { text throws(SchemaError) in
          _ = try memo.argument(text, in: .current)
        }
      }
    }
  }

  @Test(arguments: [
    "f(Tensor x, , int n) -> Tensor", "f(Tensor x, *) -> Tensor", "f(Tensor x,int n) -> Tensor",
    "f( Tensor x) -> Tensor", "f(Tensor x) -> ( Tensor)", "f(Tensor x) -> (Tensor)",
  ])
  func `a list that is not in its normal form is refused`(schema: String) {
    #expect(throws: SchemaError.self) { try FunctionSchema(parsing: schema) }
  }
}
