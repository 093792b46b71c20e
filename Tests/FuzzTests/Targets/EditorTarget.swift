@testable import Explorer
@testable import Schema

/// The yaml editor: a journal's edits, a line `===`, and the yaml that they are made in.
///
/// Either the edits are refused, or the result means what was asked and keeps all else.
func fuzzEditor(_ bytes: [UInt8]) {
  guard let rule = bytes.firstRange(of: Array("===\n".utf8)) else { return }
  let edits = EditJournal.history(text(Array(bytes[..<rule.lowerBound]))).edits
  let original = BackendFile(
    SourceFile(name: "backend.yaml", bytes: Array(bytes[rule.upperBound...])))
  do throws(Diagnostic) {
    let edited = try original.applying(edits)
    let wanted = SectionChanges(edits, to: original.list)
    for list in CoverageList.allCases {
      precondition(
        Set(edited.list[list].map(\.text)) == wanted.names(in: list.rawValue), "other lists")
    }
    precondition(edited.list.symint == wanted.names(in: "symint"), "another symint")
    precondition(
      BackendFile(edited.source).list.diagnostics.count == edited.list.diagnostics.count)
    demandRest(of: original.source, in: edited.source, naming: edits.map(\.operatorName))
  } catch {
    show([error])
  }
}

/// Demands that lines that have nothing to do with the edits stay as they are, in their order.
private func demandRest(of old: SourceFile, in new: SourceFile, naming names: [String]) {
  // In quotes a name's own are written twice.
  let mentioned = names + names.map { $0.replacing("'", with: "''") } + SectionChanges.keys
  func concerns(_ line: String) -> Bool {
    mentioned.contains { line.contains($0) } || line.contains("[") || line.contains("]")
  }
  // In a list in brackets of several lines, what follows a removed name moves up to its line.
  guard !old.lines.contains(where: opensList) else { return }
  func rest(_ file: SourceFile) -> [String] {
    file.lines.map(withoutNothing).filter { !$0.isEmpty && !concerns($0) }
  }
  precondition(rest(old) == rest(new), "a line that no edit is about has changed")
}

/// The comment alone where one stands behind a value that is nothing, of which names take the place;
/// the indentation of comments is of no account.
private func withoutNothing(_ line: String) -> String {
  let written = line.drop { $0 == " " }
  if written.first == "#" { return String(written) }
  let nothing =
    ["null", "Null", "NULL", "~"].first(where: written.hasPrefix)
    ?? (written.first == "[" ? written.prefix { $0 != "]" } + "]" : "")
  let rest = written.dropFirst(nothing.count).drop { $0 == " " }
  return nothing.isEmpty || !(rest.isEmpty || rest.first == "#") ? line : String(rest)
}

/// Whether a list in brackets goes on behind a line.
private func opensList(_ line: String) -> Bool {
  line.utf8.count { $0 == UInt8(ascii: "[") } > line.utf8.count { $0 == UInt8(ascii: "]") }
}

extension [UInt8] {
  fileprivate func firstRange(of part: [UInt8]) -> Range<Int>? {
    guard count >= part.count else { return nil }
    let start = (0...(count - part.count)).first { self[$0...].starts(with: part) }
    return start.map { $0..<($0 + part.count) }
  }
}
