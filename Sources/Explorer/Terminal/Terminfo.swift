/// What the database of terminals knows of one, by the names that terminfo gives its entries.
struct Terminfo: Sendable {
  private let texts: @Sendable (String, _ parameters: [Int]) -> String?
  /// A number such as `colors`; nil where the terminal has none.
  let number: @Sendable (String) -> Int?
  /// Whether the terminal has a property such as `am`.
  let flag: @Sendable (String) -> Bool

  init(
    texts: @escaping @Sendable (String, _ parameters: [Int]) -> String?,
    number: @escaping @Sendable (String) -> Int? = { _ in nil },
    flag: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.texts = texts
    self.number = number
    self.flag = flag
  }

  /// A sequence such as `cup` with its parameters put in; nil where the terminal has none.
  func sequence(_ name: String, _ parameters: Int...) -> [UInt8]? {
    texts(name, parameters).map(Self.withoutWaiting)
  }

  private static let times = Set("0123456789.*/".utf8)

  /// A text without the times to wait, which terminfo writes as `$<5>` for the terminals of old.
  ///
  /// By hand, because the first regular expression of a program takes it a millisecond.
  private static func withoutWaiting(_ text: String) -> [UInt8] {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return Array(text.utf8) }
    var rest = Array(text.utf8)[...]
    var kept: [UInt8] = []
    while let byte = rest.popFirst() {
      let time = rest.dropFirst().prefix(while: times.contains)
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        rest[time.endIndex...].first == UInt8(ascii: ">")
      {
        rest = rest[(time.endIndex + 1)...]
      } else {
        kept.append(byte)
      }
    }
    return kept
  }
}
