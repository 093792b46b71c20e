/// The properties that one operator in ten has.
extension NativeFunction {
  var hasRareProperties: Bool {
    structuredInherits != nil || precomputed != nil || pythonModule != nil
      || categoryOverride != nil || !cppNoDefaultArgs.isEmpty || !ufuncInnerLoops.isEmpty
  }

  func writeRareProperties(to image: inout ImageWriter) {
    image.write(structuredInherits)
    image.write(pythonModule)
    image.write(categoryOverride)
    image.writeShared(cppNoDefaultArgs)
    image.write([precomputed].compactMap(\.self))
    image.write(ufuncInnerLoops)
  }
}

extension NativeFunction.Properties {
  mutating func takeRareProperties(from image: inout ImageReader) throws(ImageFault) {
    structuredInherits = try image.optionalString()
    pythonModule = try image.optionalString()
    categoryOverride = try image.optionalString()
    cppNoDefaultArgs = try image.sharedList()
    let precomputes: [Precompute] = try image.parts()
    precomputed = precomputes.first
    ufuncInnerLoops = try image.parts()
  }
}

extension Precompute: ImagePart {
  func write(to image: inout ImageWriter) {
    image.write(replacements)
    image.write(added)
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    self.init(replacements: try image.parts(), added: try image.parts())
  }
}

extension Precompute.Replacement: ImagePart {
  func write(to image: inout ImageWriter) {
    image.write(parameter)
    image.write(arguments)
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    self.init(parameter: try image.string(), arguments: try image.parts())
  }
}

extension UfuncInnerLoop: ImagePart {
  func write(to image: inout ImageWriter) {
    image.write(key)
    image.write(name)
    image.writeShared(supportedDtypes)
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    self.init(
      key: try image.string(), name: try image.string(), supportedDtypes: try image.sharedList())
  }
}
