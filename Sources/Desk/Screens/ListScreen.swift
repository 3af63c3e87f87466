import Console

/// A screen with one list, whose rows can be pointed at.
protocol ListScreen: Screen {
  /// Which row is selected.
  var cursor: ListCursor { get set }
  /// How many rows the list has.
  func rowCount(in context: Context) -> Int
  /// Where the list is drawn, its heading included.
  func list(in area: Rect, of context: Context) -> Rect
}

extension ListScreen {
  mutating func click(on position: Position, in area: Rect, of context: Context) -> Click {
    Click(
      wasSelected: Table.select(
        at: position, count: rowCount(in: context), cursor: &cursor, in: list(in: area, of: context)))
  }
}

extension HomeScreen: ListScreen {
  func rowCount(in context: Context) -> Int { queues(in: context).count }

  func list(in area: Rect, of context: Context) -> Rect {
    Places(in: area, queues: rowCount(in: context), chart: DueChart.bars(in: context)).list
  }
}

extension QueueScreen: ListScreen {
  func rowCount(in context: Context) -> Int { rows(in: context).count }

  /// The first row is the filter's.
  func list(in area: Rect, of context: Context) -> Rect { area.below(1) }

  /// A click into the list leaves the filter, as Enter does.
  mutating func click(on position: Position, in area: Rect, of context: Context) -> Click {
    let wasSelected = Table.select(
      at: position, count: rowCount(in: context), cursor: &cursor, in: list(in: area, of: context))
    guard wasSelected != nil else { return .nothing }
    anchorCursor(in: context)
    guard isFiltering else { return Click(wasSelected: wasSelected) }
    isFiltering = false
    return .moved([])
  }
}

extension SignInScreen: ListScreen {
  func rowCount(in context: Context) -> Int { context.operators.count }

  func list(in area: Rect, of context: Context) -> Rect { area.below(2) }
}

extension HouseScreen: ListScreen {
  func rowCount(in context: Context) -> Int { residents(in: context).count }

  func list(in area: Rect, of context: Context) -> Rect { area.below(2) }
}

extension HistoryScreen: ListScreen {
  func rowCount(in context: Context) -> Int { lines.count }

  func list(in area: Rect, of context: Context) -> Rect { area }
}

extension CertificatesScreen: ListScreen {
  func rowCount(in context: Context) -> Int { certificates.count }

  func list(in area: Rect, of context: Context) -> Rect { area }
}
