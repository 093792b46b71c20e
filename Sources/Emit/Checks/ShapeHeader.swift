/// The header that declares the shape functions written by hand.
public struct ShapeHeader: Sendable {
  private let text: String
  private let lines: Set<String>

  /// Takes the text of a header; line endings do not matter.
  public init(_ text: String) {
    self.text = text
    let newlines: [UInt8] = [0x0A, 0x0D]
    lines = Set(
      text.utf8.split { newlines.contains($0) }.compactMap { String($0) })
  }

  /// Whether a line of the header is exactly this declaration, which is all that torchgen sees.
  public func declares(_ declaration: String) -> Bool { lines.contains(declaration) }

  /// Whether the header has the declaration with other blanks or line breaks.
  func declaresInOtherFormat(_ declaration: String) -> Bool {
    Self.withoutSpace(text).contains(Self.withoutSpace(declaration))
  }

  private static func withoutSpace(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 > 0x20 }, as: UTF8.self)
  }
}
