extension OperatorName: ImagePart {
  func write(to image: inout ImageWriter) {
    image.write(name.base)
    image.write(
      Flags([name.inplace, name.dunderMethod, name.functionalOverload, name.namespace != nil])
        .number)
    if let namespace = name.namespace { image.write(namespace) }
    image.write(overloadName)
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    let base = try image.string()
    let marks = Flags(try image.number(below: 1 << 4))
    let namespace = marks[3] ? try image.string() : nil
    self.init(
      BaseOperatorName(
        base: base, inplace: marks[0], dunderMethod: marks[1], functionalOverload: marks[2],
        namespace: namespace),
      overloadName: try image.string())
  }
}

extension FunctionSchema: ImagePart {
  func write(to image: inout ImageWriter) {
    name.write(to: &image)
    image.write(arguments.all.count)
    for argument in arguments.all { image.writeShared(argument) }
    image.write(arguments.positionalCount)
    image.write(arguments.outCount)
    image.writeShared(returns)
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    let name = try OperatorName(from: &image)
    let all = try image.array { image throws(ImageFault) in try image.sharedArgument() }
    let positional = try image.number(below: all.count + 1)
    let out = try image.number(below: all.count - positional + 1)
    self.init(
      name: name, arguments: Arguments(all, positionalCount: positional, outCount: out),
      returns: try image.sharedReturns())
  }
}

extension Argument: ImagePart {
  func write(to image: inout ImageWriter) {
    image.write(name)
    type.write(to: &image)
    image.write(defaultValue)
    image.write(annotation)
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    self.init(
      name: try image.string(), type: try SchemaType(from: &image),
      defaultValue: try image.optionalString(), annotation: try image.annotation())
  }
}

extension Return: ImagePart {
  func write(to image: inout ImageWriter) {
    image.write(name)
    type.write(to: &image)
    image.write(annotation)
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    self.init(
      name: try image.optionalString(), type: try SchemaType(from: &image),
      annotation: try image.annotation())
  }
}

extension ImageWriter {
  fileprivate mutating func write(_ annotation: Annotation?) {
    guard let annotation else { return write(0) }
    write(annotation.isWrite ? 2 : 1)
    writeShared(annotation.aliasSet)
    writeShared(annotation.aliasSetAfter)
  }
}

extension ImageReader {
  fileprivate mutating func annotation() throws(ImageFault) -> Annotation? {
    let kind = try number(below: 3)
    guard kind > 0 else { return nil }
    return Annotation(
      aliasSet: try sharedList(), isWrite: kind == 2, aliasSetAfter: try sharedList())
  }
}
