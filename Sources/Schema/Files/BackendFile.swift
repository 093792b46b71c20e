/// A backend's yaml: which operators the backend covers and how.
///
/// Mirrors `parse_backend_yaml` in `torchgen/gen_backend_stubs.py` and
/// `parse_native_functions_keys` in `torchgen/gen_lazy_tensor.py`, which read the file twice; here
/// it is read once. What needs the catalogue is checked by `BackendCoverage.init`.
public struct BackendFile: Sendable {
  /// The file as read.
  public let source: SourceFile
  /// What it says.
  public let list: BackendList
  /// Its yaml, for edits; `nil` when it is not a mapping.
  let root: YamlNode?

  /// Reads the file for a program; a fault in one place does not hide the others.
  public init(_ source: SourceFile, for program: GeneratorProgram = .lazy) {
    self.source = source
    var reading = BackendReading(source, program)
    root = reading.read()
    var list = reading.list
    list.diagnostics = reading.reader.diagnostics
    self.list = list
  }
}
