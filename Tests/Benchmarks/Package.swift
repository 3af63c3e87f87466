// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "juzhu-benchmarks",
  targets: [
    .executableTarget(
      name: "pty-benchmark",
      swiftSettings: [
        "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault",
        "MemberImportVisibility", "NonisolatedNonsendingByDefault",
      ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
