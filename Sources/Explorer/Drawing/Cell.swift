/// One place of a frame: which character stands there, its meaning and its attributes.
///
/// Eight bytes, so that a whole frame is one flat array that is quick to fill and to compare. A
/// character of several scalars (a letter with an accent of its own) lies in a table of the frame.
struct Cell: Equatable, Sendable {
  /// The scalar, or the place in the frame's table of clusters, or the right half of a wide one.
  var glyph: Glyph
  var role: Role
  var attributes: Attributes
  /// Columns the glyph takes: 1 or 2; 0 for the right half of a wide one.
  var width: UInt8

  static let blank = Self(glyph: .space, role: .text, attributes: [], width: 1)

  init(glyph: Glyph, role: Role, attributes: Attributes, width: UInt8) {
    self.glyph = glyph
    self.role = role
    self.attributes = attributes
    self.width = width
  }

  /// Whether both look alike apart from the character.
  func hasStyle(of other: Self) -> Bool {
    role == other.role && attributes == other.attributes
  }
}

/// The character of a cell in 32 bits.
struct Glyph: Equatable, Sendable {
  private static let clusterFlag: UInt32 = 1 << 31
  private let bits: UInt32

  static let space = Self(bits: 0x20)
  /// The right half of a wide character, which the left half covers.
  static let continuation = Self(bits: 0)

  private init(bits: UInt32) { self.bits = bits }

  init(_ scalar: Unicode.Scalar) { bits = scalar.value }

  init(ascii byte: UInt8) { bits = UInt32(byte) }

  init(cluster index: Int) { bits = Self.clusterFlag | UInt32(truncatingIfNeeded: index) }

  /// The scalar, unless the glyph is a cluster or the right half of a wide character.
  var scalar: Unicode.Scalar? {
    self == .continuation ? nil : Unicode.Scalar(bits)
  }

  /// The place in the frame's table, where the glyph is a cluster.
  var clusterIndex: Int? {
    bits & Self.clusterFlag == 0 ? nil : Int(bits & ~Self.clusterFlag)
  }
}
