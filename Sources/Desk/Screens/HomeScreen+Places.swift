import Console

extension HomeScreen {
  /// Where the parts of the screen are: the summary in the first rows, the list, and the chart where there is room.
  struct Places {
    private(set) var list: Rect
    /// Where the chart's title is, if there is room for one.
    private(set) var title: Position?
    /// Where the chart is, if there is room.
    private(set) var chart: Rect?

    /// Divides an area: the list comes first, then the chart, and only then what sets them apart.
    init(in whole: Rect, head: Int, queues: Int, chart bars: BarChart) {
      // A number far away from its name is read on the wrong line.
      let area = Rect(
        row: whole.row, column: whole.column, rows: whole.rows, columns: min(whole.columns, 100))
      list = Rect(
        row: area.row + head + 1, column: area.column, rows: area.rows - head - 1, columns: area.columns)
      var spare = area.rows - head - (1 + queues)
      let heights = (1...3).compactMap { bars.rows(inColumns: $0, of: area.columns) }
      guard let height = heights.first(where: { $0 + 3 <= spare }) ?? heights.last(where: { $0 <= spare })
      else { return }
      spare -= height
      func take() -> Int {
        spare -= 1
        return spare >= 0 ? 1 : 0
      }
      var row = area.row + head + take()
      list = Rect(row: row, column: area.column, rows: 1 + queues, columns: area.columns)
      row = list.endRow + take()
      if take() > 0 {
        title = Position(row: row, column: area.column)
        row += 1
      }
      chart = Rect(row: row, column: area.column, rows: height, columns: area.columns)
    }
  }
}
