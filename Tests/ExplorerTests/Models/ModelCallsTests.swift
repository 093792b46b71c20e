import Schema
import Testing

@testable import Explorer

struct ModelCallsTests {
  private func calls(_ text: String) -> ModelCalls {
    ModelCalls(SourceFile(name: "model.txt", text: text))
  }

  /// The calls as `naming name count`.
  private func words(_ text: String) -> [String] {
    calls(text).calls.map { "\($0.naming) \($0.name) \($0.count)" }
  }

  @Test func `names stand with or without figures, in front or behind`() {
    let text = """
      # what the encoder calls
      aten::add.Tensor 12
      3 aten::mul.Tensor
      torch.ops.aten.relu.default
      aten.sum.dim_IntList, 5
      sin
      sin: 2
      """
    #expect(calls(text).form == .names)
    #expect(
      words(text) == [
        "exact add.Tensor 12", "exact mul.Tensor 3", "exact relu 1", "exact sum.dim_IntList 5",
        "loose sin 3",
      ])
  }

  @Test func `counters are told by the names that only they have`() {
    let text = "{'UncachedCompile': 7, 'aten::sort.stable': 2, 'lazy::add': 5, 'xla::mul': 1}"
    #expect(calls(text).form == .counters)
    #expect(words(text) == ["exact sort.stable 2", "kernel add 5", "kernel mul 1"])
  }

  @Test func `a report of counters has a line for the name and one for the figure`() {
    let text = """
      Metric: TimeOfThings
        TotalSamples: 4
        Rate: 47.5 / second
      Counter: MarkStep
        Value: 9
      Counter: aten::nonzero
        Value: 12
      """
    #expect(calls(text).form == .counters)
    #expect(words(text) == ["loose nonzero 12"])
  }

  @Test func `a table of the profiler has a column of calls wherever it stands`() {
    let text = """
      ------------------  ----------  ----------  ---------------
                    Name    CPU total  # of Calls    Input Shapes
      ------------------  ----------  ----------  ---------------
              aten::add     1.500ms           3      [[2, 3], []]
        aten::max_pool2d    0.250ms           2           [[2, 3]]
        aten::_very_lo...   0.250ms           4           [[2, 3]]
          Optimizer step    9.000ms           1                []
      ------------------  ----------  ----------  ---------------
      Self CPU time total: 12ms
      """
    #expect(calls(text).form == .profiler)
    #expect(words(text) == ["base add 3", "base max_pool2d 2", "beginning _very_lo 4"])
    #expect(calls(text).calls[0].location.description == "model.txt:4:9")
  }

  @Test(arguments: [
    """
    %a : [num_users=1] = call_function[target=torch.ops.aten.add.Tensor](args = (%x, 1), kwargs = {})
    %b : [num_users=1] = call_function[target=torch.ops.aten.relu.default](args = (%a,), kwargs = {})
    %c : [num_users=1] = call_function[target=torch.ops.aten.add.Tensor](args = (%b, 2), kwargs = {})
    """,
    """
    def forward(self, x):
        # code: y = torch.ops.aten.sub.Tensor(x, 1)
        add = torch.ops.aten.add.Tensor(x, 1);  x = None
        relu = torch.ops.aten.relu.default(add);  add = None
        add_1 = torch.ops.aten.add.Tensor(relu, 2);  relu = None
    """,
    """
    call_function  add    aten.add.Tensor    (x, 1)   {}
    call_function  relu   aten.relu.default  (add,)   {}
    call_function  add_1  aten.add.Tensor    (relu, 2)  {}
    """,
  ])
  func `in a graph every call counts once`(text: String) {
    #expect(calls(text).form == .graph)
    #expect(words(text) == ["exact add.Tensor 2", "exact relu 1"])
  }

  @Test func `a TorchScript graph names no overloads`() {
    let text = """
      %2 : int = prim::Constant[value=1]()
      %3 : Tensor = aten::add(%x, %1, %2) # model.py:7:0
      """
    #expect(calls(text).form == .graph)
    #expect(words(text) == ["base add 1"])
  }

  @Test(arguments: [
    ("print(x); torch.ops.aten.relu(y)", ModelCalls.Form.graph),
    ("= aten::add(", .graph), ("(aten) = aten::add_.x (", .names), ("aten::add(x)", .names),
    ("torch.ops.aten.(x)", .names), ("torch.ops.aten.relu.default", .names),
  ])
  func `a line of a graph is known by what it calls`(line: String, form: ModelCalls.Form) {
    #expect(calls(line).form == form)
  }

  @Test func `operators of other libraries are kept apart`() {
    #expect(
      words("torchvision::nms 3\naten::add.Tensor") == [
        "foreign torchvision::nms 3", "exact add.Tensor 1",
      ])
  }

  @Test func `figures too large to add up stay large`() {
    #expect(words("sin \(Int.max)\nsin 5") == ["loose sin \(Int.max)"])
  }

  @Test func `a figure below zero is none, and one that no number holds is the largest`() {
    #expect(
      words("add.Tensor -3\naten::mul.Tensor: 99999999999999999999\nlazy::x-2 4") == [
        "exact add.Tensor 0", "exact mul.Tensor \(Int.max)", "kernel x 2",
      ])
  }

  @Test func `no text is too strange`() {
    for text in [
      "", "\n\n", "::", "....", "12", "# of Calls", "Counter:", "é",
    ] {
      #expect(words(text).isEmpty, "\(text)")
    }
  }
}
