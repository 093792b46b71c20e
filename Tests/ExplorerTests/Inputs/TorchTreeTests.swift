import Foundation
import Testing

@testable import Explorer

struct TorchTreeTests {
  private let top = Scratch.folder()

  init() throws {
    for folder in ["torch", "torchgen/packaged/ATen/native", "other"] {
      #expect(FileSystem.makeFolder(top + "/" + folder) == nil)
    }
    try "".write(
      toFile: top + "/torchgen/packaged/ATen/native/native_functions.yaml", atomically: true,
      encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: top + "/other/link", withDestinationPath: top + "/torch")
  }

  @Test(arguments: ["", "/", "/torch", "/torch/", "/torchgen", "/other/link", "/other/../torch"])
  func `a package is known by its folder, or by either part of it`(path: String) {
    #expect(TorchTree.package(at: top + path) != nil)
  }

  @Test(arguments: ["/other", "/nowhere"])
  func `another folder in it is no package`(path: String) {
    #expect(TorchTree.package(at: top + path) == nil)
  }
}
