/// Most properties of most operators have their default; which have not is told first.
extension NativeFunction: ImagePart {
  func write(to image: inout ImageWriter) {
    schema.write(to: &image)
    image.write(location.line)
    image.write(location.column)
    image.write(location.length)
    image.write(Int(variants.rawValue))
    image.write(namespace)
    image.writeShared(tags)
    dispatch.write(to: &image)
    image.write(flags.number)
    image.write(autogen)
    if let structuredDelegate { structuredDelegate.write(to: &image) }
    if hasRareProperties { writeRareProperties(to: &image) }
  }

  private var flags: Flags {
    Flags([
      origin == .generated, useConstRefForMutableTensors, manualKernelRegistration,
      manualCppBinding, deviceGuard, deviceCheck == .noCheck, structured,
      structuredDelegate != nil, hasRareProperties,
    ])
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    let schema = try FunctionSchema(from: &image)
    let location = SourceLocation(
      source: image.source, line: try image.number(), column: try image.number(),
      length: try image.number())
    var properties = Properties(schema: schema, location: location)
    properties.variants = Variants(rawValue: UInt8(try image.number(below: 4)))
    properties.namespace = try image.string()
    properties.tags = try image.sharedList()
    properties.dispatch = try DispatchTable(from: &image)
    let flags = Flags(try image.number(below: 1 << 9))
    properties.take(flags)
    properties.autogen = try image.parts()
    if flags[7] { properties.structuredDelegate = try OperatorName(from: &image) }
    if flags[8] { try properties.takeRareProperties(from: &image) }
    self.init(properties)
  }
}

extension NativeFunction.Properties {
  fileprivate mutating func take(_ flags: Flags) {
    origin = flags[0] ? .generated : .yaml
    useConstRefForMutableTensors = flags[1]
    manualKernelRegistration = flags[2]
    manualCppBinding = flags[3]
    deviceGuard = flags[4]
    deviceCheck = flags[5] ? .noCheck : .exactSame
    structured = flags[6]
  }
}
