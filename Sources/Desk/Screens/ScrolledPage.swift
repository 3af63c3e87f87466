import Console
import Residence

/// A screen that shows a page which may be longer than the terminal, and nothing else.
protocol ScrolledPage: Screen {
  /// How far the page has been scrolled.
  var scroll: Scroll { get set }
  /// The page as it is now.
  func page(in context: Context) -> Grid
}

extension ScrolledPage {
  mutating func receive(_ event: Event, in context: Context) -> [Effect]? { scrolled(event, in: context) }

  /// Takes the keys that move the page; every other event is not for it.
  mutating func scrolled(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return scroll.receive(key, lines: page(in: context).rows, in: context) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    scroll.render(page(in: context), onto: &grid, in: area)
  }

  func offers(in context: Context) -> [Offer] { [] }

  func perform(_ command: Command, in context: Context) -> [Effect] { [] }
}

extension Grid {
  /// A page of lines.
  init(_ lines: [Styled], columns: Int) {
    self.init(columns: columns, rows: lines.count)
    for (row, line) in lines.enumerated() { put(line.text, row: row, column: 0, style: line.style) }
  }
}
