/// Everything a terminal shows: the grid and the real cursor.
///
/// The cursor sits at the focus on every frame, on a caret or a selected row, because the windows of input
/// methods and screen readers follow it.
public struct Frame: Equatable, Sendable {
  /// The cells.
  public var grid: Grid
  /// Where the real cursor is, or nil to hide it.
  public var cursor: Position?

  /// Makes a frame.
  public init(grid: Grid, cursor: Position? = nil) {
    self.grid = grid
    self.cursor = cursor
  }
}
