import Schema

/// What the authors of files have asked in comments not to be told.
///
///     - std  # lazyops: ignore loses-autograd
///
/// Behind an entry they are about that line; on a line of their own, about the whole file, and in
/// the backend's yaml about findings that are in no file as well. Errors are told in any case.
struct Silencing: Sendable {
  /// One code of one comment.
  fileprivate struct Request: Sendable {
    let code: String
    /// Nil for the whole file.
    let line: Int?
    let location: SourceLocation
    /// Whether it is about findings that are in no file, too.
    let isGeneral: Bool
  }

  private let requests: [Request]

  /// Reads the comments of the backend's yaml and of other files.
  init(backend: SourceFile, others: [SourceFile]) {
    requests =
      Self.requests(in: backend, marks: ["#"], isGeneral: true)
      + others.flatMap { Self.requests(in: $0, marks: ["//", "/*"], isGeneral: false) }
  }

  private static let phrase = "lazyops: ignore"

  private static func requests(in file: SourceFile, marks: [String], isGeneral: Bool) -> [Request] {
    guard file.text.holds("lazyops: ignore") else { return [] }
    return file.lines.enumerated().flatMap { index, line -> [Request] in
      guard let found = line.firstRange(of: phrase) else { return [] }
      let before = line[..<found.lowerBound]
      let comments = marks.compactMap { before.firstRange(of: $0)?.lowerBound }
      guard let comment = comments.min() else { return [] }
      let isAlone = before[..<comment].allSatisfy(\.isWhitespace)
      return words(of: line[found.upperBound...], in: line).map { word, column in
        Request(
          code: word, line: isAlone ? nil : index + 1,
          location: file.location(line: index + 1, column: column, length: word.count),
          isGeneral: isGeneral)
      }
    }
  }

  /// The codes behind the phrase, each with its column; a sentence after them ends them.
  private static func words(of rest: Substring, in line: String) -> [(String, column: Int)] {
    var words: [(String, column: Int)] = []
    var index = rest.startIndex
    while index < rest.endIndex {
      let start = rest[index...].firstIndex { !$0.isWhitespace && $0 != "," } ?? rest.endIndex
      let end = rest[start...].firstIndex { $0.isWhitespace || $0 == "," } ?? rest.endIndex
      let word = rest[start..<end]
      guard let first = word.first, first.isLowercase else { break }
      words.append((String(word), line.distance(from: line.startIndex, to: start) + 1))
      index = end
    }
    return words
  }
}

extension Silencing {
  /// Findings parted into those to be told and those not to be; where these are all there are,
  /// what comments do in vain is told as well.
  func split(_ findings: [Diagnostic], areAll: Bool = true)
    -> (told: [Diagnostic], silenced: [Diagnostic])
  {
    guard !requests.isEmpty else { return (findings, []) }
    var used: Set<Int> = []
    var told: [Diagnostic] = []
    var silenced: [Diagnostic] = []
    for finding in findings {
      let matching = requests.indices.filter { requests[$0].covers(finding) }
      if matching.isEmpty || finding.severity == .error {
        told.append(finding)
      } else {
        used.formUnion(matching)
        silenced.append(finding)
      }
    }
    guard areAll else { return (told, silenced) }
    let idle = requests.indices.filter { !used.contains($0) }.map { Self.idle(requests[$0]) }
    return (told + idle, silenced)
  }

  private static func idle(_ request: Request) -> Diagnostic {
    guard FindingGuide.find(request.code) == nil else {
      return Diagnostic(
        .note, code: "idle-ignore",
        "no warning or note '\(request.code)' is found here, so nothing is ignored",
        at: request.location, hint: "take the comment out")
    }
    let nearest = nearestNames(
      to: request.code, among: FindingGuide.all.lazy.map(\.code), limit: 3)
    return Diagnostic(
      .warning, code: "unknown-ignore", "there is no kind of finding '\(request.code)'",
      at: request.location,
      hint: suggestion(of: nearest) ?? "'lazyops explain' lists the codes")
  }
}

extension Silencing.Request {
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    guard finding.code == code else { return false }
    guard let place = finding.location else { return isGeneral && line == nil }
    return place.file == location.file && (line ?? place.line) == place.line
  }
}
