import Emit
import Schema

extension Workspace {
  /// The mark of what is generated to try an operator now.
  func trialDigest(of index: Int) -> String {
    let list = trialList(of: [index])
    let code = OperatorCode(catalog: catalog, list: list, options: trialOptions)
    var digest = TextDigest()
    for section in OperatorCode.Section.allCases {
      digest.add((try? code.text(section, of: index, listedIn: .fullCodegen)) ?? "")
    }
    digest.add(inputs.tree.version ?? "")
    return digest.text
  }
}

extension TrialRequest {
  /// The mark of all that an operator's verdict is about.
  ///
  /// Calls and shape functions of one's own say nothing of a trial without them.
  func digest(of index: Int) -> String {
    let code = workspace.trialDigest(of: index)
    guard !settings.samples.isEmpty || shapeSource != nil else { return code }
    var digest = TextDigest()
    for text in [code, shapeSource?.text ?? ""] + settings.samples { digest.add(text) }
    return digest.text
  }
}
