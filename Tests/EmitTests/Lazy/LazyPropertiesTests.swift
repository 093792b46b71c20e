import Testing

@testable import Emit

struct LazyPropertiesTests {
  @Test func `a property replaces the others of its group`() {
    let properties = LazyProperties.nonNative([
      .shapeCompute, .shapePrecompute, .lower, .canBeReusedDeclOnly, .createFn, .createFnDeclOnly,
    ])
    #expect(
      properties
        == LazyProperties(
          shape: .precompute, lower: .full, reuse: .declaration, create: .declaration))
  }

  @Test func `what is not named stays as it is for the kind of node`() {
    #expect(
      LazyProperties.nonNative([])
        == LazyProperties(shape: .cache, lower: .declaration, reuse: .full))
    #expect(
      LazyProperties.native == LazyProperties(shape: .precompute, lower: .full, reuse: .full))
  }
}
