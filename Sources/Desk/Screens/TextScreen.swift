import Console
import Residence

/// A page of text to read: a notice, the card, the resident's rights.
struct TextScreen: Screen {
  private let title: Bilingual
  private let lines: @Sendable (Context) -> [Styled]
  private var scroll = Scroll()

  /// Shows a page whose lines are made anew in the language of the moment.
  init(_ title: Bilingual, _ lines: @escaping @Sendable (Context) -> [Styled]) {
    self.title = title
    self.lines = lines
  }

  func title(in context: Context) -> Bilingual { title }

  func offers(in context: Context) -> [Offer] { [] }

  func perform(_ command: Command, in context: Context) -> [Effect] { [] }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return scroll.receive(key, lines: page(in: context).rows, in: context) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    scroll.render(page(in: context), onto: &grid, in: area)
  }

  private func page(in context: Context) -> Grid {
    let columns = context.columns - 2
    let lines = lines(context).flatMap { line in
      wrapped(line.text, to: columns).map { Styled($0, style: line.style) }
    }
    var page = Grid(columns: columns, rows: lines.count)
    for (row, line) in lines.enumerated() { page.put(line.text, row: row, column: 0, style: line.style) }
    return page
  }
}
