/// Which of torchgen's programs a backend's yaml is read for.
public enum GeneratorProgram: String, Sendable, CaseIterable {
  /// `torchgen/gen_lazy_tensor.py`.
  case lazy
  /// `torchgen/gen_backend_stubs.py`, which makes declarations and registrations only.
  case stubs
}
