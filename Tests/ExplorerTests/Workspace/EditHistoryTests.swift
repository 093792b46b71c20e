import Schema
import Testing

@testable import Explorer

struct EditHistoryTests {
  private static let list = """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen:
    - abs
    - exp
    - expand
    supported:
    - clone
    symint:
    - expand

    """
  private static let names = ["abs", "exp", "cos", "clone", "relu", "expand", "tanh", "sgn"]

  private func edit(_ dice: inout Generator) -> BackendEdit {
    let name = Self.names.randomElement(using: &dice) ?? ""
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: return .restore(operatorName: name)
    case 1: return .setSymInt(operatorName: name, Bool.random(using: &dice))
    default:
      let list = ([nil] + CoverageList.allCases.map(Optional.some)).randomElement(using: &dice)
      return .setList(operatorName: name, list ?? nil)
    }
  }

  @Test func `the edits that count come to the same as all`() throws {
    let file = BackendFile(SourceFile(name: "list.yaml", text: Self.list))
    for seed in 0..<300 {
      var dice = Generator(seed: UInt64(seed))
      let edits = (0..<Int.random(in: 1..<60, using: &dice)).map { _ in edit(&dice) }
      let effective = edits.effective
      #expect(effective.count <= 3 * Self.names.count)
      #expect(
        try file.applying(effective).source.text == file.applying(edits).source.text, "\(edits)")
    }
  }

  @Test func `a long history stays small, and its last steps can be undone one by one`() throws {
    var dice = Generator(seed: 7)
    var history = EditHistory()
    var all: [BackendEdit] = []
    for _ in 0..<5000 {
      let step = [edit(&dice)]
      all += step
      history.append(step)
      history.mergeOldSteps()
      #expect(history.done.count <= 1000)
    }
    let file = BackendFile(SourceFile(name: "list.yaml", text: Self.list))
    #expect(try file.applying(history.edits).source.text == file.applying(all).source.text)
    for _ in 0..<450 {
      history.undo()
      all.removeLast()
    }
    #expect(try file.applying(history.edits).source.text == file.applying(all).source.text)
  }

  @Test func `steps that change thousands of operators are merged earlier, but never the last ten`()
  {
    var history = EditHistory()
    for number in 0..<200 {
      let list = CoverageList.allCases[number % CoverageList.allCases.count]
      history.append((0..<3000).map { .setList(operatorName: "op\($0)", list) })
      history.mergeOldSteps()
      #expect(history.edits.count <= 110_000)
    }
    #expect(history.done.count > 10)
    for _ in 0..<3 { history.append((0..<60_000).map { .restore(operatorName: "op\($0)") }) }
    history.mergeOldSteps()
    #expect(history.done.count == 11)
    #expect(history.done.suffix(3).allSatisfy { $0.count == 60_000 })
  }
}
