import Foundation
import Testing

@testable import Explorer

struct FileSystemTests {
  @Test func `a device that never ends is refused instead of filling the memory`() {
    #expect(
      FileSystem.read("/dev/zero") == .failure(.tooLarge("/dev/zero", limit: 256 << 20)))
  }

  @Test func `a pipe is refused where a file was asked for`() {
    let path = Scratch.folder() + "/pipe"
    mkfifo(path, 0o600)
    #expect(FileSystem.readFile(path) == .failure(.notAFile(path)))
  }

  @Test(arguments: [("out", "out/a"), ("", "a"), ("/", "//a")])
  func `no folder is the current one`(folder: String, path: String) {
    #expect(FileSystem.path(of: "a", in: folder) == path)
  }

  @Test func `a file that is far too large is refused before it is read`() throws {
    let path = Scratch.folder() + "/large"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    truncate(path, 1 << 40)
    #expect(FileSystem.read(path) == .failure(.tooLarge(path, limit: 256 << 20)))
  }

  @Test func `a text that would take long to read is refused with its bound`() throws {
    let path = Scratch.folder() + "/long.yaml"
    try Data(repeating: 0x61, count: (16 << 20) + 1).write(to: URL(fileURLWithPath: path))
    #expect(throws: FileError.tooLarge(path, limit: 16 << 20)) { try FileSystem.source(path).get() }
    truncate(path, 16 << 20)
    #expect(try FileSystem.source(path).get().bytes.count == 16 << 20)
  }

  @Test func `a file whose size is not known beforehand is read whole`() throws {
    let whole = try FileSystem.read("/proc/self/maps").get()
    #expect(whole.count > 4096)
    #expect(whole.last == UInt8(ascii: "\n"))
  }
}
