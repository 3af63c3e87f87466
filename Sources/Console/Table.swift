/// A list drawn in columns under a heading.
///
/// As a value it says what it shows: to be drawn here, or to be read aloud elsewhere.
public struct Table {
  /// The columns, from the left.
  public let columns: [Column]
  /// How many rows there are.
  public let count: Int
  /// The selected row and the scrolling.
  public let cursor: ListCursor
  /// The texts of a row, one per column.
  public let row: (Int) -> [Styled]

  /// Makes a table; rows are asked for one by one, and only those that are needed.
  public init(columns: [Column], count: Int, cursor: ListCursor, row: @escaping (Int) -> [Styled]) {
    self.columns = columns
    self.count = count
    self.cursor = cursor
    self.row = row
  }

  /// Draws the heading and the visible rows, and returns the first cell of the selected row.
  @discardableResult
  public func render(onto grid: inout Grid, in rect: Rect) -> Position? {
    Table.render(columns: columns, rows: row, count: count, cursor: cursor, onto: &grid, in: rect)
  }

  /// How many columns of cells each column gets in a total, with one space between them.
  ///
  /// Where there is not room for all, the columns on the right get less or nothing: put first what a person
  /// recognises a row by.
  public static func widths(_ columns: [Column], in total: Int) -> [Int] {
    var widths = columns.map { column in
      switch column.width {
      case .fixed(let width): max(0, width)
      case .flexible(let minimum): max(0, minimum)
      }
    }
    let flexible = columns.indices.filter { index in
      if case .flexible = columns[index].width { true } else { false }
    }
    let free = total - widths.reduce(0, +) - max(0, columns.count - 1)
    if free > 0 {
      for (order, index) in flexible.enumerated() {
        widths[index] += free / flexible.count + (order < free % flexible.count ? 1 : 0)
      }
    }
    var available = max(0, total)
    for index in widths.indices {
      widths[index] = min(widths[index], available)
      available = max(0, available - widths[index] - 1)
    }
    return widths
  }

  /// Draws the heading and the visible rows, and returns the first cell of the selected row.
  ///
  /// Only the rows that can be seen are asked for, so a list may be as long as it likes. The real cursor
  /// belongs to the place returned; it is nil when there is no row, or no room for one.
  ///
  /// - Parameters:
  ///   - columns: The columns, from the left.
  ///   - visible: The texts of a row, one per column.
  ///   - count: How many rows the list has.
  ///   - cursor: The selected row and the scrolling.
  ///   - grid: Where it is drawn.
  ///   - rect: The area, heading included.
  /// - Returns: The first cell of the selected row.
  @discardableResult
  public static func render(
    columns: [Column], rows visible: (Int) -> [Styled], count: Int, cursor: ListCursor,
    onto grid: inout Grid, in rect: Rect
  ) -> Position? {
    guard !rect.isEmpty else { return nil }
    let widths = widths(columns, in: rect.columns)
    grid.fill(rect)
    let heading = columns.map { Styled($0.title, style: Style(bold: true)) }
    draw(heading, columns, widths, row: rect.row, onto: &grid, in: rect)
    grid.restyle(Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)) {
      $0.with(bold: true, underline: true)
    }
    var focus: Position?
    var shown = cursor
    shown.clamp(count: count, page: rect.rows - 1)
    for (offset, index) in shown.visible(count: count, page: rect.rows - 1).enumerated() {
      let row = rect.row + 1 + offset
      draw(visible(index), columns, widths, row: row, onto: &grid, in: rect)
      guard index == shown.selected else { continue }
      grid.restyle(Rect(row: row, column: rect.column, rows: 1, columns: rect.columns)) {
        $0.with(reverse: true)
      }
      focus = Position(row: row, column: rect.column)
    }
    return focus
  }

  private static func draw(
    _ texts: [Styled], _ columns: [Column], _ widths: [Int], row: Int, onto grid: inout Grid, in rect: Rect
  ) {
    var column = rect.column
    for (index, text) in texts.enumerated() where index < columns.count && widths[index] > 0 {
      let fitted = padded(text.text, to: widths[index], alignment: columns[index].alignment)
      grid.put(fitted, row: row, column: column, style: text.style)
      column += widths[index] + 1
    }
  }
}
