import Foundation

/// A certificate's file, seen by other people's programs.
struct Sheet {
  let path: String

  /// What can be read on it.
  func text() throws -> String { try Sheet.run("pdftotext", ["-layout", path, "-"]).output }

  /// What its code says, photographed at some fineness.
  func code(dotsPerInch: Int) throws -> String {
    let picture = NSTemporaryDirectory() + "/juzhu-scan-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: picture + ".png") }
    _ = try Sheet.run("pdftoppm", ["-r", "\(dotsPerInch)", "-png", "-singlefile", path, picture])
    return try Sheet.code(inPicture: picture + ".png")
  }

  /// What the code in a picture says.
  static func code(inPicture path: String) throws -> String {
    try run("zbarimg", ["--quiet", "--raw", path]).output.trimmed
  }

  /// Runs another program, which has to be installed.
  static func run(_ name: String, _ arguments: [String]) throws -> Outcome {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    let path = try folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
      .orThrow(Missing("\(name) is not installed; README's test command names its package"))
    return try Outcome(of: path, arguments)
  }
}
