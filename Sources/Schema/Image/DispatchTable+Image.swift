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
    self.init(
      entries: try image.array { image throws(ImageFault) in
        let key = DispatchKey(number: UInt8(try image.number(below: DispatchKey.count)))
        return (
          key, Kernel(name: try image.string(), cppNamespace: try image.sharedString())
        )
      })
  }
}
