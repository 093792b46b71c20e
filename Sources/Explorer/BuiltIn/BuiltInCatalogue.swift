import Schema

/// The data inside the program, for machines without PyTorch and without network: the operators
/// that the TS backend lists, with their groups and views.
enum BuiltInCatalogue {
  /// The release that the facts are of.
  static let version = "2.15.0"

  /// The tree that stands for this data.
  static let tree = TorchTree(
    kind: .builtIn, atenPath: "", version: version, includePath: nil, backendYaml: nil)

  static let nativeFunctionsFile = file("native_functions.yaml", nativeFunctions)
  static let tagsFile = file("tags.yaml", tags)
  static let backendFile = file("ts_native_functions.yaml", backend)
  static let shapeHeaderFile = file("shape_inference.h", shapeHeader)

  /// The templates as files, by name.
  static var templateFiles: [String: SourceFile] {
    Dictionary(uniqueKeysWithValues: templates.map { ($0, file($0, $1)) })
  }

  /// The `non_native` section of the built-in list.
  static var nonNativeLines: [String] {
    backend.split(separator: "\n").drop { $0 != "non_native:" }.map(String.init)
  }

  /// What messages call a file that is in the program.
  private static func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(name: "<built-in>/\(name)", text: text)
  }
}
