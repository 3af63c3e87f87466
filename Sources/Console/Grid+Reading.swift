extension Grid {
  /// What stands on the grid, as lines to be read aloud or felt: without padding, empty rows and ornament.
  ///
  /// Parts of a row that stand apart are told apart. Muted text beside text that is not muted is its label and
  /// begins a line of its own; in other rows the first part labels the others. What goes on below a value
  /// belongs to it.
  ///
  /// - Parameters:
  ///   - rows: The rows to read; all of them, unless told otherwise.
  ///   - second: Where a second label with its value may begin in a row.
  ///   - colon: What stands between a label and its value.
  ///   - separator: What stands between parts.
  /// - Returns: The lines, in the order in which people read.
  public func reading(
    rows: Range<Int>? = nil, second: Int? = nil, colon: String, separator: String
  ) -> [String] {
    var lines: [String] = []
    var value: Int?
    for row in rows ?? 0..<self.rows {
      let parts = parts(ofRow: row)
      guard parts.contains(where: \.isWord) else {
        value = nil
        continue
      }
      if let first = parts.first, parts.count == 1, !first.isMuted, first.column == value, !lines.isEmpty {
        lines[lines.count - 1] = joined(lines[lines.count - 1], first.text)
        continue
      }
      let labels = parts.indices.dropLast().filter { parts[$0].isMuted && !parts[$0 + 1].isMuted }
      value = labels.last.map { parts[$0 + 1].column }
      guard let firstLabel = labels.first else {
        let half = parts.firstIndex { $0.column == second } ?? parts.count
        let isDouble = half >= 2 && half + 2 <= parts.count
        for half in isDouble ? [parts[..<half], parts[half...]] : [parts[...]] {
          let rest = half.dropFirst().map(\.text).joined(separator: separator)
          lines.append((half.first?.text ?? "") + (rest.isEmpty ? "" : colon + rest))
        }
        continue
      }
      if firstLabel > 0 { lines.append(parts[..<firstLabel].map(\.text).joined(separator: separator)) }
      for (place, label) in labels.enumerated() {
        let end = place + 1 < labels.count ? labels[place + 1] : parts.count
        lines.append(
          parts[label].text + colon + parts[(label + 1)..<end].map(\.text).joined(separator: " "))
      }
    }
    return lines
  }

  private struct Part {
    let column: Int
    let isMuted: Bool
    var text: String

    /// Whether it says anything; bars, dashes and prompts do not.
    var isWord: Bool { text.contains { $0.isLetter || $0.isNumber } }
  }

  /// The texts of a row that two spaces or a change to or from muted tell apart.
  private func parts(ofRow row: Int) -> [Part] {
    var parts: [Part] = []
    var blanks = 0
    for column in 0..<columns {
      let cell = self[row, column]
      guard cell.span != .tail else { continue }
      guard cell.glyph.character != " " else {
        blanks += 1
        continue
      }
      let isMuted = cell.style.colour == .muted
      if let last = parts.last, blanks == 0 || blanks == 1 && last.isMuted == isMuted {
        parts[parts.count - 1].text += (blanks == 0 ? "" : " ") + String(cell.glyph.character)
      } else {
        parts.append(Part(column: column, isMuted: isMuted, text: String(cell.glyph.character)))
      }
      blanks = 0
    }
    return parts
  }

  /// Two lines of one text: between words of an alphabet there was a space.
  private func joined(_ first: String, _ second: String) -> String {
    let isSpaced = first.last?.isASCII == true && second.first?.isASCII == true
    return first + (isSpaced ? " " : "") + second
  }
}
