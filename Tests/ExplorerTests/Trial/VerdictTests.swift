import Testing

@testable import Explorer

struct VerdictTests {
  private func verdict(
    ownSamples: Bool = false, decidedElsewhere: String? = nil, _ lines: String...
  ) throws -> Verdict {
    let records = try lines.map { try #require(DriverRecord($0)) }
    return Verdict(
      of: "sin", counter: "lazy::sin", records: records, ownSamples: ownSamples,
      decidedElsewhere: decidedElsewhere)
  }

  private static let begin = #"{"event": "begin", "number": 0, "source": "sin, float32"}"#
  private static let accepted = #"{"event": "accepted"}"#
  private static let end = #"{"event": "end", "milliseconds": 12.5}"#
  private static let look = #"[{"sizes": [3], "dtype": "float32"}]"#

  /// A record of a sample that went well, with other fields on top.
  private func sample(
    counters: String = #"{"lazy::sin": 1, "lazy::_to_copy": 1}"#, promised: String = look,
    came: String = look, more: String = ""
  ) -> String {
    #"{"event": "sample", "number": 0, "source": "sin, float32", "repeats": true, "counters": "#
      + counters + #", "eager": "# + Self.look + #", "promised": "# + promised + #", "came": "#
      + came + more + "}"
  }

  @Test func `traced with eager's results is what is wanted`() throws {
    let verdict = try verdict(Self.begin, Self.accepted, sample(), Self.end)
    #expect(verdict.hasPassed)
    #expect(verdict.isTraced == true && verdict.isEqual == true)
    #expect(verdict.reason == nil && verdict.milliseconds == 12.5)
  }

  @Test func `without the kernel's counter it is not traced`() throws {
    let verdict = try verdict(
      Self.begin, sample(counters: #"{"aten::sin": 1, "lazy::_to_copy": 1}"#), Self.end)
    #expect(verdict.kind == .untraced)
    #expect(verdict.fallbacks == ["aten::sin"])
    #expect(
      verdict.reason == "its kernel was not called; counted were: aten::sin, lazy::_to_copy")
  }

  @Test func `where another operator is called in its place, that is the reason`() throws {
    let verdict = try verdict(
      decidedElsewhere: "does not decide: functionalization calls 'sin' in its place", Self.begin,
      sample(counters: #"{"aten::sin": 1}"#), Self.end)
    #expect(verdict.kind == .untraced)
    #expect(
      verdict.reason
        == "it does not decide: functionalization calls 'sin' in its place; its kernel "
        + "was not called; counted were: aten::sin")
  }

  @Test func `a shape that was promised and did not come is told before the values`() throws {
    let wrong = #"[{"sizes": [2, 3], "dtype": "float32"}]"#
    let verdict = try verdict(
      Self.begin, sample(promised: wrong, more: #", "difference": "values""#), Self.end)
    #expect(verdict.kind == .wrongShape)
    #expect(
      verdict.reason == "shape inference promised float32[2, 3], but float32[3] came "
        + "(sample: sin, float32)")
  }

  @Test func `a promise counts even where the results never came`() throws {
    let line = #"""
      {"event": "sample", "source": "s", "eager": [{"sizes": [3], "dtype": "int64"}], "promised": \#
      [{"sizes": [4], "dtype": "int64"}], "error": "RuntimeError: no", "counters": {"lazy::sin": 1}}
      """#
    #expect(try verdict(Self.begin, line, Self.end).kind == .wrongShape)
  }

  @Test func `other values are a difference, another type as well`() throws {
    let values = try verdict(
      Self.begin, sample(more: #", "difference": "Tensor-likes are not close!""#), Self.end)
    #expect(values.kind == .different)
    #expect(values.reason?.hasPrefix("Tensor-likes are not close!") == true)
    let double = #"[{"sizes": [3], "dtype": "float64"}]"#
    let type = try verdict(Self.begin, sample(promised: double, came: double), Self.end)
    #expect(type.kind == .different)
    #expect(
      type.reason?.contains(
        "gave float64[3], as shape inference promised, where eager PyTorch gives float32[3]")
        == true)
  }

  @Test func `a kernel that throws is told with its words`() throws {
    let line = #"""
      {"event": "sample", "source": "s", "error": "RuntimeError: boom", "counters": {}}
      """#
    let verdict = try verdict(Self.begin, Self.accepted, line, Self.end)
    #expect(verdict.kind == .threw)
    #expect(verdict.reason == "RuntimeError: boom (sample: s)")
  }

  @Test(arguments: [
    (#"{"event": "end", "milliseconds": 9, "signal": 11}"#, Verdict.Kind.crashed),
    (#"{"event": "end", "milliseconds": 9, "timeout": 60}"#, .timedOut),
  ])
  func `a bad end is a verdict`(end: String, kind: Verdict.Kind) throws {
    let verdict = try verdict(Self.begin, Self.accepted, end)
    #expect(verdict.kind == kind)
    #expect(verdict.reason?.hasSuffix("(sample: sin, float32)") == true)
  }

  @Test func `without an end the driver went down with it`() throws {
    #expect(try verdict(Self.begin, Self.accepted).kind == .crashed)
  }

  @Test func `what eager PyTorch does not survive is no fault of the kernel`() throws {
    let verdict = try verdict(Self.begin, #"{"event": "end", "milliseconds": 9, "signal": 6}"#)
    #expect(verdict.kind == .unsampled)
    #expect(verdict.reason?.hasPrefix("in eager PyTorch: the process was ended by abort") == true)
  }

  @Test func `memory that ran out is told as such`() throws {
    let line = #"{"event": "failed", "reason": "MemoryError", "memory": true}"#
    let verdict = try verdict(Self.begin, Self.accepted, line, Self.end)
    #expect(verdict.kind == .outOfMemory)
    #expect(
      verdict.reason == "the memory limit is reached: MemoryError (sample: sin, float32)")
  }

  @Test func `a sample of the user's that eager refuses is a bad sample`() throws {
    let line = #"{"event": "sample", "source": "1, 2", "refusal": "TypeError: two"}"#
    #expect(try verdict(ownSamples: true, Self.begin, line, Self.end).kind == .badSample)
    let other = try verdict(Self.begin, line, Self.end)
    #expect(other.kind == .unsampled)
    #expect(other.reason?.hasSuffix("the last one: TypeError: two") == true)
  }

  @Test func `some refused samples of many do no harm`() throws {
    let line = #"{"event": "sample", "source": "1, 2", "refusal": "TypeError: two"}"#
    #expect(try verdict(Self.begin, line, Self.begin, sample(), Self.end).hasPassed)
  }

  @Test func `lines of others are no records`() {
    #expect(DriverRecord("Segmentation fault") == nil)
    #expect(DriverRecord(#"{"event": "unheard"}"#) == nil)
  }
}
