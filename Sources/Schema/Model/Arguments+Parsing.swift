extension Arguments {
  /// Parses a list; says as well whether it is sure to print as it was written.
  static func parse(
    _ text: SchemaText, in dialect: SchemaDialect, _ memo: inout ArgumentMemo
  ) throws(SchemaError) -> (arguments: Arguments, isNormal: Bool) {
    let pieces = text.isEmpty ? [] : text.splitAtCommas()
    var parts = Parts()
    parts.all.reserveCapacity(pieces.count)
    for piece in pieces {
      try parts.append(piece, in: dialect, &memo)
    }
    let arguments = Arguments(
      parts.all, positionalCount: parts.positionalCount ?? parts.all.count,
      outCount: parts.outCount)
    if tensorOptionsStarts(in: arguments.keywordOnly).count > 1 {
      throw text.error(
        "tensor-options", "dtype, layout, device, pin_memory can stand only once")
    }
    if let argument = arguments.preSelfPositional.first(where: \.isWrite) {
      throw text.error(
        "mutable-before-self", "'\(argument.name)' stands before 'self' and cannot be written to")
    }
    let isStarLast = parts.positionalCount == parts.all.count
    return (arguments, parts.areNormal && !isStarLast)
  }

  /// What one pass over the text gathers.
  private struct Parts {
    var all: [Argument] = []
    /// How many arguments stand before the star, once it has come.
    var positionalCount: Int?
    var outCount = 0
    /// Whether all pieces print as they were written.
    var areNormal = true

    mutating func append(
      _ piece: SchemaText, in dialect: SchemaDialect, _ memo: inout ArgumentMemo
    ) throws(SchemaError) {
      if piece.equals("*") { return try star(piece) }
      guard !piece.isEmpty else {
        areNormal = false
        return
      }
      let entry = try memo.argument(piece, in: dialect)
      areNormal = areNormal && entry.isNormal
      if positionalCount != nil, entry.argument.isWrite {
        outCount += 1
      } else if outCount > 0 {
        throw piece.error(
          "argument-after-out", "'\(entry.argument.name)' follows the out arguments",
          hint: "arguments that are not written to come first")
      }
      all.append(entry.argument)
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
