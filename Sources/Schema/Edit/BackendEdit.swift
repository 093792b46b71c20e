/// One change to a backend's yaml, as a person asks for it.
public enum BackendEdit: Hashable, Sendable {
  /// The operator shall be in this list and in no other; in none when `nil`.
  case setList(operatorName: String, CoverageList?)
  /// The operator's kernel shall take symbolic sizes, or not.
  case setSymInt(operatorName: String, Bool)
  /// The operator shall be in the lists that the file has it in, with symint as it is there.
  case restore(operatorName: String)
}

extension BackendEdit {
  /// The operator that the edit is about.
  public var operatorName: String {
    switch self {
    case .setList(let name, _), .setSymInt(let name, _), .restore(let name): name
    }
  }
}
