extension UnsafeBufferPointer<UInt8> {
  /// A number that tells texts apart, but for one pair in very many; in the next run it is another.
  ///
  /// It costs an instruction a byte, a fraction of what the standard library's hashes cost for short
  /// texts; who wants to be sure compares the texts as well.
  package var fingerprint: UInt64 { fingerprint(seed: FingerprintSeed.ofThisRun) }

  /// The same for a seed, with which it never changes.
  package func fingerprint(seed: UInt64) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(self)
    var value = UInt64(truncatingIfNeeded: count) ^ seed
    var offset = 0
    while offset + 8 <= count {
      value.mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    guard offset < count else { return value }
    // What is left is taken with bytes before it that were taken already, where there are any.
    if count >= 8 {
      value.mix(bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else {
      value.mix(reduce(0) { $0 << 8 | UInt64($1) })
    }
    return value
  }
}

/// What fingerprints begin with.
private enum FingerprintSeed {
  /// Nobody knows it before, so that no file can be full of names that share a fingerprint and have
  /// to be compared with all others; it is as random as the standard library's hashes.
  static let ofThisRun = UInt64(truncatingIfNeeded: Hasher().finalize())
}

extension String {
  /// A number that tells texts apart, but for one pair in very many.
  package var fingerprint: UInt64 {
    var text = self
    return text.withUTF8 { $0.fingerprint }
  }
}

extension UInt64 {
  /// Takes a number in: the factor spreads its bits upwards, the shift brings them down again.
  mutating func mix(_ number: UInt64) {
    self = (self ^ number) &* 0x9E37_79B9_7F4A_7C15
    self ^= self >> 32
  }
}
