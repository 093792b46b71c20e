/// Changes inputs at random, the same way in every run.
struct Mutator {
  private let inputs: [[UInt8]]
  private var random: Numbers

  init(_ inputs: [[UInt8]], seed: UInt64) {
    self.inputs = inputs
    random = Numbers(state: seed)
  }

  /// Signs that mean something to one reader or another.
  private static let signs = Array(
    "\n\r\t\0 '\"#&*!|>-?:,[]{}()=.\\/;~^$@%`\u{FEFF}é\u{202E}\u{1B}".utf8)

  /// An input with one to four changes.
  mutating func next() -> [UInt8] {
    var bytes = inputs.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let stretch = place..<min(bytes.count, place + .random(in: 0...12, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(stretch)
    case 1: bytes.insert(contentsOf: bytes[stretch], at: place)
    case 2: bytes.insert(Self.signs.randomElement(using: &random) ?? 0, at: place)
    case 3: bytes.replaceSubrange(stretch.prefix(1), with: [.random(in: 0...255, using: &random)])
    case 4:
      bytes.insert(contentsOf: line(of: inputs.randomElement(using: &random) ?? []), at: place)
    default: bytes += bytes[..<place]
    }
  }

  /// Any line of an input, with its end.
  private mutating func line(of bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return (lines.randomElement(using: &random) ?? []) + [UInt8(ascii: "\n")]
  }
}

/// Numbers that are the same in every run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
