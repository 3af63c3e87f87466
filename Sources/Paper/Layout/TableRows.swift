internal import Residence

/// A table: its columns as wide as what stands in them asks for, its head repeated on every page.
struct TableRows {
  let composer: Composer
  let columns: [Bilingual]
  let rows: [[String]]

  private static let size = 9.0
  private static let gap = 8.0
  /// No column asks for more than this, however long a text in it is.
  private static let widest = 200.0
  private static let blank = 80.0

  var slabs: [Slab] {
    let widths = widths
    let head = parts(of: columns.map { "\($0.zh) \($0.en)" }, widths, gray: 0.35).map { part in
      var part = part
      part.leads = true
      part.marks.append(.rule(x: A4.left, y: part.height - 0.7, width: A4.room, height: 0.7, gray: 0.2))
      return part
    }
    return head
      + rows.flatMap { row in
        var parts = parts(of: row, widths, gray: 0)
        for index in parts.indices { parts[index].repeated = head }
        let last = parts.count - 1
        parts[last].marks.append(
          .rule(x: A4.left, y: parts[last].height - 0.5, width: A4.room, height: 0.4, gray: 0.8))
        return parts
      }
  }

  private var widths: [Double] {
    let wanted = columns.indices.map { column in
      let texts = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let title = "\(columns[column].zh) \(columns[column].en)"
      let width = (texts + [title]).map { composer.fonts.width($0) * TableRows.size }.max() ?? 0
      // What is empty is to be written on by hand.
      let least = texts.allSatisfy(\.isEmpty) ? TableRows.blank : 0
      return min(max(width, least), TableRows.widest) + TableRows.gap
    }
    let sum = wanted.reduce(0, +)
    return wanted.map { $0 / max(1, sum) * A4.room }
  }

  /// A row, in as many parts as it takes to go on overleaf.
  private func parts(of cells: [String], _ widths: [Double], gray: Double) -> [Slab] {
    let broken = zip(cells, widths).map {
      composer.broken($0, size: TableRows.size, into: $1 - TableRows.gap)
    }
    return Slab.parts(of: broken.map(\.count).max() ?? 0) { part in
      var slab = Slab(height: Double(part.count) * 12.5 + 7)
      var x = A4.left
      for (lines, width) in zip(broken, widths) {
        for (index, line) in lines.dropFirst(part.lowerBound).prefix(part.count).enumerated() {
          slab.marks.append(
            composer.text(line, x: x, y: 11.5 + Double(index) * 12.5, size: TableRows.size, gray: gray))
        }
        x += width
      }
      return slab
    }
  }
}
