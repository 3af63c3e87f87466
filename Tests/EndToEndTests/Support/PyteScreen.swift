import Console
import Foundation
import Glibc
import Specimens

/// A second terminal emulator, written in Python by other people, which says what a terminal would show.
final class PyteScreen {
  /// What can be seen, cell by cell; see `Painting`.
  struct Sight: Decodable {
    let texts: [String]
    let looks: [String]
    let cursor: [Int]?
  }

  /// Whether there is a Python that has it.
  static var isInstalled: Bool { python != nil }

  private static let python: String? = {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (try? Outcome(of: $0, ["-c", "import pyte"]))?.status == 0
    }
  }()

  private let process: Process
  private let hearing = Pipe()
  private let saying = Pipe()
  private var said = Data()

  /// Opens a screen of a size, on which some roles have colours.
  init(columns: Int, rows: Int, colours: [(role: Style.Colour, number: Int)]) throws {
    process = Process()
    process.executableURL = URL(
      filePath: try Self.python.orThrow(Missing("pyte is not installed: pip install pyte")))
    process.arguments =
      [Specimens.repository + "/Tests/EndToEndTests/Fixtures/pyte-screen.py"]
      + colours.map { "\($0.role.rawValue):\($0.number)" }
    (process.standardInput, process.standardOutput) = (hearing, saying)
    try process.run()
    try resize(columns: columns, rows: rows)
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Takes what a program has written.
  func feed(_ bytes: [UInt8]) throws {
    try hearing.fileHandleForWriting.write(contentsOf: Data("bytes \(bytes.count)\n".utf8) + Data(bytes))
  }

  func resize(columns: Int, rows: Int) throws {
    try hearing.fileHandleForWriting.write(contentsOf: Data("size \(columns) \(rows)\n".utf8))
  }

  /// What the screen shows by now.
  func look() throws -> Sight {
    try hearing.fileHandleForWriting.write(contentsOf: Data("show\n".utf8))
    while true {
      if let end = said.firstIndex(of: 10) {
        defer { said = Data(said[(end + 1)...]) }
        return try JSONDecoder().decode(Sight.self, from: said[..<end])
      }
      let more = saying.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Missing("pyte has ended") }
      said += more
    }
  }
}
