import Console
import DeskBench
import Foundation
import Testing

/// The desk on a terminal of the tests' own, with pyte as its eyes: compared cell by cell.
final class PyteStage: Stage {
  private let kind: TerminalKind
  private let files: PainterFiles
  private let terminal: PretendTerminal
  private let screen: PyteScreen
  private var keys = 0
  private var (columns, rows) = (80, 24)

  init(on kind: TerminalKind) throws {
    self.kind = kind
    files = try PainterFiles()
    screen = try PyteScreen(columns: columns, rows: rows, colours: kind.colours)
    terminal = try PretendTerminal(
      files.command, surroundings: kind.variables + ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/tmp"])
    try settle()
  }

  var painting: Painting { get throws { try files.paintings.last } }

  func press(_ key: Key) throws {
    keys += key.count
    terminal.send(key.bytes)
    try settle()
  }

  func resize(columns: Int, rows: Int) throws {
    (self.columns, self.rows) = (columns, rows)
    // Before the program writes for the new size; it is at rest, so nothing is on the way.
    try screen.resize(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
    try settle()
  }

  /// Takes many sizes, one every ten milliseconds, and waits until the desk has the last of them.
  func resize(_ sizes: [RandomSizes.Size]) throws {
    var bytes: [UInt8] = []
    for size in sizes {
      (columns, rows) = (size.columns, size.rows)
      terminal.resize(columns: columns, rows: rows)
      let next = ContinuousClock.now + .milliseconds(10)
      while ContinuousClock.now < next { bytes += terminal.read(withinMilliseconds: 1) }
    }
    // What was written for the others has to be gone after what is written for the last one.
    try screen.resize(columns: columns, rows: rows)
    try settle(after: bytes)
  }

  func difference() throws -> String? {
    let (painting, sight) = try (painting, screen.look())
    guard sight.texts.count == painting.rows else { return "\(sight.texts.count) rows for \(painting.rows)" }
    for row in 0..<painting.rows {
      let cells = painting.cells(ofRow: row)
      if sight.texts[row] != cells.joined(separator: "\t") {
        let shown = sight.texts[row].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let column = zip(shown, cells).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? -1
        return "row \(row) shows from column \(column)\n\(shown.joined())| for\n\(cells.joined())|"
      }
      let letters = String(decoding: painting.letters(ofRow: row, on: kind), as: UTF8.self)
      if sight.looks[row] != letters {
        return "row \(row) looks like\n\(sight.looks[row])| for\n\(letters)|\n\(cells.joined())|"
      }
    }
    return sight.cursor == painting.cursor
      ? nil
      : "the cursor is at \(String(describing: sight.cursor)) for \(String(describing: painting.cursor))"
  }

  func leave() throws -> [Document] {
    terminal.send(Key.control("q").bytes)
    let end = try terminal.waitForEnd()
    guard end == .exit(0) else { throw Missing("The painter ended with \(end)") }
    return try files.cases
  }

  /// Reads up to what the painter says before it waits.
  private func settle(after written: [UInt8] = []) throws {
    let mark = Array("\u{1B}]7777;\(keys);\(columns);\(rows)\u{07}".utf8)
    let deadline = ContinuousClock.now + .seconds(10)
    var bytes = written
    while bytes.suffix(mark.count) != mark[...] {
      bytes += terminal.read(withinMilliseconds: 100)
      guard ContinuousClock.now < deadline else {
        throw Missing("Not at rest after \(keys) keys: \(String(decoding: bytes.suffix(200), as: UTF8.self))")
      }
    }
    try screen.feed(bytes)
    _ = try files.paintings.catchUp()
  }
}
