// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] =
  [
    "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault",
    "MemberImportVisibility", "NonisolatedNonsendingByDefault",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

func room(_ name: String, _ imports: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ imports: [Target.Dependency], without exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "juzhu",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "juzhu", targets: ["juzhu"])]
    // Not for others to build on: Tests/Benchmarks, a package of its own, measures the rooms through them.
    + ["CaseStore", "Desk", "Paper", "Residence", "Seal"].map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft cairo-pdf", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    room("Residence"),
    room("Console"),
    room(
      "CaseStore",
      [
        "Residence", "CLinux", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    room("Paper", ["Residence", "Console", "CCairo", "CQREncode"]),
    room(
      "Seal",
      [
        "Residence", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ]),
    room("Desk", ["Residence", "CaseStore", "Console", "Paper", "Seal"]),
    room("Terminal", ["Console", "CNcurses"]),
    .executableTarget(
      name: "juzhu",
      dependencies: [
        "CaseStore", "Console", "Desk", "Paper", "Residence", "Seal", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Resources/dalian.json")],
      swiftSettings: settings),

    .target(
      name: "Specimens", dependencies: ["Residence"], path: "Tests/Specimens", swiftSettings: settings),
    .target(
      name: "DeskBench",
      dependencies: ["CaseStore", "Console", "Desk", "Paper", "Residence", "Specimens"],
      path: "Tests/DeskBench", swiftSettings: settings),
    // A desk without a station, whose every frame can be compared with what a terminal shows.
    .executableTarget(
      name: "Painter",
      dependencies: ["CaseStore", "Console", "Desk", "DeskBench", "Residence", "Specimens", "Terminal"],
      path: "Tests/Painter", swiftSettings: settings),
    tests("ResidenceTests", ["Residence", "Specimens"]),
    tests("ConsoleTests", ["Console"]),
    tests("CaseStoreTests", ["CaseStore", "Residence", "Specimens"], without: ["Fixtures"]),
    tests("PaperTests", ["Paper", "Residence", "Console", "Specimens"]),
    tests("SealTests", ["Seal", "Residence", "Specimens"]),
    tests(
      "DeskTests",
      ["Desk", "DeskBench", "Residence", "CaseStore", "CCairo", "Console", "Paper", "Seal", "Specimens"],
      without: ["Pictures", "Snapshots"]),
    tests(
      "EndToEndTests",
      ["juzhu", "Painter", "CaseStore", "CLinux", "Console", "DeskBench", "Residence", "Specimens"],
      without: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
