/// A catalogue as bytes, from which it is had again in a fraction of the time that reading takes.
extension Catalog {
  /// The image, which holds what the catalogue was made of as well, and which program made it; `nil`
  /// where something is wrong with the files, because then people change them.
  public func image(of origin: CatalogOrigin, madeBy program: String) -> [UInt8]? {
    guard diagnostics.isEmpty else { return nil }
    var head = ImageWriter()
    origin.write(to: &head, program)
    return head.bytes + Self.marked(imageBody)
  }

  /// The part of the image that holds the catalogue itself.
  var imageBody: [UInt8] {
    var body = ImageWriter()
    body.writeShared(tags.sorted())
    let starts = stride(from: 0, to: functions.count, by: 512)
    body.write(starts.underestimatedCount)
    for start in starts {
      body.writeMeasured { $0.write(functions[start...].prefix(512)) }
    }
    Groups(sorted: groups, declared: declaredGroups).write(to: &body)
    return body.finished
  }

  /// The catalogue in an image; `nil` where it was made of anything else or by another program, or is
  /// damaged.
  public init?(image: [UInt8], of origin: CatalogOrigin, madeBy program: String) {
    let catalog = image.withUnsafeBufferPointer { bytes -> Catalog? in
      var reader = ImageReader(bytes[...], of: origin.nativeFunctions)
      guard (try? origin.isRead(from: &reader, program)) == true else { return nil }
      return try? Catalog(marked: &reader)
    }
    guard let catalog else { return nil }
    self = catalog
  }

  private init(marked image: inout ImageReader) throws(ImageFault) {
    let mark = try image.number()
    guard mark == Self.mark(of: image.rest) else { throw ImageFault() }
    try self.init(from: &image)
  }

  private init(from image: inout ImageReader) throws(ImageFault) {
    try image.readTables()
    let tags = Set(try image.sharedList())
    let functions = try Self.functions(from: &image)
    let (groups, names) = inParallel {
      Result { () throws(ImageFault) in try Groups(from: &image, of: functions.count) }
    } _: {
      NameIndex(functions)
    }
    let (sorted, declared) = try groups.map { ($0.sorted, $0.declared) }.get()
    self.init(
      functions: functions, groups: sorted, declaredGroups: declared, tags: tags, diagnostics: [],
      names: names)
  }

  private static func functions(from image: inout ImageReader) throws(ImageFault)
    -> [NativeFunction]
  {
    let parts = try image.array { image throws(ImageFault) in try image.measured() }
    let results = parts.mapInParallel { part in
      var part = part
      return Result { () throws(ImageFault) -> [NativeFunction] in try part.parts() }
    }
    var functions: [NativeFunction] = []
    for result in results { functions += try result.get() }
    return functions
  }

  /// A body with the mark before it by which damage shows.
  static func marked(_ body: [UInt8]) -> [UInt8] {
    var image = ImageWriter()
    image.write(body.withUnsafeBufferPointer { mark(of: $0[...]) })
    return image.bytes + body
  }

  private static func mark(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    Int(UnsafeBufferPointer(rebasing: bytes).fingerprint(seed: 0) >> 1)
  }
}
