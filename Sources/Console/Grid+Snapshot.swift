extension Grid {
  /// The grid as text that a person can read in a review: what golden tests compare.
  ///
  /// First the rows, between bars that show where they end. Then, if anything is not plain, a line `styles`,
  /// the rows that have styles as `row|letters|` with one letter per cell and `.` for plain, and what each
  /// letter stands for; after a slash, what a terminal without colours shows of it, so that one map tells both.
  /// Letters are given in reading order. The last line says where the cursor is.
  ///
  /// ```
  /// |Name  张三  |
  /// styles
  /// 0|aaaa..bbbb..|
  /// a muted / plain
  /// b underline / underline
  /// cursor 0,10
  /// ```
  public func snapshot(cursor: Position? = nil) -> String {
    var legend: [Style] = []
    let styleRows = (0..<rows).compactMap { styleRow($0, legend: &legend) }
    var output = lines.map { "|\($0)|" }
    if !legend.isEmpty {
      output.append("styles")
      output += styleRows
      output += legend.indices.map { index in
        "\(letter(index)) \(legend[index]) / \(Appearance.monochrome.shown(legend[index]))"
      }
    }
    output.append(cursor.map { "cursor \($0.row),\($0.column)" } ?? "cursor none")
    return output.joined(separator: "\n") + "\n"
  }

  private func styleRow(_ row: Int, legend: inout [Style]) -> String? {
    let styles = (0..<columns).map { self[row, $0].style }
    guard styles.contains(where: { $0 != .plain }) else { return nil }
    var map = ""
    for style in styles {
      if style == .plain {
        map.append(".")
      } else if let index = legend.firstIndex(of: style) {
        map.append(letter(index))
      } else {
        map.append(letter(legend.count))
        legend.append(style)
      }
    }
    return "\(row)|\(map)|"
  }
}

extension Frame {
  /// The frame as text that a person can read in a review; see `Grid.snapshot(cursor:)`.
  public var snapshot: String { grid.snapshot(cursor: cursor) }
}

private let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

private func letter(_ index: Int) -> Character {
  index < letters.count ? letters[index] : "*"
}
