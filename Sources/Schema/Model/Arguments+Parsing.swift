extension Arguments {
  init(parsing text: SchemaText, in dialect: SchemaDialect) throws(SchemaError) {
    var parts = Parts()
    for piece in text.splitAtCommas() where !piece.isEmpty {
      try parts.append(piece, in: dialect)
    }
    self.init(
      parts.all, positionalCount: parts.positionalCount ?? parts.all.count,
      outCount: parts.outCount)
    if Self.tensorOptionsStarts(in: keywordOnly).count > 1 {
      throw text.error(
        "tensor-options", "dtype, layout, device, pin_memory can stand only once")
    }
    if let argument = preSelfPositional.first(where: \.isWrite) {
      throw text.error(
        "mutable-before-self", "'\(argument.name)' stands before 'self' and cannot be written to")
    }
  }

  /// What one pass over the text gathers.
  private struct Parts {
    var all: [Argument] = []
    /// How many arguments stand before the star, once it has come.
    var positionalCount: Int?
    var outCount = 0

    mutating func append(_ piece: SchemaText, in dialect: SchemaDialect) throws(SchemaError) {
      if piece.equals("*") { return try star(piece) }
      let argument = try Argument(parsing: piece, in: dialect)
      if positionalCount != nil, argument.isWrite {
        outCount += 1
      } else if outCount > 0 {
        throw piece.error(
          "argument-after-out", "'\(argument.name)' follows the out arguments",
          hint: "arguments that are not written to come first")
      }
      all.append(argument)
    }

    private mutating func star(_ piece: SchemaText) throws(SchemaError) {
      guard positionalCount == nil else {
        throw piece.error("second-star", "'*' can stand only once")
      }
      positionalCount = all.count
    }
  }

  /// Where runs of `dtype, layout, device, pin_memory` begin.
  static func tensorOptionsStarts(in arguments: ArraySlice<Argument>) -> [Int] {
    var starts: [Int] = []
    var index = arguments.startIndex
    while index + tensorOptionNames.count <= arguments.endIndex {
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
