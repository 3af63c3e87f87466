import Console
import DeskBench
import Foundation
import Testing

/// The desk in a window of tmux: compared row by row.
final class TmuxStage: Stage {
  private let files: PainterFiles
  private let window: Window
  private var keys = 0
  private var (columns, rows) = (80, 24)

  init() throws {
    files = try PainterFiles()
    let command = files.command.map { "'\($0)'" }.joined(separator: " ")
    window = try Window("exec env LC_ALL=C.UTF-8 \(command)", columns: columns, rows: rows)
    try settle()
  }

  var painting: Painting { get throws { try files.paintings.last } }

  func press(_ key: Key) throws {
    keys += key.count
    switch key {
    case .character(let character): try window.type(String(character))
    case .paste(let text): try window.paste(text)
    default: try window.press(key.tmuxName)
    }
    try settle()
  }

  func resize(columns: Int, rows: Int) throws {
    (self.columns, self.rows) = (columns, rows)
    try window.resize(columns: columns, rows: rows)
    try settle()
  }

  func difference() throws -> String? {
    // What the painter has written may still be on its way through tmux.
    var difference: String?
    for _ in 0..<500 {
      difference = try differenceNow()
      if difference == nil { return nil }
      usleep(4000)
    }
    return difference
  }

  private func differenceNow() throws -> String? {
    let (painting, sight) = try (painting, window.sight)
    for row in 0..<painting.rows {
      let text = painting.cells(ofRow: row).joined()
      let shown = sight.lines.indices.contains(row) ? sight.lines[row] : ""
      if shown.withoutTrailingSpaces != text.withoutTrailingSpaces {
        return "row \(row) shows\n\(shown)| for\n\(text)|"
      }
    }
    return sight.cursor == painting.cursor
      ? nil
      : "the cursor is at \(String(describing: sight.cursor)) for \(String(describing: painting.cursor))"
  }

  func leave() throws -> [Document] {
    try window.press("C-q")
    try window.waitForEnd()
    return try files.cases
  }

  private func settle() throws {
    try window.wait(until: "\(keys) keys are taken at \(columns) x \(rows)") {
      guard try files.paintings.catchUp() else { return false }
      let last = try files.paintings.last
      return last.keys == keys && last.columns == columns && last.rows == rows
    }
  }
}

extension Key {
  /// What tmux calls the key.
  fileprivate var tmuxName: String {
    switch self {
    case .control(let letter): "C-\(letter)"
    case .alt(let letter): "M-\(letter)"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .insert: "IC"
    case .delete: "DC"
    case .backspace: "BSpace"
    case .backTab: "BTab"
    case .escape: "Escape"
    default: name
    }
  }
}

extension String {
  /// What tmux tells of a row.
  fileprivate var withoutTrailingSpaces: Substring {
    self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
  }
}
