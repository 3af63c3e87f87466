/// A rectangle of cells.
///
/// Screens divide their area into rectangles and draw into each; a rectangle with no rows or no columns is
/// harmless, drawing into it does nothing.
public struct Rect: Hashable, Sendable {
  /// The top row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// How many rows it has; never negative.
  public var rows: Int
  /// How many columns it has; never negative.
  public var columns: Int

  /// Makes a rectangle; negative sizes become zero.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The first row below.
  public var endRow: Int { row + rows }

  /// The first column to the right.
  public var endColumn: Int { column + columns }

  /// Whether no cell lies inside.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// What is left below its first rows.
  public func below(_ count: Int) -> Rect {
    Rect(row: row + count, column: column, rows: rows - count, columns: columns)
  }

  /// Whether a cell lies inside.
  public func contains(_ position: Position) -> Bool {
    row..<endRow ~= position.row && column..<endColumn ~= position.column
  }

  /// The part that two rectangles share, empty when they do not touch.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }
}
