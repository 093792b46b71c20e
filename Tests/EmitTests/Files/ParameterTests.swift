import Emit
import Testing

/// Parameters are C++ of the user's own, each a part of a line.
struct ParameterTests {
  @Test(arguments: ["a\nb", "a\r#include", "a*/b", "/*", "a\u{0}"])
  func `a parameter stays in its line`(text: String) {
    let backend = Backend(
      functions: "- func: abs(Tensor self) -> Tensor\n", list: "full_codegen:\n- abs\n")
    for (name, parameter) in Options.parameters {
      var options = Options()
      switch parameter {
      case .text(let place): options[keyPath: place] = text
      case .header(let place): options[keyPath: place] = text
      case .truth: continue
      }
      let findings = backend.generation(options).diagnostics
      #expect(findings.contains { $0.code == "parameter" && $0.message.contains("'\(name)'") })
    }
  }
}
