import Schema

/// The header that declares the shape functions written by hand.
public struct ShapeHeader: Sendable {
  /// The text without blanks and line breaks.
  private let dense: [UInt8]
  /// The lines that declare a shape function in some form.
  private let lines: Set<String>
  /// The names of all functions that are declared in some form.
  private let names: Set<String>
  /// The declared functions by the names of their kernels, in order.
  let functions: [Function]

  /// A line that declares a shape function.
  struct Function: Equatable, Sendable {
    let kernel: String
    let location: SourceLocation
  }

  /// Reads a header; line endings do not matter.
  public init(_ source: SourceFile) {
    dense = source.bytes.filter { $0 > 0x20 }
    var lines: [String] = []
    var functions: [Function] = []
    for (index, line) in source.lines.enumerated() {
      guard let start = line.offset(of: Self.prefix) else { continue }
      let kernel = Self.kernel(in: line, after: start)
      let location = source.location(
        line: index + 1, column: String(decoding: line.utf8.prefix(start), as: UTF8.self).count + 1,
        length: Self.prefix.utf8CodeUnitCount + kernel.count)
      lines.append(line)
      functions.append(Function(kernel: kernel, location: location))
    }
    self.lines = Set(lines)
    self.functions = functions
    names = Set(functions.map(\.kernel))
  }

  /// Takes the text of a header that is in no file.
  public init(_ text: String) { self.init(SourceFile(name: "shape_inference.h", text: text)) }

  /// Whether a line of the header is exactly this declaration, which is all that torchgen sees.
  public func declares(_ declaration: String) -> Bool { lines.contains(declaration) }

  /// Whether some line may declare the shape function of a kernel.
  public func mayDeclare(kernel: String) -> Bool { names.contains(kernel) }

  /// Whether the header has the declaration with other blanks or line breaks.
  func declaresInOtherFormat(_ declaration: String) -> Bool {
    dense.holds(declaration.utf8.filter { $0 > 0x20 })
  }

  private static let prefix: StaticString = "compute_shape_"

  /// The kernel's name in a line with the prefix at an offset.
  private static func kernel(in line: String, after start: Int) -> String {
    let name = line.utf8.dropFirst(start + prefix.utf8CodeUnitCount)
    return String(Substring(name.prefix { $0 != UInt8(ascii: "(") }))
  }
}
