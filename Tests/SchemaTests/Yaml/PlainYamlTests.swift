import Testing

@testable import Schema

/// The quick reader is right when nobody can tell it from libyaml.
struct PlainYamlTests {
  private func plain(_ text: String) -> YamlNode? {
    PlainYaml.read(SourceFile(name: "f.yaml", text: text))
  }

  private func libyaml(_ text: String) -> YamlNode? {
    try? YamlReader.readWithLibyaml(SourceFile(name: "f.yaml", text: text))
  }

  private static let files = [
    """
    # An entry as most are.

    - func: add.Tensor(Tensor self, *, Scalar alpha=1, str s="a") -> Tensor
      variants: function, method  # both
      structured_delegate: add.out
      dispatch:
        # Sparse kernels
        SparseCPU, SparseCUDA: add_sparse
        MkldnnCPU: at::native::mkldnn_add

      tags: [core, pointwise]
      cpp_no_default_args: ['dim', "b"]
    - func: max(Tensor self) -> Tensor
      precomputed:
      - dim -> int dim, int valid
      - kernel -> int k

      device_check: NoCheck
      dispatch: {}
      manual: yes
    """,
    """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen:
    - abs   # first
    - 'add.Tensor'
        
    # - sin
    supported: []
    symint:
      - "max"
      - 1.5

    non_native:
      - func: cast(Tensor input) -> Tensor
        opkind: ltc_cast
        properties:
          - ShapeCompute
          - a#b:c

    """,
    "- a\n- b: 1\n  c:\n   - d\n   - e: f\n     g: h\n",
  ]

  @Test(arguments: files) func `it reads what PyTorch's files are made of`(file: String) {
    let node = plain(file + "\n")
    #expect(node != nil)
    #expect(node == libyaml(file + "\n"))
  }

  @Test(arguments: [
    "a: b", "a: |\n  b\n", "a: b\n  c\n", "a: &x b\n", "a: *x\n", "? a\n", "a:\n", "- - a\n",
    "a: b: c\n", "a: 'it''s'\n", "a: \"\\n\"\n", "\ta: b\n", "a: b\r\n", "a: é\n", "a: {b: c}\n",
    "a: [b, [c]]\n", "a: [b,]\n", "a: 1\na: 2\n", "'a': b\n", "a : b\n", "---\na: b\n", "", "\n",
    "  a: b\n", "a: 'b'c\n", "a: [b]c\n", "a: b\n- c\n", "- a\n b\n", "-  a\n",
  ])
  func `everything else is left to libyaml`(text: String) {
    #expect(plain(text) == nil)
  }

  @Test func `hostile nesting is left to libyaml`() {
    let deep = (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "b\n"
    #expect(plain(deep) == nil)
  }

  @Test(arguments: 0..<3) func `whatever it reads, libyaml reads the same`(number: Int) {
    let letters = Array("  \n\n::--#'\"[]{},&*!|>?%@ab1.\t")
    let lines = Self.files.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    var dice = Dice(state: UInt64(number))
    var count = 0
    for _ in 0..<6000 {
      var text = Array(Self.files[number] + "\n")
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: 0..<text.count, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: text.remove(at: place)
        case 1: text[place] = letters.randomElement(using: &dice) ?? " "
        case 2: text.insert(letters.randomElement(using: &dice) ?? " ", at: place)
        default:
          let line = lines.randomElement(using: &dice) ?? ""
          text.insert(contentsOf: "\n" + line + "\n", at: place)
        }
        if text.isEmpty { text = ["\n"] }
      }
      guard let node = plain(String(text)) else { continue }
      count += 1
      #expect(node == libyaml(String(text)), "\(String(text))")
    }
    #expect(count > 200, "too few texts are simple enough to tell anything")
  }
}
