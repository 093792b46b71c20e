import Testing

@testable import Schema

/// Yaml that is made to do harm: a clear error or the right answer, soon, in little memory.
struct HostileYamlTests {
  private static let head = "backend: Lazy\ncpp_namespace: a\n"

  private func backend(_ text: String) -> BackendList {
    BackendFile(SourceFile(name: "b.yaml", text: text)).list
  }

  private func codes(_ text: String) -> Set<String> {
    Set(backend(text).diagnostics.map(\.code))
  }

  /// Lists of lists of lists, each ten times in the next.
  private static let bomb =
    "a: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    + (1...12).map { level in
      "b\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
    }.joined()

  /// A chain of aliases, each in a list of its own: deep, though nothing is nested.
  private static let chain =
    "a: &a0 [x]\n"
    + (1...50_000).map { "b\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()

  @Test(.timeLimit(.minutes(1)), arguments: [bomb, chain])
  func `aliases that stand for endless lists are harmless in lists and settings`(text: String) {
    let list = backend(Self.head + text + "full_codegen: *a0\n")
    #expect(list[.fullCodegen].map(\.text).first == "x")
    let settings = SettingsFile(SourceFile(name: "config.yaml", text: text))
    #expect(settings.diagnostics.map(\.code) == ["bad-setting"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "{a: ", "- ", "? ", "!!seq [", "&a [", "- - ", "'", "\"", "|", ">", "\\"])
  func `nesting a hundred thousand deep is refused`(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    #expect(!backend(text).diagnostics.isEmpty)
    #expect(!backend("full_codegen: " + text).diagnostics.isEmpty)
    let native = NativeFunctionsFile(SourceFile(name: "n.yaml", text: text), tags: [])
    #expect(!native.diagnostics.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["?", "[]", "[2]", "(a!)", "(", "::", ".", ", "])
  func `a type that repeats itself a hundred thousand times is refused, any schema read in time`(
    piece: String
  ) {
    let text = String(repeating: piece, count: 100_000)
    for schema in [
      "f(Tensor\(text) a) -> Tensor", "f\(text)(Tensor a) -> Tensor",
      "f(Tensor a) -> Tensor\(text)",
      "f(Tensor a=\(text)) -> Tensor", text,
    ] {
      _ = try? FunctionSchema(parsing: schema)
    }
    #expect(throws: SchemaError.self) {
      try FunctionSchema(parsing: "f(Tensor\(text) a) -> Tensor")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long line with thousands of faults is told of in little text`() {
    let names = (0..<3000).map { "a\($0)_out" }.joined(separator: ", ")
    let list = backend(Self.head + "full_codegen: [\(names)]\n")
    #expect(list.diagnostics.count == 3000)
    let length = list.diagnostics.reduce(0) { $0 + $1.description.utf8.count }
    #expect(length < 3000 * 1000)
  }

  @Test func `signs that are no text are refused where they stand`() {
    for (bytes, line) in [
      (Array("a: 1\nb: \0\n".utf8), 2), ([0x61, 0x3A, 0x20, 0xC3, 0x28], 1),
      ([0xFF, 0xFE, 0x61], 1),
      (Array("a: \u{1}\n".utf8), 1), ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 1),
    ] {
      let diagnostics = BackendFile(SourceFile(name: "b.yaml", bytes: bytes)).list.diagnostics
      #expect(diagnostics.map(\.code) == ["yaml"])
      #expect(diagnostics.first?.location?.line == line)
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line endings and a byte order mark change nothing`(ending: String) {
    let text = (Self.head + "full_codegen:\n- abs\n").split(separator: "\n")
      .joined(separator: ending)
    for start in ["", "\u{FEFF}"] {
      let list = backend(start + text)
      #expect(list.diagnostics.isEmpty)
      #expect(list[.fullCodegen].map(\.text) == ["abs"])
    }
  }

  @Test func `tabs and keys that stand twice are named`() {
    #expect(codes(Self.head + "full_codegen:\n\t- abs\n") == ["yaml"])
    #expect(codes(Self.head + "supported: [abs]\nsupported: [cos]\n") == ["yaml"])
  }

  /// Values of every kind, for every key.
  private static let values = [
    "", "~", "1", "1.5", "yes", "text", "''", "[]", "[~]", "[1]", "[[]]", "[{}]", "{}", "{a: b}",
    "2001-01-01", "!!binary aGk=", "!!set {a}", "&a b", "*a", "| x", "'\\'", "<<", "=", "[a, a]",
  ]

  @Test func `every key of a backend's yaml takes every kind of value or says why not`() {
    let keys = [
      "backend", "cpp_namespace", "class_name", "use_out_as_primary", "device_guard", "supported",
      "full_codegen", "ir_gen", "autograd", "symint", "non_native",
    ]
    for key in keys {
      for value in Self.values {
        for item in backend("\(key): \(value)\n").diagnostics { #expect(!item.description.isEmpty) }
      }
    }
  }

  @Test func `every key of an entry takes every kind of value or says why not`() {
    let keys = [
      "func", "variants", "dispatch", "structured", "structured_delegate", "structured_inherits",
      "precomputed", "ufunc_inner_loop", "autogen", "tags", "device_guard", "device_check",
      "python_module", "category_override", "manual_cpp_binding", "cpp_no_default_args", "other",
      "use_const_ref_for_mutable_tensors", "manual_kernel_registration",
    ]
    for key in keys {
      for value in Self.values {
        let text = "- func: f(Tensor a) -> Tensor\n  \(key): \(value)\n"
        let file = NativeFunctionsFile(SourceFile(name: "n.yaml", text: text), tags: [])
        for item in file.diagnostics { #expect(!item.description.isEmpty) }
      }
    }
  }

  @Test(arguments: [
    "a\"b", "a'b", "a\\b", "a;b", "a{b", "a}b", "a/*b", "a*/b", "a//b", "a\nb", "a\u{1}b",
  ])
  func `what would be code in generated C++ is no name`(name: String) {
    let quoted = "'" + name.replacing("'", with: "''") + "'"
    let doubled =
      "\""
      + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\u{1}", with: "\\x01") + "\""
    for written in name.contains("\n") || name.contains("\u{1}") ? [doubled] : [quoted, doubled] {
      #expect(!backend(Self.head + "full_codegen: [\(written)]\n").diagnostics.isEmpty)
      #expect(
        !codes("backend: Lazy\ncpp_namespace: \(written)\nfull_codegen: [abs]\n")
          .isDisjoint(with: ["code-in-name", "control-character"]))
    }
    #expect(throws: SchemaError.self) { try FunctionSchema(parsing: "\(name)(Tensor a) -> Tensor") }
    #expect(throws: SchemaError.self) {
      try FunctionSchema(parsing: "f.\(name)(Tensor a) -> Tensor")
    }
    #expect(throws: SchemaError.self) { try FunctionSchema(parsing: "f(Tensor \(name)) -> Tensor") }
    #expect(throws: SchemaError.self) {
      try FunctionSchema(parsing: "f(Tensor a) -> (Tensor \(name), Tensor b)")
    }
  }

  @Test(arguments: [
    "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}",
    "\u{2028}", "\u{2029}", "\u{E0041}",
  ])
  func `what nobody sees is no part of a name`(sign: String) {
    let name = "a\(sign)b"
    let text = "backend: Lazy\ncpp_namespace: \"\(name)\"\n\(Self.item)"
    #expect(codes(text) == ["hidden-character"])
    for schema in [
      "\(name)(Tensor a) -> Tensor", "f.\(name)(Tensor a) -> Tensor", "f(Tensor \(name)) -> Tensor",
      "f(Tensor a) -> (Tensor \(name), Tensor b)",
    ] {
      #expect(throws: SchemaError.self) { try FunctionSchema(parsing: schema) }
    }
  }

  @Test(arguments: ["é", "\u{430}", "名", "e\u{301}"])
  func `letters of any script are names, as they are to torchgen`(letter: String) throws {
    #expect(codes("backend: Lazy\ncpp_namespace: a\(letter)\n\(Self.item)").isEmpty)
    let schema = "f\(letter)(Tensor \(letter)) -> Tensor"
    #expect("\(try FunctionSchema(parsing: schema))" == schema)
  }

  private static let item = "full_codegen: [abs]\n"
}
