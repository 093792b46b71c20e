import Testing

@testable import Schema

struct NearestNamesTests {
  @Test func `overloads of the name come first`() {
    let known = ["add.Tensor", "add.Scalar", "adds", "mul"]
    #expect(
      nearestNames(to: "add", among: known, limit: 3) == ["add.Scalar", "add.Tensor", "adds"])
  }

  @Test func `an operator that moved into a family is found by its last words`() {
    let known = ["linalg_qr", "linalg_qr.out", "qrs", "_linalg_qr_helper"]
    #expect(nearestNames(to: "qr", among: known, limit: 2) == ["linalg_qr", "qrs"])
  }

  @Test func `nothing is like no name`() {
    #expect(nearestNames(to: "", among: ["a", "b_"], limit: 3).isEmpty)
  }

  @Test func `a far name is no help`() {
    #expect(nearestNames(to: "relu", among: ["convolution"], limit: 3).isEmpty)
  }
}
