/// A list in columns under a heading.
///
/// As a value it says what it shows: to be drawn, to be pointed at, or to be read aloud. Only the rows that are wanted
/// are asked for, so a list may be as long as it likes.
public struct Table {
  /// The columns, from the left.
  public let columns: [Column]
  /// The rows, and the headings among them.
  public let lines: ListLines
  /// The selected row and the scrolling.
  public let cursor: ListCursor
  /// The texts of a row, one per column.
  public let row: (Int) -> [Styled]
  /// The heading of a group.
  public let heading: (Int) -> Styled

  /// Makes a table of groups.
  public init(
    columns: [Column], lines: ListLines, cursor: ListCursor, heading: @escaping (Int) -> Styled,
    row: @escaping (Int) -> [Styled]
  ) {
    self.columns = columns
    self.lines = lines
    self.cursor = cursor
    self.heading = heading
    self.row = row
  }

  /// Makes a table without groups.
  public init(columns: [Column], count: Int, cursor: ListCursor, row: @escaping (Int) -> [Styled]) {
    self.init(
      columns: columns, lines: ListLines(rows: count), cursor: cursor, heading: { _ in Styled("") }, row: row)
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

  /// Draws the columns' heading and the visible lines, the first of which is always the heading of the group that is
  /// seen there, and returns the first cell of the selected row.
  ///
  /// The real cursor belongs to the place returned; it is nil when there is no row, or no room for one.
  @discardableResult
  public func render(onto grid: inout Grid, in rect: Rect) -> Position? {
    guard !rect.isEmpty else { return nil }
    let widths = Table.widths(columns, in: rect.columns)
    grid.fill(rect)
    let titles = columns.map { Styled($0.title, style: Style(bold: true)) }
    draw(titles, widths, row: rect.row, onto: &grid, in: rect)
    grid.restyle(Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)) {
      $0.with(bold: true, underline: true)
    }
    var focus: Position?
    for (offset, line) in shownLines(in: rect).enumerated() {
      let place = rect.row + 1 + offset
      switch line {
      case .heading(let group): draw(heading(group), row: place, onto: &grid, in: rect)
      case .row(let index):
        draw(row(index), widths, row: place, onto: &grid, in: rect)
        guard index == clamped(in: rect).selected else { continue }
        grid.restyle(Rect(row: place, column: rect.column, rows: 1, columns: rect.columns)) {
          // One bar: pieces of other colours in it would be read before its words.
          $0.with(colour: .plain, reverse: true)
        }
        focus = Position(row: place, column: rect.column)
      }
    }
    return focus
  }

  /// The row that is drawn at a place; nil if none is.
  public func row(at position: Position, in rect: Rect) -> Int? {
    let lines = shownLines(in: rect)
    let offset = position.row - rect.row - 1
    guard rect.contains(position), lines.indices.contains(offset), case .row(let row) = lines[offset] else {
      return nil
    }
    return row
  }

  /// What is drawn below the columns' heading; what has been scrolled out of sight of a group is still said.
  private func shownLines(in rect: Rect) -> [ListLines.Line] {
    let cursor = clamped(in: rect)
    var shown = cursor.visible(in: lines, page: rect.rows - 1).map { lines[$0] }
    if case .row(let first) = shown.first, first != cursor.selected, let group = lines.group(of: first) {
      shown[0] = .heading(group)
    }
    return shown
  }

  /// The cursor as it is drawn; one row of the area is the heading's.
  private func clamped(in rect: Rect) -> ListCursor {
    var cursor = cursor
    cursor.clamp(to: lines, page: rect.rows - 1)
    return cursor
  }

  private func draw(_ heading: Styled, row: Int, onto grid: inout Grid, in rect: Rect) {
    grid.put(
      truncated(heading.text, to: rect.columns), row: row, column: rect.column, style: heading.style)
  }

  private func draw(
    _ texts: [Styled], _ widths: [Int], row: Int, onto grid: inout Grid, in rect: Rect
  ) {
    var column = rect.column
    for (index, text) in texts.enumerated() where index < columns.count && widths[index] > 0 {
      let fitted = padded(text.text, to: widths[index], alignment: columns[index].alignment)
      grid.put(fitted, row: row, column: column, style: text.style)
      column += widths[index] + 1
    }
  }
}
