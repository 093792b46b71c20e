extension Arguments {
  init(parsing text: SchemaText, in dialect: SchemaDialect) throws(SchemaError) {
    var parts = Parts()
    for piece in text.splitAtCommas() where !piece.isEmpty {
      try parts.append(piece, in: dialect)
    }
    self.init(positional: parts.positional, keywordOnly: parts.keywordOnly, out: parts.out)
    if Self.tensorOptionsStarts(in: parts.keywordOnly).count > 1 {
      throw text.error(
        "tensor-options", "dtype, layout, device, pin_memory can stand only once")
    }
    if let argument = preSelfPositional.first(where: \.isWrite) {
      throw text.error(
        "mutable-before-self", "'\(argument.name)' stands before 'self' and cannot be written to")
    }
  }

  /// The three lists that one pass over the text fills.
  private struct Parts {
    var positional: [Argument] = []
    var keywordOnly: [Argument] = []
    var out: [Argument] = []
    private var sawStar = false

    mutating func append(_ piece: SchemaText, in dialect: SchemaDialect) throws(SchemaError) {
      if piece.equals("*") { return try star(piece) }
      let argument = try Argument(parsing: piece, in: dialect)
      if !sawStar {
        positional.append(argument)
      } else if argument.isWrite {
        out.append(argument)
      } else if out.isEmpty {
        keywordOnly.append(argument)
      } else {
        throw piece.error(
          "argument-after-out", "'\(argument.name)' follows the out arguments",
          hint: "arguments that are not written to come first")
      }
    }

    private mutating func star(_ piece: SchemaText) throws(SchemaError) {
      guard !sawStar else { throw piece.error("second-star", "'*' can stand only once") }
      sawStar = true
    }
  }

  /// Where runs of `dtype, layout, device, pin_memory` begin.
  static func tensorOptionsStarts(in arguments: [Argument]) -> [Int] {
    var starts: [Int] = []
    var index = 0
    while index + tensorOptionNames.count <= arguments.count {
      if isTensorOptions(arguments[index..<(index + tensorOptionNames.count)]) {
        starts.append(index)
        index += tensorOptionNames.count
      } else {
        index += 1
      }
    }
    return starts
  }

  private static let tensorOptionNames: [(name: String, type: SchemaType)] = [
    ("dtype", .base(.scalarType)), ("layout", .base(.layout)), ("device", .base(.device)),
    ("pin_memory", .base(.bool)),
  ]

  private static func isTensorOptions(_ run: ArraySlice<Argument>) -> Bool {
    zip(run, tensorOptionNames).allSatisfy { argument, option in
      argument.name == option.name
        && (argument.type == option.type || argument.type == .optional(option.type))
    }
  }
}
