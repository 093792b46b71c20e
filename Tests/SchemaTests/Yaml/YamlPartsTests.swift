import Testing

@testable import Schema

/// A file that is read in parts must come to what it comes to as a whole.
struct YamlPartsTests {
  private func wholeItems(_ text: String) -> [String]? {
    (try? YamlReader.read(SourceFile(name: "f.yaml", text: text)))?.items?.map(picture)
  }

  /// All that a node and those inside it are, and where they stand.
  private func picture(_ node: YamlNode) -> String {
    let place = "\(node.start)-\(node.end) \(node.style.rawValue)"
    let inside = node.items ?? node.pairs?.flatMap { [$0.key, $0.value] }
    return inside.map { "\(place) \(node.summary) \($0.map(picture))" }
      ?? "\(place) \(node.scalar as Any)"
  }

  /// The items of all parts; nil if one of them has none.
  private func items(_ text: String, lines: Int) -> [String]? {
    let file = SourceFile(name: "f.yaml", text: text)
    let parts = YamlReader.parts(of: file, lines: lines, before: "- func")
    let items = parts.map { YamlReader.items(in: $0, of: file) }
    return items.allSatisfy { $0 != nil } ? items.flatMap { $0 ?? [] }.map(picture) : nil
  }

  private static let entries = """
    # Comments stand before the first entry

    - func: add.Tensor(Tensor self, Tensor other) -> Tensor
      variants: function, method  # both
      dispatch:
        SparseCPU, SparseCUDA: add_sparse
    - func: max(Tensor self) -> Tensor
      precomputed:
      - dim -> int dim
      tags: [core, 'a']

    # and between them
    - func: min(Tensor self) -> Tensor
      desc: |
        - func: not an entry
    - func: sum()

    """

  @Test(arguments: 3...20) func `entries are the same however they are cut`(lines: Int) {
    #expect(items(Self.entries, lines: lines) == wholeItems(Self.entries))
  }

  @Test func `a part begins with an entry`() {
    let file = SourceFile(name: "f.yaml", text: Self.entries)
    let parts = YamlReader.parts(of: file, lines: 4, before: "- func")
    #expect(parts == [0..<6, 6..<12, 12..<17])
  }

  @Test(arguments: [
    "- a: &x 1\n- func: &x 2\n", "- a\n...\n- func\n", "[a]\n- func\n", "  - a\n- func\n",
    "- a: 'b\n- func: c'\n", "- a: [b,\n- func]\n", "a:\n- func\n", "--- |\n- func\n",
    "- a: &x 1\n- func: *x\n", "- a\n--- \n- func\n", "# nothing\n- func\n",
  ])
  func `what goes beyond a part is left to the whole`(text: String) {
    #expect(items(text, lines: 1) == nil)
  }

  @Test(arguments: 3...6) func `whatever can be read in parts is the same as a whole`(size: Int) {
    let pieces = [
      "- func: a", "- func", "  b: c", "- d", "'", "\"", "[", "]", "&x ", "*x", "|", ">", "---",
      "...", "\n", "\n", " ", "  ", "#", ":", ": ", "? ", "%TAG ! !", "!!str ", "\t", "{", "}", "-",
    ]
    let lines = Self.entries.split(separator: "\n", omittingEmptySubsequences: false)
    var dice = Dice(state: UInt64(size))
    var count = 0
    for _ in 0..<2000 {
      var mutant = lines.map(String.init)
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let line = Int.random(in: 0..<mutant.count, using: &dice)
        let piece = pieces.randomElement(using: &dice) ?? ""
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: mutant.insert(piece, at: line)
        case 1: mutant[line] += piece
        case 2: mutant[line] = piece + mutant[line]
        default:
          let place = mutant[line].indices.randomElement(using: &dice)
          mutant[line].insert(contentsOf: piece, at: place ?? mutant[line].startIndex)
        }
      }
      let text = mutant.joined(separator: "\n")
      guard let items = items(text, lines: size) else { continue }
      count += 1
      #expect(items == wholeItems(text), "\(text)")
    }
    #expect(count > 300)
  }
}
