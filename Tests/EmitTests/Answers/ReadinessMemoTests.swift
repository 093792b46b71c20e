import Schema
import Testing

@testable import Emit

struct ReadinessMemoTests {
  private static let functions = """
    - func: f(Tensor self, SymInt n) -> Tensor
    - func: g(Tensor self) -> Tensor
    """

  private func survey(_ backend: Backend, _ memo: ReadinessMemo) -> ReadinessSurvey {
    ReadinessSurvey(
      catalog: backend.catalog, list: backend.list, options: .torchScript, shapeHeader: nil,
      memo: memo)
  }

  @Test func `an answer is given once and then kept`() throws {
    let backend = Backend(functions: Self.functions, list: "supported: [g]")
    let memo = ReadinessMemo(for: backend.catalog)
    let index = try backend.index("f")
    #expect(memo[index] == nil)
    let answer = survey(backend, memo).readiness(of: index)
    #expect(survey(backend, memo).readiness(of: index) === answer)
  }

  @Test func `answers are learned for the operators that are asked about`() throws {
    let backend = Backend(functions: Self.functions, list: "supported: [g]")
    let memo = ReadinessMemo(for: backend.catalog)
    survey(backend, memo).learn([try backend.index("g")])
    #expect(memo[try backend.index("g")] != nil)
    #expect(memo[try backend.index("f")] == nil)
  }

  @Test func `what is forgotten is answered anew, with the symint settings of then`() throws {
    let before = Backend(functions: Self.functions, list: "supported: [g]")
    let after = Backend(functions: Self.functions, list: "supported: [g]\nsymint: [f]")
    let (f, g) = (try before.index("f"), try before.index("g"))
    let memo = ReadinessMemo(for: before.catalog)
    survey(before, memo).learn([f, g])
    let later = memo.forgetting([f])
    #expect(later[f] == nil)
    #expect(later[g] === memo[g])
    #expect(survey(before, memo).readiness(of: f).shapeFunctionName == "compute_shape_f")
    #expect(survey(after, later).readiness(of: f).shapeFunctionName == "compute_shape_f_symint")
  }
}
