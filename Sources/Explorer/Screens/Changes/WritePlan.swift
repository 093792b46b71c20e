import Schema

/// Which files a review writes, or why none.
struct WritePlan {
  private(set) var request = WriteRequest()
  private(set) var refusal: String?

  init(_ plan: ChangePlan, _ desk: Desk, withFiles: Bool) {
    if let mistake = plan.mistakesInTheWay.first {
      let editor = desk.keys.key(of: .edit, in: .review)
      refusal = "torchgen would refuse: \(mistake.message); \(editor) opens the yaml"
      return
    }
    let workspace = desk.workspace
    if let yaml = plan.yaml, workspace.inputs.isBackendWritable {
      request.yaml = FileSet.Entry(
        path: yaml.path, bytes: yaml.bytes, expected: .init(yaml.old))
    }
    if withFiles, desk.setup.outputFolder != nil {
      if let obstacle = plan.mistakes.first ?? plan.owed.first {
        let key = desk.keys.key(of: .writeYaml, in: .review)
        let wayOut = request.yaml == nil ? "" : "; \(key) writes the yaml alone"
        refusal = "torchgen would refuse the files: \(obstacle.message)\(wayOut)"
        return
      }
      request.files = plan.files.filter(\.isChanged)
        .map { FileSet.Entry(path: $0.path, bytes: $0.bytes, expected: .init($0.old)) }
    }
    guard request.yaml == nil, request.files.isEmpty else { return }
    refusal = Self.nothing(plan, desk, withFiles: withFiles)
  }

  private static func nothing(_ plan: ChangePlan, _ desk: Desk, withFiles: Bool) -> String {
    guard plan.yaml != nil else { return "nothing differs from what is on disk" }
    let reason = desk.workspace.inputs.readOnlyReason ?? "there is nothing to write"
    return withFiles && desk.setup.outputFolder == nil
      ? "\(reason), or with -o DIR to write the generated files" : reason
  }
}
