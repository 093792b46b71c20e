import Testing

@testable import Schema

struct YamlScalarTests {
  private func kind(_ text: String, tag: String? = nil, isPlain: Bool = true) -> YamlScalar.Kind {
    SchemaText.read(text) { YamlScalar.Kind(of: $0, tag: tag, isPlain: isPlain) }
  }

  @Test(arguments: [
    ("~", YamlScalar.Kind.null), ("null", .null), ("", .null), ("nULL", .string),
    ("yes", .bool(true)), ("Off", .bool(false)), ("y", .string), ("oFF", .string),
    ("1", .int), ("0x1F", .int), ("1_0", .int), ("1:30", .int), ("0b10", .int), ("08", .string),
    ("-7", .int), ("1:60", .string), ("1.", .float), (".5", .float), ("1e3", .string),
    ("1.0e+3", .float), (".inf", .float), ("-.INF", .float), (".nan", .float),
    ("2020-01-02", .timestamp),
    ("2020-1-2 3:04:05", .timestamp), ("2020-1-2", .string), ("<<", .merge), ("=", .value),
    ("abs", .string), ("add.Tensor", .string), ("-", .string), ("...", .string),
  ])
  func `a plain scalar is read as yaml 1.1 has it`(text: String, kind: YamlScalar.Kind) {
    #expect(self.kind(text) == kind)
  }

  @Test(arguments: [
    ("12", 12), ("1_000", 1000), ("0x1F", 31), ("0b101", 5), ("010", 8), ("-7", -7), ("+1:30", 90),
    ("0", 0),
  ])
  func `an integer has the value that Python prints`(text: String, value: Int) {
    #expect(yamlInteger(text) == value)
  }

  @Test(arguments: [
    ("", true), ("~", true), ("no", true), ("0", true), ("-0", true), ("0x0", true), ("0b0", true),
    ("0:0", false), ("0:0.0", true), ("0_0", true), (".0", true), ("0.0e+5", true), ("yes", false),
    ("1", false),
    ("0x0e", false), ("-0x0e", false), ("-0.0E-2", true), ("0.1", false), (".nan", false),
    (".inf", false), ("none", false),
    ("2020-01-02", false),
  ])
  func `what Python takes for false is known`(text: String, isFalsy: Bool) {
    #expect(YamlScalar(text: text, kind: kind(text), isPlain: true).isFalsy == isFalsy)
  }

  @Test func `a quoted scalar is a text`() {
    #expect(kind("yes", isPlain: false) == .string)
  }

  @Test func `a tag decides`() {
    #expect(kind("3", tag: "tag:yaml.org,2002:str") == .string)
    #expect(kind("3", tag: "tag:yaml.org,2002:int", isPlain: false) == .int)
    #expect(kind("True", tag: "!") == .bool(true))
    #expect(kind("3", tag: "!", isPlain: false) == .int)
    #expect(kind("", tag: "!") == .string)
    #expect(kind("x", tag: "!mine") == .unknownTag)
  }
}
