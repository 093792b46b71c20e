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
