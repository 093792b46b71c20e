import Testing

@testable import Explorer

struct ReferenceScreenTests {
  /// The folder with the reference screens, beside the folder of the tests.
  private static let folder: String = {
    let parts = "\(#filePath)".split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/Screens"
  }()

  private static let names = FileSystem.names(inFolder: folder).filter { $0.hasSuffix(".screen") }

  @Test func `there are reference screens`() { #expect(Self.names.count > 15) }

  @Test(arguments: names)
  func `the program shows what the reference screen has`(name: String) throws {
    let bytes = try FileSystem.read(Self.folder + "/" + name).get()
    let file = try ScreenFile(parsing: String(decoding: bytes, as: UTF8.self))
    let picture = file.picture(of: try file.replayed())
    #expect(picture.difference(from: file.picture) == nil)
  }
}
