import Testing

@testable import Schema

struct FingerprintTests {
  private func fingerprint(_ text: [UInt8]) -> UInt64 {
    text.withUnsafeBufferPointer { $0.fingerprint }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 16, 40])
  func `a text with another byte anywhere has another fingerprint`(count: Int) {
    let text = (0..<count).map { UInt8($0) }
    for index in text.indices {
      for bit in 0..<8 {
        var other = text
        other[index] ^= 1 << bit
        #expect(fingerprint(other) != fingerprint(text))
      }
    }
    #expect(fingerprint(text) == fingerprint(Array(text)))
  }

  @Test func `texts that were made to share a fingerprint share none under another seed`() {
    // The second half of one undoes what its first half changed, for whom the seed is known.
    let halves = (UInt64(0x3132_3334_3536_3738), UInt64(0x4142_4344_4546_4748))
    func state(_ seed: UInt64, _ half: UInt64) -> UInt64 {
      var state = 16 ^ seed
      state.mix(half)
      return state
    }
    func text(_ halves: UInt64...) -> [UInt8] {
      halves.flatMap { half in withUnsafeBytes(of: half) { Array($0) } }
    }
    func fingerprint(_ text: [UInt8], _ seed: UInt64) -> UInt64 {
      text.withUnsafeBufferPointer { $0.fingerprint(seed: seed) }
    }
    let one = text(halves.0, 0)
    let other = text(halves.1, state(0, halves.0) ^ state(0, halves.1))
    #expect(fingerprint(one, 0) == fingerprint(other, 0))
    for seed in 1...100 as ClosedRange<UInt64> {
      let random = seed &* 0x5851_F42D_4C95_7F2D
      #expect(fingerprint(one, random) != fingerprint(other, random))
    }
    #expect(self.fingerprint(one) != self.fingerprint(other))
  }

  @Test func `zeros of different number have different fingerprints`() {
    let fingerprints = (0..<40).map { fingerprint(Array(repeating: 0, count: $0)) }
    #expect(Set(fingerprints).count == 40)
  }
}
