import Emit
import Schema

/// An operator's generated text as `preview --format json` prints it.
struct PreviewRecord: Encodable {
  struct Part: Encodable {
    let section: String
    let text: String
  }

  let name: String
  /// The list that it is shown in, and whether the yaml has it there.
  let list: String
  let isListed: Bool
  let sections: [Part]

  init(_ preview: OperatorPreview, _ name: String, _ sections: [PreviewSection]) {
    self.name = name
    list = preview.list.rawValue
    isListed = preview.isListed
    self.sections = sections.map { section in
      Part(
        section: section.rawValue,
        text: preview.lines(of: section).map { $0 + "\n" }.joined())
    }
  }
}

/// What is still to be written for some operators, as the stubs of `preview --format json`.
struct StubsRecord: Encodable {
  struct Stub: Encodable {
    let part: String
    /// Where it belongs.
    let place: String
    let namespace: String
    let text: String
  }

  let stubs: [Stub]
  /// The operators that need nothing.
  let complete: [String]
  /// Why there is none for an operator.
  let refusals: [String]

  init(_ owed: OwedCode, _ part: Skeleton.Part?) {
    stubs = owed.skeletons.filter { part == nil || $0.part == part }.map {
      Stub(
        part: $0.part.rawValue, place: $0.part.place, namespace: $0.namespace, text: $0.text)
    }
    complete = owed.complete
    refusals = owed.refusals
  }
}
