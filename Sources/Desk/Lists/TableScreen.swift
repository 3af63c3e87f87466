import Console

/// A screen with one table, whose rows can be pointed at.
protocol TableScreen: Screen {
  /// The table as it is now.
  func table(in context: Context) -> Table
  /// Where it is drawn, the columns' heading included.
  func tableArea(in area: Rect, of context: Context) -> Rect
  /// Selects a row that was pointed at.
  mutating func select(_ row: Int, in context: Context)
}

extension TableScreen {
  mutating func click(on position: Position, in area: Rect, of context: Context) -> Click {
    let table = table(in: context)
    guard let row = table.row(at: position, in: tableArea(in: area, of: context)) else { return .nothing }
    let tookText = takesText
    select(row, in: context)
    // A click that ends typing does nothing else, as Enter does.
    return row == table.cursor.selected && takesText == tookText ? .again : .moved([])
  }
}
