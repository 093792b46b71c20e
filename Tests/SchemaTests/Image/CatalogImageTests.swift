import Testing

@testable import Schema

/// A catalogue as bytes, and back.
struct CatalogImageTests {
  private let origin: CatalogOrigin
  private let catalog: Catalog

  init() throws {
    origin = CatalogOrigin(
      nativeFunctions: SourceFile(name: "native_functions.yaml", text: "- func: x"),
      tags: SourceFile(name: "tags.yaml", text: "- tag: t"))
    let location = origin.nativeFunctions.location(line: 3, column: 9, length: 4)
    let rare = NativeFunction(try Self.properties(at: location))
    let functions = try [
      "a(Tensor x, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> ()",
      "a_(Tensor(a!) self, *, Tensor? y=None) -> Tensor(a!)",
    ]
    .map { NativeFunction(schema: try FunctionSchema(parsing: $0), location: location) }
    catalog = Catalog(
      functions: functions + [rare],
      groups: [.single(2), .variants(functional: 0, out: 0, inplace: 1, mutable: nil)],
      tags: ["core", "view_copy"])
  }

  /// No property as it is where nobody says anything.
  private static func properties(at location: Schema.SourceLocation) throws
    -> NativeFunction.Properties
  {
    let schema = try FunctionSchema(
      parsing: """
        __and__.X(Tensor(a -> *) self, int[2]?[] d=[0,1], __torch__.torch.classes.q.P p, *, \
        Tensor(b!) out, Tensor(c!) o2) -> (Tensor(b!) r, Tensor(c!))
        """)
    let name = OperatorName(
      BaseOperatorName(base: "m", functionalOverload: true, namespace: "ns"), overloadName: "out")
    var properties = NativeFunction.Properties(schema: schema, location: location)
    properties.namespace = "custom"
    properties.origin = .generated
    properties.variants = [.function, .method]
    properties.useConstRefForMutableTensors = true
    properties.manualKernelRegistration = true
    properties.manualCppBinding = true
    properties.deviceGuard = false
    properties.deviceCheck = .noCheck
    properties.structured = true
    properties.tags = ["core", "é"]
    properties.dispatch = DispatchTable(.cpu, Kernel(name: "k", cppNamespace: "n::native"))
    properties.dispatch[.cuda] = Kernel(name: "k_cuda")
    properties.structuredDelegate = name
    properties.structuredInherits = "TensorIteratorBase"
    properties.precomputed = Precompute(
      replacements: [.init(parameter: "p", arguments: [schema.arguments.all[1]])],
      added: [schema.arguments.all[0]])
    properties.pythonModule = "nn"
    properties.categoryOverride = "dummy"
    properties.cppNoDefaultArgs = ["d"]
    properties.autogen = [name, schema.name]
    properties.ufuncInnerLoops = [
      UfuncInnerLoop(key: "Generic", name: "add", supportedDtypes: ["Half"])
    ]
    return properties
  }

  private func image(of origin: CatalogOrigin? = nil) throws -> [UInt8] {
    try #require(catalog.image(of: origin ?? self.origin, madeBy: "me"))
  }

  @Test func `a catalogue comes out of its image as it went in`() throws {
    let again = try #require(Catalog(image: image(), of: origin, madeBy: "me"))
    #expect(again == catalog)
    #expect(again.functions.map(\.location) == catalog.functions.map(\.location))
    #expect(again.index(named: "__and__.X") == 2)
  }

  @Test func `the example has something in every property of an operator`() throws {
    let location = Schema.SourceLocation(file: "", line: 1, column: 1)
    let plain = NativeFunction.Properties(
      schema: try FunctionSchema(parsing: "a() -> ()"), location: location)
    let values = { (properties: NativeFunction.Properties) in
      Mirror(reflecting: properties).children.map { ($0.label ?? "", "\($0.value)") }
    }
    for (one, other) in zip(
      values(plain), values(try Self.properties(at: catalog.functions[0].location)))
    {
      #expect(one.1 != other.1, "\(one.0)")
    }
  }

  @Test(arguments: ["files", "tags", "rules", "name of the program"])
  func `an image is worth nothing for other`(_ what: String) throws {
    let other = CatalogOrigin(
      nativeFunctions: what == "files"
        ? SourceFile(name: "native_functions.yaml", text: "- func: y") : origin.nativeFunctions,
      tags: what == "tags" ? SourceFile(name: "tags.yaml", text: "- tag: u") : origin.tags,
      dialect: what == "rules" ? .withDimname : .current)
    let program = what == "name of the program" ? "you" : "me"
    #expect(Catalog(image: try image(), of: other, madeBy: program) == nil)
  }

  @Test func `of files with a fault there is no image`() {
    let fault = Diagnostic(code: "c", "m", at: nil)
    #expect(
      Catalog(functions: [], groups: [], diagnostics: [fault]).image(of: origin, madeBy: "me")
        == nil)
  }

  @Test func `no damage goes unseen`() throws {
    let image = try image()
    for index in image.indices {
      var damaged = image
      damaged[index] ^= 0x10
      #expect(Catalog(image: damaged, of: origin, madeBy: "me") == nil, "byte \(index)")
      #expect(Catalog(image: Array(image[..<index]), of: origin, madeBy: "me") == nil)
    }
  }

  @Test func `bytes that an image does not have are not read`() {
    [UInt8]([3, 1, 2]).withUnsafeBufferPointer { bytes in
      var reader = ImageReader(bytes[...], of: SourceFile(name: "f", text: ""))
      #expect(throws: ImageFault.self) { try reader.plain() }
    }
  }

  @Test func `what is out of bounds behind a right mark is refused and harms nothing`() throws {
    let body = catalog.imageBody
    let head = try image().dropLast(Catalog.marked(body).count)
    var refused = 0
    for index in body.indices {
      for change in [UInt8(0x01), 0x7F, 0x80, 0xFF] {
        var other = body
        other[index] ^= change
        let image = head + Catalog.marked(other)
        if Catalog(image: Array(image), of: origin, madeBy: "me") == nil { refused += 1 }
      }
    }
    #expect(refused > body.count)
  }
}
