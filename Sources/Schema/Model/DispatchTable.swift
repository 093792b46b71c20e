/// The kernel of one operator at one dispatch key.
///
/// Mirrors `BackendMetadata` in `torchgen/model.py`.
public struct Kernel: Hashable, Sendable {
  /// The C++ function's name.
  public let name: String
  /// The C++ namespace it is in.
  public let cppNamespace: String

  /// Makes a kernel.
  public init(name: String, cppNamespace: String = "at::native") {
    self.name = name
    self.cppNamespace = cppNamespace
  }

  /// Whether the kernel takes `c10::SymInt`; torchgen reads it off the name.
  public var supportsSymInt: Bool { name.holds("_symint") }
}

/// Which kernel serves which dispatch key, as an entry's `dispatch` says.
public struct DispatchTable: Equatable, Sendable {
  /// Keys and kernels in the order of the yaml.
  public private(set) var entries: [(key: DispatchKey, kernel: Kernel)] = []

  /// An empty table.
  public init() {}

  /// A table of entries, no two of one key.
  init(entries: [(key: DispatchKey, kernel: Kernel)]) { self.entries = entries }

  /// A table with one kernel.
  public init(_ key: DispatchKey, _ kernel: Kernel) { entries = [(key, kernel)] }

  /// The kernel at a key; setting replaces the one that is there.
  public subscript(key: DispatchKey) -> Kernel? {
    get { entries.first { $0.key == key }?.kernel }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let kernel?): entries[index].kernel = kernel
      case (let index?, nil): entries.remove(at: index)
      case (nil, let kernel?): entries.append((key, kernel))
      case (nil, nil): break
      }
    }
  }

  /// The keys in the order of the yaml.
  public var keys: [DispatchKey] { entries.map(\.key) }

  /// Whether the tables hold the same kernels in the same order.
  public static func == (left: DispatchTable, right: DispatchTable) -> Bool {
    left.entries.elementsEqual(right.entries, by: ==)
  }
}
