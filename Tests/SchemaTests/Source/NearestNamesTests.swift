import Testing

@testable import Schema

struct NearestNamesTests {
  @Test func `overloads of the name come first`() {
    let known = ["add.Tensor", "add.Scalar", "adds", "mul"]
    #expect(
      nearestNames(to: "add", among: known, limit: 3) == ["add.Scalar", "add.Tensor", "adds"])
  }

  @Test func `a far name is no help`() {
    #expect(nearestNames(to: "relu", among: ["convolution"], limit: 3).isEmpty)
  }
}
