internal import Residence

/// A table: its columns as wide as what stands in them asks for, its head repeated on every page.
struct TableRows {
  let composer: Composer
  let columns: [Bilingual]
  let rows: [[String]]
  /// The columns that are left empty, to be written on by hand.
  private let blank: Set<Int>

  init(composer: Composer, columns: [Bilingual], rows: [[String]]) {
    self.composer = composer
    self.columns = columns
    self.rows = rows
    blank = Set(
      columns.indices.filter { column in
        rows.allSatisfy { !$0.indices.contains(column) || $0[column].isEmpty }
      })
  }

  private static let size = 9.0
  private static let gap = 8.0
  /// No column asks for more than this, however long a text in it is.
  private static let widest = 200.0
  private static let empty = 80.0
  /// How high a row is that is written on by hand.
  private static let written = 36.0

  var slabs: [Slab] {
    let widths = widths
    let head = parts(of: columns.map(\.both), widths, gray: 0.35).map { part in
      var part = part
      part.leads = true
      part.marks.append(.rule(x: A4.left, y: part.height - 0.7, width: A4.room, height: 0.7, gray: 0.2))
      return part
    }
    return head
      + rows.flatMap { row in
        var parts = parts(of: row, widths, gray: 0, least: blank.isEmpty ? 0 : TableRows.written)
        for index in parts.indices { parts[index].repeated = head }
        let last = parts.count - 1
        parts[last].marks.append(
          .rule(x: A4.left, y: parts[last].height - 0.5, width: A4.room, height: 0.4, gray: 0.8))
        return parts
      }
  }

  private func texts(in column: Int) -> [String] {
    rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
  }

  private var widths: [Double] {
    let wanted = columns.indices.map { column in
      let texts = texts(in: column)
      let title = columns[column].both
      let lines = (texts + [title]).flatMap { $0.split(whereSeparator: \.isNewline) }
      let width = lines.map { composer.fonts.width($0) * TableRows.size }.max() ?? 0
      let least = blank.contains(column) ? TableRows.empty : 0
      return min(max(width, least), TableRows.widest) + TableRows.gap
    }
    return fitted(wanted)
  }

  /// What the columns ask for, cut or widened to the page: where there is too little room the widest give way, and
  /// where there is more it goes to those that are written on.
  private func fitted(_ wanted: [Double]) -> [Double] {
    var widest = wanted.max() ?? 0
    while wanted.reduce(0, { $0 + min($1, widest) }) > A4.room { widest -= 1 }
    let widths = wanted.map { min($0, widest) }
    let spare = A4.room - widths.reduce(0, +)
    let wider = blank.isEmpty ? Set(columns.indices) : blank
    return widths.enumerated().map { wider.contains($0) ? $1 + spare / Double(wider.count) : $1 }
  }

  /// A row, in as many parts as it takes to go on overleaf.
  private func parts(
    of cells: [String], _ widths: [Double], gray: Double, least: Double = 0
  ) -> [Slab] {
    let broken = zip(cells, widths).map {
      composer.broken($0, size: TableRows.size, into: $1 - TableRows.gap)
    }
    return Slab.parts(of: broken.map(\.count).max() ?? 0) { part in
      var slab = Slab(height: max(least, Double(part.count) * 12.5 + 7))
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
