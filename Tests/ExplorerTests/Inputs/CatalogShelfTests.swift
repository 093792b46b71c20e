import Foundation
import Schema
import Testing

@testable import Explorer

/// Keeping catalogues for the next start.
struct CatalogShelfTests {
  private let home = Scratch.folder()
  private var environment: [String: String] { ["XDG_CACHE_HOME": home] }

  private func load(keeps: Bool = true) throws -> Inputs {
    var request = InputRequest(isBuiltIn: true)
    request.keepsCatalogue = keeps
    return try Inputs.load(request, environment: environment)
  }

  private var kept: [String] { FileSystem.names(inFolder: home + "/lazyops/catalogues") }

  private func origin(_ name: String, _ text: String) -> CatalogOrigin {
    CatalogOrigin(
      nativeFunctions: SourceFile(name: name, text: text), tags: SourceFile(name: "t", text: "[]"))
  }

  @Test func `what is read is kept, and the next start has the same from there`() throws {
    let first = try load().catalog
    #expect(kept.count == 1)
    let second = try load()
    #expect(second.shelving == nil)
    #expect(second.catalog == first)
  }

  @Test func `nothing is kept where that is not wanted`() throws {
    _ = try load(keeps: false)
    #expect(kept.isEmpty)
  }

  @Test(arguments: [[], ["--read-only"]])
  func `an explorer that only looks keeps nothing`(arguments: [String]) throws {
    #expect(try Explore.parse(arguments).request.keepsCatalogue == arguments.isEmpty)
  }

  @Test func `a shelf that cannot be written to does no harm`() throws {
    try "".write(toFile: home + "/lazyops", atomically: true, encoding: .utf8)
    #expect(try !load().catalog.functions.isEmpty)
  }

  @Test func `a file that has changed since is read anew`() throws {
    let shelf = try #require(CatalogShelf(environment: environment))
    let old = origin("f", "- func: a() -> ()")
    let new = origin("f", "- func: b() -> ()")
    shelf.keep(Catalog(of: old), of: old)
    let volume = try #require(shelf.volume(for: "f"))
    #expect(volume.catalog(of: old) == Catalog(of: old))
    #expect(volume.catalog(of: new) == nil)
  }

  @Test func `of many catalogues the oldest go`() throws {
    let shelf = try #require(CatalogShelf(environment: environment))
    let origins = (0..<17).map { origin("f\($0)", "- func: a() -> ()") }
    for (number, origin) in origins.enumerated() {
      let before = Set(kept)
      shelf.keep(Catalog(of: origin), of: origin)
      // The first is the youngest by then, and the second the oldest.
      for name in Set(kept).subtracting(before) {
        let date = Date(timeIntervalSince1970: number == 0 ? 2e9 : 1e9 + Double(number))
        try FileManager.default.setAttributes(
          [.modificationDate: date], ofItemAtPath: home + "/lazyops/catalogues/" + name)
      }
    }
    #expect(kept.count == 16)
    let gone = origins.indices.filter { shelf.volume(for: "f\($0)") == nil }
    #expect(gone == [1])
  }
}
