import Emit
import Schema
import Testing

@testable import Explorer

struct QueryTests {
  /// An operator made up for filters.
  private struct Subject: FilterSubject {
    let function: NativeFunction
    var lists: ListSet = []
    var fate = Fate.fallback
    var shape = Readiness.Shape.meta
    var isReady = true
    var isChanged = false
    var findings: [Diagnostic] = []
    var searchableName: SearchableName { SearchableName(function.name.description) }

    init(_ schema: String, tags: [String] = []) throws {
      function = NativeFunction(
        schema: try FunctionSchema(parsing: schema),
        location: SourceLocation(file: "n.yaml", line: 1, column: 1)
      ).with { $0.tags = tags }
    }
  }

  private static let vocabulary = FilterVocabulary(
    tags: ["core", "pointwise"], dispatchKeys: ["CPU", "CompositeImplicitAutograd"])

  private func passes(_ query: String, _ subject: Subject) throws -> Bool {
    try Query(parsing: query, Self.vocabulary).matches(subject)
  }

  private func error(_ query: String) -> QueryError? {
    do throws(QueryError) {
      _ = try Query(parsing: query, Self.vocabulary)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("", true), ("relu", true), ("relu back", true), ("back relu", true), ("sigmoid", false),
    ("!leaky", false), ("!sigmoid", true), ("^leaky", true), ("^relu", false),
    ("backward$", true), ("relu$", false), ("^leaky_relu_backward$", true), ("~lrb", true),
    ("~brl", false), ("RELU", false), ("Relu", false), ("relu !core", true),
  ])
  func `words narrow by name`(query: String, expected: Bool) throws {
    let subject = try Subject("leaky_relu_backward(Tensor self) -> Tensor")
    #expect(try passes(query, subject) == expected)
  }

  @Test(arguments: [
    ("tag:core", true), ("tag:pointwise", false), ("tag:core,pointwise", true),
    ("!tag:core", false),
    ("list:none", false), ("list:full_codegen", true), ("list:full_codegen,supported", true),
    ("fate:fallback", true), ("fate:traced", false), ("shape:meta", true),
    ("kind:functional", true),
    ("type:Tensor", true), ("type:int[]", true), ("type:SymInt", false), ("ready:yes", true),
    ("ready:no", false), ("changed", false), ("!changed", true), ("finding:no", true),
    ("tag:CORE", true), ("add tag:core kind:functional ready:yes", true),
  ])
  func `keys ask for properties`(query: String, expected: Bool) throws {
    var subject = try Subject("add.x(Tensor self, int[] dims) -> Tensor", tags: ["core"])
    subject.lists = [.fullCodegen]
    #expect(try passes(query, subject) == expected)
  }

  @Test func `a finding is asked for by severity or code`() throws {
    var subject = try Subject("f(Tensor self) -> Tensor")
    subject.findings = [Diagnostic(.warning, code: "duplicate", "m", at: nil)]
    for query in ["finding", "finding:warning", "finding:duplicate", "finding:yes"] {
      #expect(try passes(query, subject), "\(query)")
    }
    #expect(try !passes("finding:error", subject))
  }

  @Test func `an unknown key is pointed at`() {
    #expect(
      error("relu tagg:core")
        == QueryError(message: "unknown key 'tagg'; did you mean 'tag:'?", range: 5..<9))
  }

  @Test func `an unknown value is pointed at`() {
    #expect(
      error("tag:core,pointwize")
        == QueryError(message: "no tag 'pointwize'; did you mean 'pointwise'?", range: 9..<18))
    #expect(error("ready:maybe")?.message == "no ready 'maybe'; values: yes, no")
    #expect(error("list:")?.message == "'list:' wants a value")
  }

  @Test func `matches are located for highlighting`() throws {
    let query = try Query(parsing: "relu ~lk !x", Self.vocabulary)
    let name = SearchableName("leaky_relu")
    #expect(query.highlights.compactMap { $0.ranges(in: name) } == [[6..<10], [0..<1, 3..<4]])
  }
}
