import Emit
import Schema
import Testing

@testable import Explorer

struct TrialDigestTests {
  private let workspace = Workspace(Driver.inputs, options: Options())

  private func request(
    _ settings: TrialSettings = TrialSettings(), shapes: SourceFile? = nil
  ) -> TrialRequest {
    TrialRequest(workspace: workspace, operators: [0], settings: settings, shapeSource: shapes)
  }

  @Test func `a verdict with calls or shapes of one's own is of no other trial`() {
    var settings = TrialSettings()
    settings.samples = ["torch.ones(2)"]
    let own = [
      request(), request(settings), request(shapes: SourceFile(name: "s.cpp", text: "// mine")),
    ]
    #expect(Set(own.map { $0.digest(of: 0) }).count == 3)
    #expect(request().digest(of: 0) == workspace.trialDigest(of: 0))
  }
}
