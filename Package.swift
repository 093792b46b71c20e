// swift-tools-version: 6.2
import PackageDescription

/// `make fuzz` sets it: then the fuzz targets become a program for libFuzzer instead of tests.
let isFuzzing = Context.environment["LAZYOPS_FUZZING"] != nil

let explorerParts: [Target.Dependency] = [
  "Schema", "Emit", "CNcurses", "CMalloc",
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
]

let explorer: Target =
  isFuzzing
  ? .target(name: "Explorer", dependencies: explorerParts, exclude: ["Main.swift"])
  : .executableTarget(name: "Explorer", dependencies: explorerParts)

let fuzzing: Target =
  isFuzzing
  ? .executableTarget(
    name: "Fuzz", dependencies: ["Schema", "Emit", "Explorer"], path: "Tests/FuzzTests",
    sources: ["Targets", "Driver"], swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  : .testTarget(
    name: "FuzzTests", dependencies: ["Schema", "Emit", "Explorer"], exclude: ["Driver", "Corpus"])

let package = Package(
  name: "lazyops",
  products: isFuzzing
    ? [.executable(name: "Fuzz", targets: ["Fuzz"])]
    : [.executable(name: "lazyops", targets: ["Explorer"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CYaml"),
    .target(name: "Schema", dependencies: ["CYaml"]),
    .target(name: "Emit", dependencies: ["Schema"]),
    explorer,
    .testTarget(name: "SchemaTests", dependencies: ["Schema"]),
    .testTarget(name: "EmitTests", dependencies: ["Emit"]),
    .testTarget(name: "ExplorerTests", dependencies: ["Explorer"]),
    .testTarget(name: "ConformanceTests", dependencies: ["Schema", "Emit"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Explorer"], exclude: ["Faults"]),
    fuzzing,
  ],
  swiftLanguageModes: [.v6]
)
