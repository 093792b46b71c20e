import Emit
import Schema

/// A property that a filter can ask for.
enum FilterKey: String, CaseIterable, Sendable {
  case list
  case fate
  case shape
  case kind
  case tag
  /// The type of an argument.
  case type
  /// A key of the dispatch table.
  case dispatch
  case ready
  /// Has unsaved edits.
  case changed
  /// Has a finding: of any kind, of a severity, or with a code.
  case finding
}

extension FilterKey {
  /// Whether the key can stand alone, as `changed` does.
  var isSwitch: Bool { self == .changed || self == .finding }

  var cost: Int {
    switch self {
    case .list, .kind, .changed, .finding: 1
    case .tag, .dispatch, .type, .fate: 2
    case .shape, .ready: 3
    }
  }

  /// The values that make sense; `nil` where the catalogue decides.
  var fixedValues: [String]? {
    switch self {
    case .list: CoverageList.allCases.map(\.rawValue) + ["none"]
    case .fate: Fate.allCases.map(\.rawValue)
    case .shape: Readiness.Shape.allCases.map(\.rawValue)
    case .kind: ["functional", "inplace", "out", "mutable"]
    case .ready, .changed: ["yes", "no"]
    case .tag, .type, .dispatch, .finding: nil
    }
  }

  func holds(_ value: String, _ subject: some FilterSubject) -> Bool {
    switch self {
    case .list:
      value == "none" ? subject.lists.isEmpty : subject.lists.contains { $0.rawValue == value }
    case .fate: subject.fate.rawValue == value
    case .shape: subject.shape.rawValue == value
    case .kind: subject.function.schema.kind.filterName == value
    case .tag: subject.function.hasTag(value)
    case .type: subject.function.takes(type: value)
    case .dispatch: subject.function.dispatch.keys.contains { $0.name == value }
    case .ready: subject.isReady == (value == "yes")
    case .changed: subject.isChanged == (value == "yes")
    case .finding: subject.findings.contains { $0.matches(value) } != (value == "no")
    }
  }
}

/// What a filter can be asked about.
protocol FilterSubject {
  var searchableName: SearchableName { get }
  var function: NativeFunction { get }
  var lists: ListSet { get }
  var fate: Fate { get }
  var shape: Readiness.Shape { get }
  var isReady: Bool { get }
  var isChanged: Bool { get }
  var findings: [Diagnostic] { get }
}

extension SchemaKind {
  /// Scratch variants count as out variants.
  var filterName: String { self == .scratch ? "out" : rawValue }
}

extension NativeFunction {
  /// Whether an argument has a type, written in full or by its innermost name.
  fileprivate func takes(type: String) -> Bool {
    schema.arguments.all.contains {
      $0.type.innermost?.rawValue == type || $0.type.description == type
    }
  }
}

extension Diagnostic {
  fileprivate func matches(_ value: String) -> Bool {
    value == "yes" || value == "no" || severity.rawValue == value || code == value
  }
}
