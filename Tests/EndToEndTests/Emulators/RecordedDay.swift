import Console
import DeskBench
import Foundation
import Specimens

/// A day's work at the desk, as it is checked in: `Fixtures/day.keys`.
struct RecordedDay {
  /// One line of the file.
  private enum Step {
    /// Keys, as `KeyScript` writes them.
    case keys([Key])
    /// `@ LABEL`: down to the field of a label, wherever in the form it is by now.
    case field(String)
    /// `= COLUMNS ROWS`: another size of the window.
    case size(columns: Int, rows: Int)
  }

  /// When the screen is compared with what was painted.
  enum Pace {
    /// After every line.
    case everyLine
    /// After every key.
    case everyKey
  }

  private let steps: [(line: Int, step: Step)]

  /// Reads the whole day, or its first chapters, which empty lines part.
  init(chapters: Int = .max) throws {
    let file = Specimens.repository + "/Tests/EndToEndTests/Fixtures/day.keys"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    var (steps, chapter) = ([(Int, Step)](), 1)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty { chapter += 1 }
      guard chapter <= chapters else { break }
      if !line.isEmpty, !line.hasPrefix("#") { steps.append((index + 1, Self.step(line))) }
    }
    self.steps = steps
  }

  private static func step(_ line: Substring) -> Step {
    let words = line.dropFirst(2)
    if line.hasPrefix("@ ") { return .field(String(words)) }
    let numbers = words.split(separator: " ").compactMap { Int($0) }
    if line.hasPrefix("= "), numbers.count == 2 { return .size(columns: numbers[0], rows: numbers[1]) }
    return .keys(KeyScript.keys(String(line)))
  }

  /// Works through the day.
  ///
  /// - Parameters:
  ///   - stage: Where.
  ///   - pace: How often to compare.
  ///   - sizes: The sizes that the window takes between the lines.
  /// - Throws: `Missing` where the terminal shows anything else than was painted.
  func play(on stage: some Stage, comparing pace: Pace = .everyLine, sizes: RandomSizes? = nil) throws {
    var sizes = sizes
    for (line, step) in steps {
      let moment = "line \(line) of the day" + (sizes.map { ", seed \($0.seed)" } ?? "")
      switch step {
      case .keys(let keys):
        for key in keys {
          try stage.press(key)
          if pace == .everyKey { try stage.check("\(moment), after \(key.name)") }
        }
      case .field(let label): try go(to: label, on: stage)
      case .size(let columns, let rows): try stage.resize(columns: columns, rows: rows)
      }
      try stage.check(moment)
      while let size = sizes?.next() {
        try stage.resize(columns: size.columns, rows: size.rows)
        try stage.check("\(moment), at \(size.columns) x \(size.rows)")
        if size.isTooSmall {
          // Nobody can see what these do.
          for key in [Key.function(2), .enter, .control("s")] { try stage.press(key) }
          try stage.check("\(moment), at \(size.columns) x \(size.rows)")
        }
      }
    }
  }

  /// Goes down to the field of a label.
  private func go(to label: String, on stage: some Stage) throws {
    for _ in 0..<60 {
      let painting = try stage.painting
      let row = painting.cursor.map { painting.texts[$0[0]].replacingOccurrences(of: "\t", with: "") } ?? ""
      if row.trimmed.drop(while: { $0 == "*" }).hasPrefix(label) { return }
      try stage.press(.tab)
    }
    throw Missing("There is no field \(label)")
  }
}
