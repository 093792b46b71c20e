// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "lazyops",
  products: [.executable(name: "lazyops", targets: ["Explorer"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .target(name: "Schema", dependencies: ["Yams"]),
    .target(name: "Emit", dependencies: ["Schema"]),
    .executableTarget(
      name: "Explorer",
      dependencies: [
        "Schema", "Emit", "CNcurses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "SchemaTests", dependencies: ["Schema"]),
    .testTarget(name: "EmitTests", dependencies: ["Emit"]),
    .testTarget(name: "ExplorerTests", dependencies: ["Explorer"]),
    .testTarget(name: "ConformanceTests", dependencies: ["Schema", "Emit"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Explorer"]),
  ],
  swiftLanguageModes: [.v6]
)
