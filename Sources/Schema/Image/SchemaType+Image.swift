/// A type is written from the inside out: what is innermost, then what is around it.
extension SchemaType: ImagePart {
  func write(to image: inout ImageWriter) {
    var shells: [Shell] = []
    var type = self
    while let (shell, element) = type.outermost {
      shells.append(shell)
      type = element
    }
    switch type {
    case .base(let type): image.write(Self.baseTypes.firstIndex(of: type) ?? 0)
    case .customClass(let name):
      image.write(Self.baseTypes.count)
      image.write(name)
    case .optional, .list: break
    }
    image.write(shells.count)
    for shell in shells.reversed() { shell.write(to: &image) }
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    let number = try image.number(below: Self.baseTypes.count + 1)
    self =
      number < Self.baseTypes.count
      ? .base(Self.baseTypes[number]) : .customClass(try image.string())
    for _ in 0..<(try image.number(below: Self.deepest)) {
      switch try Shell(from: &image) {
      case .optional: self = .optional(self)
      case .list(let size): self = .list(self, size: size)
      }
    }
  }

  private var outermost: (shell: Shell, element: SchemaType)? {
    switch self {
    case .base, .customClass: nil
    case .optional(let element): (.optional, element)
    case .list(let element, let size): (.list(size), element)
    }
  }

  private static let baseTypes = BaseType.allCases
  /// No type has as many marks; without an end to them the memory could be used up.
  private static let deepest = 64
}

/// What is around the element of a type.
private enum Shell: ImagePart {
  case optional
  case list(Int?)

  func write(to image: inout ImageWriter) {
    switch self {
    case .optional: image.write(0)
    case .list(nil): image.write(1)
    case .list(let size?):
      image.write(2)
      image.write(size)
    }
  }

  init(from image: inout ImageReader) throws(ImageFault) {
    switch try image.number(below: 3) {
    case 0: self = .optional
    case 1: self = .list(nil)
    default: self = .list(try image.number())
    }
  }
}
