import Foundation

@testable import Seal

/// Another program that judges what is made here.
enum Tool {
  /// Whether all of these are installed.
  static func has(_ names: String...) -> Bool { names.allSatisfy { path($0) != nil } }

  /// Runs a program to its end; the answer is all that it printed.
  @discardableResult
  static func run(_ name: String, _ arguments: String...) throws -> (status: Int32, output: String) {
    guard let path = path(name) else { throw CocoaError(.fileNoSuchFile) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static func path(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A folder that goes with the test.
final class Bench {
  let path = NSTemporaryDirectory() + "juzhu-seal-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file; the answer is its path.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  /// Writes the root as a certificate file.
  func writeRoot(of seal: StationSeal) throws -> String {
    let base64 = Data(seal.chain[1]).base64EncodedString(options: [.lineLength64Characters])
    return try write(
      "root.pem", "-----BEGIN CERTIFICATE-----\n\(base64)\n-----END CERTIFICATE-----\n".utf8)
  }

  /// What pdfsig says of a file when the seal's root, and it alone, is trusted.
  func pdfsig(_ bytes: [UInt8], seal: StationSeal) throws -> String {
    let database = "sql:\(path)/nss-\(seal.keyID)"
    try FileManager.default.createDirectory(
      atPath: "\(path)/nss-\(seal.keyID)", withIntermediateDirectories: true)
    try Tool.run("certutil", "-N", "-d", database, "--empty-password")
    try Tool.run("certutil", "-A", "-d", database, "-n", "root", "-t", ",C,", "-i", try writeRoot(of: seal))
    return try Tool.run("pdfsig", "-nssdir", database, try write("sealed.pdf", bytes)).output
  }
}
