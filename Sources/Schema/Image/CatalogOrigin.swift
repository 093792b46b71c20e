/// What a catalogue is made of: its image is good for these and no others.
public struct CatalogOrigin: Sendable {
  /// native_functions.yaml.
  public let nativeFunctions: SourceFile
  let tags: SourceFile
  let dialect: SchemaDialect

  /// The two files and the rules they are read by.
  public init(nativeFunctions: SourceFile, tags: SourceFile, dialect: SchemaDialect = .current) {
    self.nativeFunctions = nativeFunctions
    self.tags = tags
    self.dialect = dialect
  }

  /// All of it, the files with every byte, and the program that may read them in its own way.
  func write(to image: inout ImageWriter, _ program: String) {
    image.writePlain(program.utf8)
    image.write(rules)
    image.writePlain(tags.bytes)
    image.writePlain(nativeFunctions.bytes)
  }

  /// Whether an image begins with exactly this.
  func isRead(from image: inout ImageReader, _ program: String) throws(ImageFault)
    -> Bool
  {
    guard try image.holdsPlain(Array(program.utf8)), try image.number() == rules else {
      return false
    }
    guard try image.holdsPlain(tags.bytes) else { return false }
    return try image.holdsPlain(nativeFunctions.bytes)
  }

  private var rules: Int { Flags([dialect.hasDimname, dialect.excusesPhilox]).number }
}
