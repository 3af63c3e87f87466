public import CaseStore
public import Console
public import Residence

/// What differs between revisions of a case, side by side: the field, and what each of them says there.
public enum ComparisonPage {
  /// Compares two revisions, old and new value of every field.
  public static func grid(
    from old: JSON, to new: JSON, headings: [Bilingual], under policy: Policy, offsetMinutes: Int,
    in language: Language, columns: Int
  ) -> Grid {
    let words = ValueWords(policy: policy, offsetMinutes: offsetMinutes, language: language)
    let rows = Comparison(from: old, to: new, by: words).rows
    return grid(
      rows.map { Row(part: $0.part, title: $0.title, values: [$0.old, $0.new]) },
      headings: headings.map { $0[language] }, columns: columns,
      ifEmpty: Bilingual(en: "They say the same.", zh: "两个版本内容相同。")[language])
  }

  /// One line of the page, before it is wrapped.
  struct Row {
    let part: String
    let title: String
    let values: [String]
    var isMarked = false
  }

  /// Draws lines, each value below the heading of its column.
  static func grid(_ rows: [Row], headings: [String], columns: Int, ifEmpty: String) -> Grid {
    guard !rows.isEmpty else { return Grid([Styled(ifEmpty)], columns: columns) }
    let first = min(24, columns / (headings.count + 1))
    let width = (columns - first) / headings.count
    func cells(_ mark: String, _ title: String, _ values: [String], _ style: Style) -> [Line] {
      let title: [String] = wrapped(title, to: first - 3).enumerated().map { index, line in
        (index == 0 ? mark : "  ") + line
      }
      let texts: [[String]] = [title] + values.map { wrapped($0, to: width - 1) }
      let height: Int = texts.map(\.count).max() ?? 0
      return (0..<height).map { index in
        Line(texts: texts.map { index < $0.count ? $0[index] : "" }, style: style)
      }
    }
    var lines = cells("", "", headings, .bold)
    var part = ""
    for row in rows {
      if row.part != part {
        part = row.part
        lines += [Line(texts: [], style: .plain), Line(texts: [part], style: .accent)]
      }
      // What both changed is marked, not only coloured.
      lines += cells(
        row.isMarked ? "! " : "  ", row.title, row.values, row.isMarked ? .warning : .plain)
    }
    var grid = Grid(columns: columns, rows: lines.count)
    for (row, line) in lines.enumerated() {
      for (index, text) in line.texts.enumerated() {
        grid.put(text, row: row, column: index == 0 ? 0 : first + (index - 1) * width, style: line.style)
      }
    }
    return grid
  }

  private struct Line {
    let texts: [String]
    let style: Style
  }
}
