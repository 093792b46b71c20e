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

  @Test func `zeros of different number have different fingerprints`() {
    let fingerprints = (0..<40).map { fingerprint(Array(repeating: 0, count: $0)) }
    #expect(Set(fingerprints).count == 40)
  }
}
