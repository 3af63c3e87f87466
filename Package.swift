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

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports, swiftSettings: settings)
}

let package = Package(
  name: "juzhu",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "juzhu", targets: ["juzhu"]),
    // Not for others to build on: Tests/Benchmarks, a package of its own, measures the store through them.
    .library(name: "CaseStore", targets: ["CaseStore"]),
    .library(name: "Residence", targets: ["Residence"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CLinux"),
    room("Residence"),
    room("Console"),
    room("CaseStore", ["Residence", "CLinux", .product(name: "Crypto", package: "swift-crypto")]),
    room("Certificate", ["Residence", "Console"]),
    room("Desk", ["Residence", "CaseStore", "Console", "Certificate"]),
    room("Terminal", ["Console", "CNcurses"]),
    .executableTarget(
      name: "juzhu",
      dependencies: [
        "CaseStore", "Certificate", "Console", "Desk", "Residence", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Resources/dalian.json")],
      swiftSettings: settings),

    .target(
      name: "Specimens", dependencies: ["Residence"], path: "Tests/Specimens", swiftSettings: settings),
    tests("ResidenceTests", ["Residence", "Specimens"]),
    tests("ConsoleTests", ["Console"]),
    tests("CaseStoreTests", ["CaseStore", "Residence", "Specimens"]),
    tests("CertificateTests", ["Certificate", "Residence", "Console", "Specimens"]),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "Residence", "CaseStore", "Certificate", "Console", "Specimens"],
      exclude: ["Snapshots"], swiftSettings: settings),
    tests("EndToEndTests", ["juzhu", "CaseStore", "Residence", "Specimens"]),
  ],
  swiftLanguageModes: [.v6]
)
