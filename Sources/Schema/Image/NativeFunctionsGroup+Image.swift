/// The groups of a catalogue, and their order in the file.
struct Groups {
  let sorted: [NativeFunctionsGroup]
  let declared: [Int]

  init(sorted: [NativeFunctionsGroup], declared: [Int]) {
    self.sorted = sorted
    self.declared = declared
  }

  /// Takes the groups of so many functions.
  init(from image: inout ImageReader, of count: Int) throws(ImageFault) {
    let sorted = try image.array { image throws(ImageFault) in
      try NativeFunctionsGroup(from: &image, of: count)
    }
    guard (count == 0) == sorted.isEmpty else { throw ImageFault() }
    self.sorted = sorted
    declared = try image.array { image throws(ImageFault) in
      try image.number(below: sorted.count)
    }
    guard declared.count == sorted.count else { throw ImageFault() }
  }

  func write(to image: inout ImageWriter) {
    image.write(sorted.count)
    for group in sorted { group.write(to: &image) }
    image.write(declared.count)
    for place in declared { image.write(place) }
  }
}

extension NativeFunctionsGroup {
  func write(to image: inout ImageWriter) {
    switch self {
    case .single(let index):
      image.write(0)
      image.write(index)
    case .variants(let functional, let out, let inplace, let mutable):
      image.write(1)
      for index in [functional, out] { image.write(index) }
      for index in [inplace, mutable] { image.write(index.map { $0 + 1 } ?? 0) }
    }
  }

  /// Takes positions of so many functions.
  init(from image: inout ImageReader, of count: Int) throws(ImageFault) {
    guard try image.number(below: 2) == 1 else {
      self = .single(try image.number(below: count))
      return
    }
    let (functional, out) = (try image.number(below: count), try image.number(below: count))
    let inplace = try image.number(below: count + 1)
    let mutable = try image.number(below: count + 1)
    self = .variants(
      functional: functional, out: out, inplace: inplace > 0 ? inplace - 1 : nil,
      mutable: mutable > 0 ? mutable - 1 : nil)
  }
}
