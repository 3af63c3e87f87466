/// How many pixels a cell of the terminal has.
public struct CellSize: Equatable, Sendable {
  /// From left to right.
  public let width: Int
  /// From top to bottom.
  public let height: Int

  /// Makes a size; nil for what no cell can have: terminals that do not know say 0.
  public init?(width: Int, height: Int) {
    guard 1...1000 ~= width, 1...1000 ~= height else { return nil }
    self.width = width
    self.height = height
  }
}
