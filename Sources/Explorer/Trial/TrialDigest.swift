import Emit
import Schema

/// A short mark of the bytes that a trial of an operator depends on.
///
/// FNV-1a of 64 bits: it tells an operator's own states apart, not operators from each other.
struct TrialDigest: Equatable, Sendable {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ 0xFF) &* 0x100_0000_01b3
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Workspace {
  /// The mark of what is generated to try an operator now.
  func trialDigest(of index: Int) -> String {
    let list = trialList(of: [index])
    let code = OperatorCode(catalog: catalog, list: list, options: trialOptions)
    var digest = TrialDigest()
    for section in OperatorCode.Section.allCases {
      digest.add((try? code.text(section, of: index, listedIn: .fullCodegen)) ?? "")
    }
    digest.add(inputs.tree.version ?? "")
    return digest.text
  }
}
