import Emit
import Schema
import Testing

/// Fates worked out by hand from the dispatcher's rules, for PyTorch's own TorchScript backend.
struct FateTableTests {
  private static let table: [(name: String, fate: Fate, decidedBy: String)] = [
    ("add.Tensor", .traced, "add.Tensor"),
    ("mm", .traced, "mm"),
    ("relu", .traced, "relu"),
    ("tanh", .traced, "tanh"),
    ("convolution", .traced, "convolution"),
    ("native_layer_norm", .traced, "native_layer_norm"),
    ("embedding", .traced, "embedding"),
    ("std", .traced, "std"),
    ("logdet", .traced, "logdet"),
    ("add_.Tensor", .traced, "add.Tensor"),
    ("add.out", .traced, "add.Tensor"),
    ("relu_", .traced, "relu"),
    ("tanh_", .traced, "tanh"),
    ("mul_.Tensor", .traced, "mul.Tensor"),
    ("view", .traced, "view_copy"),
    ("transpose.int", .traced, "transpose_copy.int"),
    ("transpose_", .traced, "transpose_copy.int"),
    ("select.int", .traced, "select_copy.int"),
    ("expand", .traced, "expand_copy"),
    ("t", .traced, "t_copy"),
    ("squeeze.dim", .traced, "squeeze_copy.dim"),
    ("unsqueeze", .traced, "unsqueeze_copy"),
    ("unsqueeze_", .traced, "unsqueeze_copy"),
    ("as_strided", .traced, "as_strided_copy"),
    ("view_as_real", .fallback, "view_as_real_copy"),
    ("split.Tensor", .fallback, "split_copy.Tensor"),
    ("sin", .fallback, "sin"),
    ("sin_", .fallback, "sin"),
    ("sin.out", .fallback, "sin"),
    ("acos", .fallback, "acos"),
    ("erf", .fallback, "erf"),
    ("amax", .fallback, "amax"),
    ("cumprod", .fallback, "cumprod"),
    ("sort.stable", .fallback, "sort.stable"),
    ("index.Tensor", .fallback, "index.Tensor"),
    ("argmax", .fallback, "argmax"),
    ("clamp.Tensor", .fallback, "clamp.Tensor"),
    ("isnan", .fallback, "isnan"),
    ("resize_", .fallback, "resize_"),
    ("add.Scalar", .composite, "add.Scalar"),
    ("add_.Scalar", .composite, "add.Scalar"),
    ("index_put_", .composite, "index_put"),
    ("masked_scatter", .composite, "masked_scatter"),
    ("zeros_like", .composite, "zeros_like"),
    ("rsub.Scalar", .composite, "rsub.Scalar"),
    ("zero_", .traced, "zero"),
    ("fill_.Scalar", .composite, "fill.Scalar"),
    ("matmul", .decomposed, "matmul"),
    ("linear", .decomposed, "linear"),
    ("conv2d", .decomposed, "conv2d"),
    ("dropout", .decomposed, "dropout"),
    ("reshape", .decomposed, "reshape"),
    ("flatten.using_ints", .decomposed, "flatten.using_ints"),
    ("layer_norm", .decomposed, "layer_norm"),
    ("batch_norm", .decomposed, "batch_norm"),
    ("softmax.int", .decomposed, "softmax.int"),
    ("cross_entropy_loss", .decomposed, "cross_entropy_loss"),
    ("einsum", .decomposed, "einsum"),
    ("selu", .decomposed, "selu"),
    ("contiguous", .decomposed, "contiguous"),
    ("max_pool3d", .autograd, "max_pool3d"),
  ]

  private static let backend = Backend(
    functions: WellKnownOperators.functions, list: WellKnownOperators.torchScriptList)

  private func rules(_ backend: Backend, _ choice: BackendProfile.Choice = .init()) -> FateRules {
    FateRules(
      catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
      profile: BackendProfile(backend.list, choice: choice))
  }

  @Test func `the entries of the table are without fault`() {
    #expect(Self.backend.catalog.diagnostics.isEmpty)
    #expect(Self.backend.list.diagnostics.isEmpty)
    #expect(Self.table.count >= 40)
  }

