import Foundation
import Testing

@testable import Explorer

struct FileSetTests {
  private let folder = Scratch.folder()

  private func entry(_ name: String, _ text: String) -> FileSet.Entry {
    FileSet.Entry(path: folder + "/" + name, bytes: Array(text.utf8))
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  private var names: [String] { FileSystem.names(inFolder: folder) }

  @Test func `files are written and nothing is left beside them`() {
    #expect(FileSet([entry("a", "1"), entry("b", "2")]).write() == .success([.written, .written]))
    #expect(names == ["a", "b"])
    #expect(text("a") == "1")
  }

  @Test func `a file with the same content is left alone`() throws {
    _ = FileSet([entry("a", "1")]).write()
    let before = try FileManager.default.attributesOfItem(atPath: folder + "/a")
    #expect(FileSet([entry("a", "1")]).write() == .success([.unchanged]))
    let after = try FileManager.default.attributesOfItem(atPath: folder + "/a")
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func `a failure in the middle leaves the old set`() throws {
    _ = FileSet([entry("a", "old a"), entry("b", "old b")]).write()
    // A folder cannot be replaced by a file, so the last rename fails.
    try FileManager.default.createDirectory(
      atPath: folder + "/c", withIntermediateDirectories: false)
    let result = FileSet([entry("a", "new"), entry("b", "new"), entry("c", "new")]).write()
    #expect(throws: FileError.self) { try result.get() }
    #expect(text("a") == "old a")
    #expect(text("b") == "old b")
    #expect(names == ["a", "b", "c"])
  }

  @Test func `a symbolic link stays one and its target is written`() throws {
    _ = FileSet([entry("target", "old")]).write()
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: folder + "/target")
    _ = FileSet([entry("link", "new")]).write()
    #expect(text("target") == "new")
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link")) != nil)
  }

  @Test func `permissions stay what they are`() throws {
    _ = FileSet([entry("a", "old")]).write()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/a")
    _ = FileSet([entry("a", "new")]).write()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/a")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a write-protected file stays, and so does the rest of its set`() throws {
    _ = FileSet([entry("a", "old"), entry("b", "old")]).write()
    let path = folder + "/b"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(FileSet([entry("a", "new"), entry("b", "new")]).write() == .failure(.protected(path)))
    #expect(text("a") == "old")
    #expect(text("b") == "old")
    #expect(names == ["a", "b"])
    #expect(FileSet([entry("b", "old")]).write() == .success([.unchanged]))
  }

  @Test func `folders on the way are made`() {
    #expect(FileSet([entry("x/y/a", "1")]).write() == .success([.written]))
    #expect(text("x/y/a") == "1")
  }

  @Test func `folders that were made go again when the set fails`() throws {
    _ = FileSet([entry("a", "old")]).write()
    let late = FileSet.Entry(path: folder + "/a", bytes: [], expected: .bytes(Array("other".utf8)))
    #expect(FileSet([entry("x/y/b", "1"), late]).write() == .failure(.changed(folder + "/a")))
    #expect(names == ["a"])
  }

  @Test func `a failure names the user's file, not the one beside it`() throws {
    let error = try #require(throws: FileError.self) {
      try FileSet([.init(path: "/proc/list.yaml", bytes: [1])]).write().get()
    }
    #expect("\(error)".hasPrefix("/proc/list.yaml: "))
    #expect("\(error)".hasSuffix(", in the folder '/proc'"))
  }

  @Test func `a link to nothing yet stays a link`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: "new")
    #expect(FileSet([entry("link", "1")]).write() == .success([.written]))
    #expect(text("new") == "1")
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link")) == "new")
  }

  @Test(arguments: ["other", nil])
  func `what has changed or gone since it was read is not overwritten`(now: String?) throws {
    if let now { _ = FileSet([entry("a", now)]).write() }
    let path = folder + "/a"
    let changed = FileSet.Entry(
      path: path, bytes: Array("new".utf8), expected: .bytes(Array("old".utf8)))
    #expect(FileSet([entry("b", "1"), changed]).write() == .failure(.changed(path)))
    #expect(text("a") == now)
    #expect(names == (now == nil ? [] : ["a"]))
  }

  @Test func `a file that somebody else has made meanwhile is not overwritten`() {
    _ = FileSet([entry("a", "theirs")]).write()
    let path = folder + "/a"
    let made = FileSet.Entry(path: path, bytes: Array("ours".utf8), expected: .nothing)
    #expect(FileSet([made]).write() == .failure(.changed(path)))
    #expect(text("a") == "theirs")
  }

  @Test func `what a killed write left is removed by the next`() throws {
    for name in [".a.999999999.new", ".a.999999999.old", ".a.1.new", ".b.999999999.new"] {
      _ = FileSet([entry(name, "x")]).write()
    }
    _ = FileSet([entry("a", "1")]).write()
    #expect(names == [".a.1.new", ".b.999999999.new", "a"])
  }
}
