internal import Console

/// Cells of the screen in a frame, as wide as the page has room for: the certificate is a screenshot.
struct ScreenPicture {
  let grid: Grid

  private static let margin = 9.0
  private static let tallest = 640.0

  private var cell: Double { (A4.room - 2 * ScreenPicture.margin) / Double(max(1, grid.columns)) }
  private var row: Double { cell * 2.6 }

  /// The screen in its frame; one that is taller than a page in several.
  var slabs: [Slab] {
    let most = max(1, Int(ScreenPicture.tallest / row))
    return stride(from: 0, to: grid.rows, by: most).map { slab(of: $0..<min($0 + most, grid.rows)) }
  }

  private func slab(of rows: Range<Int>) -> Slab {
    var slab = Slab(height: Double(rows.count) * row + 2 * ScreenPicture.margin)
    for (place, content) in rows.enumerated() {
      for run in runs(ofRow: content) {
        slab.marks.append(
          .text(
            run.text, x: A4.left + ScreenPicture.margin + Double(run.column) * cell,
            y: ScreenPicture.margin + (Double(place) + 0.72) * row, size: cell * 2, style: .cells, spacing: 0,
            gray: run.isMuted ? 0.42 : 0))
      }
    }
    for (x, y, width, height) in [
      (A4.left, 0, A4.room, 0.6), (A4.left, slab.height - 0.6, A4.room, 0.6), (A4.left, 0, 0.6, slab.height),
      (A4.right - 0.6, 0, 0.6, slab.height),
    ] {
      slab.marks.append(.rule(x: x, y: y, width: width, height: height, gray: 0.35))
    }
    return slab
  }

  private struct Run {
    var column: Int
    var text: String
    var isMuted: Bool
    /// The spaces after it, which belong to it only if more text follows soon.
    var spaces = 0
  }

  /// What stands in a row: text that three spaces or another style part stands for itself, as it does for whoever
  /// copies it out of the file.
  private func runs(ofRow row: Int) -> [Run] {
    var runs = [Run]()
    for column in 0..<grid.columns {
      let cell = grid[row, column]
      guard cell.span != .tail else { continue }
      let isMuted = cell.style == .muted
      if cell.glyph == .space {
        if !runs.isEmpty { runs[runs.count - 1].spaces += 1 }
      } else if let last = runs.last, last.spaces < 3, last.isMuted == isMuted {
        runs[runs.count - 1].text += String(repeating: " ", count: last.spaces) + String(cell.glyph.character)
        runs[runs.count - 1].spaces = 0
      } else {
        runs.append(Run(column: column, text: String(cell.glyph.character), isMuted: isMuted))
      }
    }
    return runs
  }
}