  @Test(arguments: table)
  func `a well-known operator has the fate that the rules give it`(
    row: (name: String, fate: Fate, decidedBy: String)
  ) throws {
    let backend = Self.backend
    let verdict = rules(backend).verdict(for: try backend.index(row.name))
    #expect(verdict.fate == row.fate)
    #expect(backend.catalog.functions[verdict.decidedBy].name.description == row.decidedBy)
  }

  @Test(arguments: table)
  func `the story of an operator ends where its fate is decided`(
    row: (name: String, fate: Fate, decidedBy: String)
  ) throws {
    let backend = Self.backend
    let story = FateStory(of: try backend.index(row.name), by: rules(backend))
    let last = try #require(story.steps.last)
    #expect(last.answers)
    #expect(story.steps.count { $0.answers } == 1)
    #expect(last.function == (try backend.index(row.decidedBy)))
    let isAtAutograd = row.fate == .autograd || row.fate == .decomposed
    #expect(last.key == (isAtAutograd ? "AutogradLazy" : "Lazy"))
  }
}

/// The same rules for backends of other kinds.
struct BackendProfileTests {
  private func backend(_ key: String) -> Backend {
    Backend(
      functions: WellKnownOperators.functions,
      list: "backend: \(key)\ncpp_namespace: at::own\nsupported: [add.Tensor, view, sin.out]\n")
  }

  private func fate(
    _ name: String, on key: String, _ change: (inout BackendProfile.Choice) -> Void = { _ in }
  ) throws -> FateVerdict {
    let backend = backend(key)
    var choice = BackendProfile.Choice()
    change(&choice)
    return FateRules(
      catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
      profile: BackendProfile(backend.list, choice: choice)
    ).verdict(for: try backend.index(name))
  }

  @Test func `without functionalization views and writing operators stay themselves`() throws {
    #expect(try fate("view", on: "PrivateUse1").fate == .traced)
    #expect(try fate("view", on: "XLA").fate == .fallback)
    let added = try fate("add_.Tensor", on: "PrivateUse1")
    #expect(added.fate == .traced && added.route == .wrapper)
    let functionalized = try fate("add_.Tensor", on: "PrivateUse1") { $0.functionalizes = true }
    #expect(functionalized.route == .functional)
  }

  @Test func `only the keys Lazy and XLA are exempt from non-functional kernels`() throws {
    #expect(try fate("sin", on: "PrivateUse1").fate == .composite)
    #expect(try fate("sin", on: "XLA").fate == .fallback)
    #expect(try fate("amax.out", on: "PrivateUse1").fate == .fallback)
  }

  @Test func `without a fallback the story ends with an error`() throws {
    let backend = backend("XLA")
    var choice = BackendProfile.Choice()
    choice.hasFallback = false
    let story = FateStory(
      of: try backend.index("amax"),
      by: FateRules(
        catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
        profile: BackendProfile(backend.list, choice: choice)))
    #expect(
      story.steps.map(\.key) == ["AutogradXLA", "ADInplaceOrView", "Functionalize", "XLA"])
    #expect(story.steps.last?.text.contains("NotImplementedError") == true)
  }

  @Test func `what is said last counts`() {
    var flags = BackendProfile.Choice()
    flags.hasFallback = true
    var preset = BackendProfile.Choice()
    preset.hasFallback = false
    preset.functionalizes = true
    let choice = flags.over(preset)
    #expect(choice.hasFallback == true && choice.functionalizes == true)
  }

  @Test func `a listed composite implicit operator passes by its own kernel`() throws {
    let backend = Backend(
      functions: WellKnownOperators.functions, list: "supported: [matmul]\n")
    let story = FateStory(
      of: try backend.index("matmul"),
      by: FateRules(
        catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
        profile: BackendProfile(backend.list)))
    #expect(story.steps[0].text.contains("no gradient is noted"))
    #expect(story.steps.last?.key == "Lazy")
  }
}
