extension Program {
  /// The backend's yaml that the tests of commands begin with.
  static let list = """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen:
    - abs
    - exp

    """

  /// The program in a folder that holds `list.yaml`.
  static func withList() throws -> Program {
    let program = try Program()
    try program.write("list.yaml", list)
    return program
  }
}
