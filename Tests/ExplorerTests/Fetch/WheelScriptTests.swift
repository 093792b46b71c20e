import Foundation
import Testing

@testable import Explorer

/// What is fetched is taken out of its wheel without trusting anything in it.
struct WheelScriptTests {
  private let folder = Scratch.folder()

  /// Runs Python with the script's functions at hand, but without its last part.
  private func python(_ lines: String) throws -> (status: Int32, output: String) {
    let script = try #require(WheelScript.text.range(of: "for number in (signal.SIGINT"))
    let program = WheelScript.text[..<script.lowerBound] + lines
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", String(program), "torch==0", folder + "/target"]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  private var files: [String] {
    (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
  }

  @Test func `names that lead elsewhere and links are not followed`() throws {
    let result = try python(
      """
      wheelhouse = os.path.join(target, ".wheel")
      os.makedirs(wheelhouse)
      good = "torchgen/packaged/ATen/native/tags.yaml"
      with zipfile.ZipFile(os.path.join(wheelhouse, "x.whl"), "w") as wheel:
          for name in (good, "../" + good, "/" + good, "torchgen/packaged/ATen/templates/../../x",
                       "torch/include/torch/csrc/lazy/../../../../../../x.h", "torch/x.py"):
              wheel.writestr(name, "text")
          link = zipfile.ZipInfo("torch/version.py")
          link.external_attr = 0o120777 << 16
          wheel.writestr(link, "/etc/passwd")
      extract(wheelhouse)
      """)
    #expect(result.status == 0, "\(result.output)")
    let plain = files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".py") || $0.hasSuffix("x") }
    #expect(
      plain == ["target/torch/version.py", "target/torchgen/packaged/ATen/native/tags.yaml"])
    #expect(
      try String(contentsOfFile: folder + "/target/torch/version.py", encoding: .utf8)
        == "/etc/passwd")
  }

  @Test func `an archive that would fill the disk is refused`() throws {
    let result = try python(
      """
      wheelhouse = os.path.join(target, ".wheel")
      os.makedirs(wheelhouse)
      LARGEST = 1000
      with zipfile.ZipFile(os.path.join(wheelhouse, "x.whl"), "w", zipfile.ZIP_DEFLATED) as wheel:
          wheel.writestr("torchgen/packaged/ATen/native/tags.yaml", "0" * 100000)
      extract(wheelhouse)
      """)
    #expect(result.status == 1)
    #expect(result.output.contains("far too large"))
    #expect(!files.contains { $0.hasSuffix("tags.yaml") })
  }

  @Test func `the digests inside are those of the scripts`() throws {
    let top = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..")
      .standardizedFileURL
    let text = try String(
      contentsOf: top.appendingPathComponent("Scripts/wheels.txt"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    #expect(lines == WheelPins.requirements)
    #expect(WheelPins.requirement(BuiltInCatalogue.version) != nil)
    #expect(WheelPins.requirement("2.15") == nil)
  }
}
