@testable import Schema

/// What is kept of a catalogue, behind a mark that is right: what is understood is kept as the same,
/// and everything in it is there.
func fuzzImage(_ bytes: [UInt8]) {
  guard let catalog = ImageSample.catalog(bytes) else { return }
  for group in catalog.groups {
    precondition(group.members.allSatisfy(catalog.functions.indices.contains), "no such member")
  }
  for index in catalog.functions.indices { _ = catalog.group(of: index) }
  precondition(ImageSample.catalog(catalog.imageBody) == catalog, "an image is not kept whole")
}

/// The image of a small catalogue.
private enum ImageSample {
  static let origin = CatalogOrigin(nativeFunctions: SmallCatalog.file, tags: SmallCatalog.tags)

  /// All that stands before the catalogue itself.
  static let head: [UInt8] = {
    let small = SmallCatalog.catalog
    let image = small.image(of: origin, madeBy: "me") ?? []
    return Array(image.dropLast(Catalog.marked(small.imageBody).count))
  }()

  static func catalog(_ body: [UInt8]) -> Catalog? {
    Catalog(image: head + Catalog.marked(body), of: origin, madeBy: "me")
  }
}
