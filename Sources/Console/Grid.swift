/// A screen or a part of one, as a value: a rectangle of cells.
///
/// Everything is drawn into a grid, layer over layer, and only finished grids meet the terminal. Whatever is
/// drawn, in whatever order, each row stays exactly `columns` wide: a wide glyph that loses one half, by
/// clipping or by something drawn over it, loses the other half too.
public struct Grid: Equatable, Sendable {
  /// How many columns each row has.
  public let columns: Int
  /// How many rows there are.
  public let rows: Int
  private(set) var cells: [Cell]

  /// Makes an empty grid; negative sizes become zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  /// The cell at a place, blank outside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return .blank }
    return cells[row * columns + column]
  }

  /// The whole grid as a rectangle.
  public var bounds: Rect { Rect(row: 0, column: 0, rows: rows, columns: columns) }

  /// The text of each row, each exactly `columns` wide.
  public var lines: [String] {
    (0..<rows).map { row in
      cells[row * columns..<(row + 1) * columns].reduce(into: "") { line, cell in
        if cell.span != .tail { line.append(cell.glyph.character) }
      }
    }
  }

  /// Whether a row holds the same cells as the same row of another grid of the same size.
  public func hasSameRow(_ row: Int, as other: Grid) -> Bool {
    let range = row * columns..<(row + 1) * columns
    return cells[range] == other.cells[range]
  }

  /// Gives the cells of a row that are not what they are in another grid of the same size; without one, all of them.
  ///
  /// Right halves are left out: whoever draws a wide glyph draws both of its cells.
  public func forEachChange(inRow row: Int, since other: Grid?, _ body: (_ column: Int, Cell) -> Void) {
    for column in 0..<columns {
      let cell = cells[row * columns + column]
      guard cell.span != .tail, cell != other?.cells[row * columns + column] else { continue }
      body(column, cell)
    }
  }

  /// Changes the style of a cell that is known to lie inside.
  mutating func setStyle(row: Int, column: Int, _ style: Style) {
    cells[row * columns + column].style = style
  }

  /// Places a glyph whose cells are known to lie inside, and blanks the other half of any it cuts.
  mutating func place(_ glyph: Glyph, width: Int, style: Style, row: Int, column: Int) {
    let index = row * columns + column
    blankOtherHalf(of: index)
    guard width == 2 else {
      cells[index] = Cell(glyph, style: style)
      return
    }
    blankOtherHalf(of: index + 1)
    cells[index] = Cell(glyph, style: style, span: .wide)
    cells[index + 1] = Cell(.space, style: style, span: .tail)
  }

  /// Blanks a part of a row that is known to lie inside, and the halves of glyphs that its ends cut.
  mutating func blank(row: Int, columns range: Range<Int>, style: Style) {
    guard let first = range.first, let last = range.last else { return }
    blankOtherHalf(of: row * columns + first)
    blankOtherHalf(of: row * columns + last)
    for column in range { cells[row * columns + column] = Cell(.space, style: style) }
  }

  /// Copies a part of another grid's row as it is, unless its ends would cut a wide glyph of that grid.
  mutating func copyRow(of other: Grid, _ source: Int, from first: Int, to area: Rect, row: Int) -> Bool {
    let from = source * other.columns + first
    let (start, count) = (row * columns + area.column, area.columns)
    guard other.cells[from].span != .tail, other.cells[from + count - 1].span != .wide else { return false }
    blankOtherHalf(of: start)
    blankOtherHalf(of: start + count - 1)
    for offset in 0..<count { cells[start + offset] = other.cells[from + offset] }
    return true
  }

  private mutating func blankOtherHalf(of index: Int) {
    let other: Int
    switch cells[index].span {
    case .narrow: return
    case .wide: other = index + 1
    case .tail: other = index - 1
    }
    cells[other] = Cell(.space, style: cells[other].style)
    cells[index] = Cell(.space, style: cells[index].style)
  }
}
