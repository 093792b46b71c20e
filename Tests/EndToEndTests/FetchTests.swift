import Foundation
import Testing

/// Wheels that somebody has tampered with, brought by pip itself from a folder instead of an index.
struct FetchTests {
  private static let hasPip = Shell.run("python3 -m pip --version").status == 0
  private static let scripts = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../Scripts").standardizedFileURL.path

  /// Makes a wheel of a release: what a fetch takes out of one, and what no archive should have.
  private static let maker = #"""
    import os, sys, zipfile

    version, outside = sys.argv[1:]
    tag = "py3-none-any"
    aten = "torchgen/packaged/ATen/"
    info = f"torch-{version}.dist-info/"
    os.makedirs("wheels")
    with zipfile.ZipFile(f"wheels/torch-{version}-{tag}.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
        wheel.writestr(info + "METADATA", f"Metadata-Version: 2.1\nName: torch\nVersion: {version}\n")
        wheel.writestr(info + "WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: {tag}\n")
        wheel.writestr(info + "RECORD", "")
        wheel.writestr(aten + "native/native_functions.yaml", "- func: abs(Tensor self) -> Tensor\n")
        wheel.writestr(aten + "native/tags.yaml", "- tag: core\n")
        for up in ("../", "../../../../", "/", outside + "/", aten + "templates/../../../../"):
            wheel.writestr(up + "escaped.h", "escaped")
            wheel.writestr(up + aten + "native/tags.yaml", "escaped")
        link = zipfile.ZipInfo(aten + "templates/link.h")
        link.external_attr = 0o120777 << 16
        wheel.writestr(link, outside)
        wheel.writestr(aten + "templates/link.h/escaped.h", "escaped")
    """#

  private func fetch(_ version: String, in program: Program) throws -> Program.Result {
    let outside = program.folder + "/outside"
    let made = try program.execute("/usr/bin/env", ["python3", "-c", Self.maker, version, outside])
    #expect(made.status == 0, "\(made.complaints)")
    return try program.execute(
      "/usr/bin/env",
      [
        "PIP_NO_INDEX=1", "PIP_FIND_LINKS=\(program.folder)/wheels", "PIP_CONFIG_FILE=/dev/null",
        Program.path, "fetch", version,
      ])
  }

  private func files(below name: String, of program: Program) -> [String] {
    let top = FileManager.default.enumerator(atPath: program.folder + "/" + name)
    return (top?.allObjects as? [String] ?? []).sorted()
  }

  @Test(.enabled(if: hasPip, "there is no pip"))
  func `a wheel with other bytes than are known is refused, and nothing of it stays`() throws {
    let program = try Program()
    let result = try fetch("2.15.0", in: program)
    #expect(result.status == 1)
    #expect(result.complaints.lowercased().contains("hash"), "\(result.complaints)")
    #expect(files(below: "cache", of: program).allSatisfy { !$0.contains("torch-") })
  }

  @Test(.enabled(if: hasPip, "there is no pip"))
  func `names in an archive that lead elsewhere go nowhere`() throws {
    let program = try Program()
    let result = try fetch("2.7.0", in: program)
    #expect(result.status == 0, "\(result.complaints)")
    let written = files(below: "cache/lazyops/torch-2.7.0", of: program)
    #expect(written.contains { $0.hasSuffix("native/tags.yaml") })
    for name in written {
      let path = program.folder + "/cache/lazyops/torch-2.7.0/" + name
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      #expect(type == .typeDirectory || type == .typeRegular)
      #expect(!name.contains("escaped"))
    }
    #expect(
      try program.read("cache/lazyops/torch-2.7.0/torchgen/packaged/ATen/native/tags.yaml")
        == "- tag: core\n")
    #expect(!program.exists("outside") && !program.exists("escaped.h"))
    #expect(!FileManager.default.fileExists(atPath: "/escaped.h"))
  }

  @Test func `the scripts take nothing out of an archive with such names`() throws {
    let program = try Program()
    _ = try program.execute(
      "/usr/bin/env", ["python3", "-c", Self.maker, "2.7.0", program.folder + "/outside"])
    let script = "python3 '\(Self.scripts)/unpack_wheel.py' wheels/*.whl unpacked/below"
    for folders in ["torchgen", "..", "''", "'../torchgen'"] {
      let result = try program.execute("/bin/sh", ["-c", "\(script) \(folders)"])
      #expect(result.status == 1, "\(folders) \(result.output)")
      #expect(files(below: ".", of: program).allSatisfy { !$0.hasSuffix("escaped.h") })
      #expect(!program.exists("outside"))
    }
  }
}
