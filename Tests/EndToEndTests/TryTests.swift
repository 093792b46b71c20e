import Foundation
import Testing

/// What `lazyops try` says where something is missing; none of it needs PyTorch.
struct TryTests {
  private let program: Program

  init() throws { program = try Program() }

  /// A program that answers as a Python would that has a torch of some version, or none; `driver`
  /// is what it does in place of running operators.
  private func python(
    version: String?, fails: Bool = false,
    driver: String = "echo 'ImportError: no libtorch.so' >&2; exit 1"
  ) throws -> String {
    let folder = program.folder + "/site/torch"
    try FileManager.default.createDirectory(
      atPath: folder + "/include/torch/csrc/lazy", withIntermediateDirectories: true)
    let answer =
      version.map { #"{"folder": "\#(folder)", "version": "\#($0)"}"# }
      ?? #"{"folder": null, "version": null}"#
    // Only the driver is given its settings as well.
    try program.write(
      "python",
      """
      #!/bin/sh
      if [ $# -gt 3 ]; then \(driver); fi
      \(fails ? "exit 1" : "echo '\(answer)'")

      """)
    return try executable("python")
  }

  private func executable(_ name: String) throws -> String {
    let path = program.folder + "/" + name
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// A package with one operator.
  private func makePackage(version: String) throws {
    let folder = program.folder + "/site/torchgen/packaged/ATen/native"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try program.write(
      "site/torchgen/packaged/ATen/native/native_functions.yaml",
      "- func: acos(Tensor self) -> Tensor\n  dispatch:\n    CPU: acos\n")
    try program.write("site/torchgen/packaged/ATen/native/tags.yaml", "[]\n")
    try FileManager.default.createDirectory(
      atPath: program.folder + "/site/torch", withIntermediateDirectories: true)
    try program.write("site/torch/version.py", "__version__ = '\(version)'\n")
  }

  private func complaint(_ arguments: [String]) throws -> String {
    let result = try program.execute(Program.path, ["try"] + arguments)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    return result.complaints
  }

  @Test func `without an operator it is wrong usage`() throws {
    #expect(try program.run("try").status == 64)
    #expect(try program.run("try", "acos", "--time-limit", "0").status == 64)
  }

  @Test func `a Python that is not there is named`() throws {
    let text = try complaint(["acos", "--python", "/nowhere/python"])
    #expect(text.contains("error: there is no Python at '/nowhere/python'"))
    #expect(text.contains("hint: name one with --python"))
  }

  @Test func `what does not run as Python is named`() throws {
    let python = try python(version: nil, fails: true)
    #expect(
      try complaint(["acos", "--python", python])
        .contains("error: '\(python)' does not run as Python"))
  }

  @Test func `Ctrl-C while Python is asked is no fault of the Python`() throws {
    try program.write("python", "#!/bin/sh\ntouch asked\nexec sleep 60\n")
    let python = try executable("python")
    let script = """
      \(Program.path) try acos --python \(python) & pid=$!
      until [ -e asked ] || ! kill -0 $pid; do sleep 0.1; done
      kill -INT $pid; wait $pid
      """
    let result = try program.execute("/bin/bash", ["-c", script])
    #expect(result.status == 130)
    #expect(result.complaints.contains("interrupted; nothing was left behind"))
    #expect(!result.complaints.contains("error:"))
  }

  @Test func `a Python without torch says how to get it`() throws {
    let python = try python(version: nil)
    let text = try complaint(["acos", "--python", python])
    #expect(text.contains("error: the Python '\(python)' has no torch"))
    #expect(text.contains("\(python) -m pip install torch"))
  }

  @Test func `a torch of another release than the data is refused`() throws {
    let python = try python(version: "2.99.0")
    try makePackage(version: "2.98.0")
    let text = try complaint(["acos", "--python", python, "--torch", "site"])
    #expect(
      text.contains(
        "error: the data in use are of PyTorch 2.98.0, the torch of '\(python)' is 2.99.0"))
    #expect(text.contains("hint: use its own data with --torch \(program.folder)/site"))
  }

  @Test func `a missing compiler is named`() throws {
    let python = try python(version: "2.99.0")
    try makePackage(version: "2.99.0")
    let result = try program.execute(
      "/usr/bin/env", ["CXX=/nowhere/g++", Program.path, "try", "acos", "--python", python])
    #expect(result.status == 1)
    #expect(
      result.complaints.contains(
        "error: there is no C++ compiler '/nowhere/g++', which CXX names"))
  }

  @Test func `a torch that cannot be imported is told with its words`() throws {
    let python = try python(version: "2.99.0")
    try makePackage(version: "2.99.0")
    try program.write("slow", "#!/bin/sh\nexec sleep 30\n")
    let result = try program.execute(
      "/usr/bin/env",
      ["CXX=" + (try executable("slow")), Program.path, "try", "acos", "--python", python])
    #expect(result.status == 1)
    #expect(
      result.complaints.contains(
        "error: '\(python)' cannot run torch's lazy backend: ImportError: no libtorch.so"))
  }

  @Test func `what the compiler says of no operator is told`() throws {
    let python = try python(version: "2.99.0", driver: "exec sleep 30")
    try makePackage(version: "2.99.0")
    try program.write("broken", "#!/bin/sh\necho 'cc1plus: out of cheese' >&2\nexit 1\n")
    let result = try program.execute(
      "/usr/bin/env",
      ["CXX=" + (try executable("broken")), Program.path, "try", "acos", "--python", python])
    #expect(result.status == 1)
    #expect(result.complaints.contains("broken' says: cc1plus: out of cheese"))
  }

  @Test func `a compiler that makes nothing is named`() throws {
    let python = try python(version: "2.99.0", driver: "exec sleep 30")
    try makePackage(version: "2.99.0")
    let result = try program.execute(
      "/usr/bin/env", ["CXX=/bin/true", Program.path, "try", "acos", "--python", python])
    #expect(result.status == 1)
    #expect(result.complaints.contains("'/bin/true' says: nothing, and makes no library"))
  }

  @Test func `an operator that PyTorch does not have is named`() throws {
    let python = try python(version: "2.99.0")
    try makePackage(version: "2.99.0")
    let text = try complaint(["acoss", "--python", python])
    #expect(text.contains("there is no operator 'acoss'") && text.contains("'acos'"))
  }
}
