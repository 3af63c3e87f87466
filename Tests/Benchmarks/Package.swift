// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] =
  [
    "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault",
    "MemberImportVisibility", "NonisolatedNonsendingByDefault",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

let package = Package(
  name: "juzhu-benchmarks",
  platforms: [.macOS(.v15)],
  // Named, because a clone's folder may be called anything.
  dependencies: [.package(name: "juzhu", path: "../..")],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Measuring", swiftSettings: settings),
    .executableTarget(
      name: "pty-benchmark",
      dependencies: ["Measuring"]
        + ["CaseStore", "Desk", "Residence"].map { .product(name: $0, package: "juzhu") },
      swiftSettings: settings),
    .executableTarget(
      name: "certificate-benchmark",
      dependencies: ["Measuring"]
        + ["CaseStore", "Desk", "Paper", "Residence", "Seal"].map { .product(name: $0, package: "juzhu") },
      swiftSettings: settings),
    .executableTarget(
      name: "store-benchmark",
      dependencies: [
        "CSQLite", "Measuring",
        .product(name: "CaseStore", package: "juzhu"), .product(name: "Residence", package: "juzhu"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
