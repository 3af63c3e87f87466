internal import Residence

/// Labels with what belongs to them: two beside each other where both fit, each row over a thin rule.
struct FieldRows {
  let composer: Composer
  let entries: [Paper.Entry]

  private static let label = 84.0
  private static let size = 10.5
  private static var half: Double { A4.room / 2 }

  var slabs: [Slab] {
    var rows = [[Paper.Entry]]()
    for entry in entries {
      if let last = rows.last, last.count == 1, isNarrow(last[0]), isNarrow(entry) {
        rows[rows.count - 1].append(entry)
      } else {
        rows.append([entry])
      }
    }
    return rows.flatMap(parts)
  }

  private func isNarrow(_ entry: Paper.Entry) -> Bool {
    composer.fonts.width(entry.text) * FieldRows.size <= FieldRows.half - FieldRows.label - 8
  }

  private func parts(of row: [Paper.Entry]) -> [Slab] {
    let room = (row.count == 2 ? FieldRows.half : A4.room) - FieldRows.label - 8
    let cells = row.map { composer.broken($0.text, size: FieldRows.size, into: room) }
    var parts = Slab.parts(of: cells.map(\.count).max() ?? 0) { part in
      var slab = Slab(height: Double(part.count) * 14 + 7.5)
      for (column, entry) in row.enumerated() {
        let x = A4.left + Double(column) * FieldRows.half
        if part.lowerBound == 0 {
          slab.marks.append(composer.text(entry.label.zh, x: x, y: 10.5, size: 9, gray: 0.3))
          slab.marks.append(composer.text(entry.label.en, x: x, y: 18.5, size: 6.5, gray: 0.45))
        }
        for (index, line) in cells[column].dropFirst(part.lowerBound).prefix(part.count).enumerated() {
          slab.marks.append(
            composer.text(line, x: x + FieldRows.label, y: 13.5 + Double(index) * 14, size: FieldRows.size))
        }
      }
      return slab
    }
    let last = parts.count - 1
    parts[last].marks.append(
      .rule(x: A4.left, y: parts[last].height - 0.5, width: A4.room, height: 0.4, gray: 0.75))
    return parts
  }
}
