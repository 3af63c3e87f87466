import Console

/// A screen with one table, whose rows can be pointed at.
protocol TableScreen: Screen {
  /// The table as it is now.
  func table(in context: Context) -> Table
  /// Where it is drawn, the columns' heading included.
  func tableArea(in area: Rect, of context: Context) -> Rect
}
