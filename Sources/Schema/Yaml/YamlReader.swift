internal import CYaml

/// Reads a yaml file with libyaml into located nodes.
///
/// libyaml's events are used directly: composing general-purpose nodes of the 16,000 lines of
/// native_functions.yaml would take several times as long as everything else at start-up.
struct YamlReader {
  private let file: SourceFile
  /// The bytes that are read: the whole file, or some of its lines.
  private let range: Range<Int>
  private(set) var builder: YamlTreeBuilder

  /// The root node, `nil` for an empty file; throws the first thing that is not yaml.
  static func read(_ file: SourceFile) throws(Diagnostic) -> YamlNode? {
    var reader = YamlReader(0..<file.lineStarts.count, of: file)
    return try reader.parse()
  }

  /// Reads lines, counted from 0, as if nothing else were in the file.
  init(_ lines: Range<Int>, of file: SourceFile) {
    self.file = file
    let starts = file.lineStarts
    let end = lines.upperBound < starts.count ? starts[lines.upperBound] : file.bytes.count
    range = starts[lines.lowerBound]..<end
    builder = YamlTreeBuilder(after: lines.lowerBound, bytes: range.count)
  }

  /// The root of what is read; libyaml's complaint is placed right for a whole file only.
  mutating func parse() throws(Diagnostic) -> YamlNode? {
    guard !range.isEmpty else { return nil }
    // libyaml would read UTF-16 as well; torchgen opens its files as UTF-8.
    guard !file.bytes.starts(with: [0xFE, 0xFF]), !file.bytes.starts(with: [0xFF, 0xFE]) else {
      throw Diagnostic(code: "yaml", "not yaml: not UTF-8", at: file.location(line: 1, column: 1))
    }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw Diagnostic(code: "out-of-memory", "no memory to read '\(file.name)'", at: nil)
    }
    defer { yaml_parser_delete(&parser) }
    let result: Result<YamlNode?, Diagnostic> = file.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
      return consume(&parser)
    }
    return try result.get()
  }

  private mutating func consume(_ parser: inout yaml_parser_t) -> Result<YamlNode?, Diagnostic> {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        return .failure(syntaxError(parser))
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return .success(builder.tree.root) }
      if let problem = builder.take(event) {
        return .failure(problem.diagnostic(in: file, at: event.start_mark))
      }
    }
  }

  private func syntaxError(_ parser: yaml_parser_t) -> Diagnostic {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
    let context = parser.context.map { " (\(String(cString: $0)))" } ?? ""
    // A malformed byte is reported by its offset alone.
    let location =
      parser.error == YAML_READER_ERROR
      ? locationOfByte(Int(parser.problem_offset))
      : file.location(
        line: Int(parser.problem_mark.line) + 1, column: Int(parser.problem_mark.column) + 1)
    return Diagnostic(code: "yaml", "not yaml: \(problem)\(context)", at: location)
  }

  private func locationOfByte(_ offset: Int) -> SourceLocation {
    let line = (file.lineStarts.firstIndex { $0 > offset } ?? file.lineStarts.count)
    let start = file.lineStarts[line - 1]
    return file.location(line: line, column: offset - start + 1)
  }
}

extension YamlProblem {
  fileprivate func diagnostic(in file: SourceFile, at mark: yaml_mark_t) -> Diagnostic {
    let place = self.mark ?? YamlMark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    return Diagnostic(
      code: "yaml", message, at: file.location(line: place.line, column: place.column))
  }
}
