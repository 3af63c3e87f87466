/// Everything a terminal shows: the grid, the real cursor, and perhaps a picture.
///
/// The cursor sits at the focus on every frame, on a caret or a selected row, because the windows of input
/// methods and screen readers follow it.
public struct Frame: Equatable, Sendable {
  /// The cells.
  public var grid: Grid
  /// Where the real cursor is, or nil to hide it.
  public var cursor: Position?
  /// A picture over the cells, for terminals that show pictures; the grid says the same in words under it.
  public var picture: PlacedPicture?

  /// Makes a frame.
  public init(grid: Grid, cursor: Position? = nil, picture: PlacedPicture? = nil) {
    self.grid = grid
    self.cursor = cursor
    self.picture = picture
  }
}
