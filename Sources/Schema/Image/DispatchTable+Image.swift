extension DispatchTable: ImagePart {
  func write(to image: inout ImageWriter) {
    image.write(entries.count)
    for (key, kernel) in entries {
      image.write(Int(key.number))
      image.write(kernel.name)
      image.writeShared(kernel.cppNamespace)
    }
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    self.init()
    for _ in 0..<(try image.number(below: DispatchKey.count + 1)) {
      let key = DispatchKey(number: UInt8(try image.number(below: DispatchKey.count)))
      self[key] = Kernel(name: try image.string(), cppNamespace: try image.sharedString())
    }
  }
}
