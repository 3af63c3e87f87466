import Console
import Residence

/// Every command of the screen below, in both languages and with its keys: found by typing, done by Enter.
struct PaletteScreen: Screen {
  private let offers: [Offer]
  private var filter = TextField()
  private var cursor = ListCursor()

  init(offers: [Offer]) {
    self.offers = offers.reversed()
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { Bilingual(en: "Commands", zh: "命令") }

  func offers(in context: Context) -> [Offer] {
    [Offer(.open, Bilingual(en: "Do", zh: "执行")), Offer(.back)]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .open else { return [.leave] }
    let found = found
    guard found.indices.contains(cursor.selected) else { return [] }
    return [.leave, .perform(found[cursor.selected].command)]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    if cursor.receive(key, count: found.count, page: context.contentRows - 2) { return [] }
    guard filter.receive(key) else { return nil }
    cursor = ListCursor()
    return []
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    grid.put("> ", row: area.row, column: area.column, style: .accent)
    let caret = filter.render(onto: &grid, row: area.row, column: area.column + 2, columns: 30)
    let found = found
    let list = Rect(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    var visible = cursor
    visible.clamp(count: found.count, page: list.rows - 1)
    let other: Language = context.language == .english ? .chinese : .english
    _ = Table.render(
      columns: [
        Column(title: Bilingual(en: "Command", zh: "命令")[context.language], width: .fixed(22)),
        Column(title: "", width: .fixed(22)),
        Column(title: Bilingual(en: "Key", zh: "按键")[context.language], width: .fixed(8)),
        Column(title: "", width: .flexible(minimum: 10)),
      ],
      rows: { index in
        let offer = found[index]
        let style: Style = offer.disabled == nil ? .plain : .muted
        return [
          Styled(offer.title[context.language], style: style),
          Styled(offer.title[other], style: .muted),
          Styled(offer.command.keys.map(\.name).joined(separator: " ")),
          Styled(offer.disabled?[context.language] ?? "", style: .muted),
        ]
      },
      count: found.count, cursor: visible, onto: &grid, in: list)
    return caret
  }

  private var found: [Offer] {
    let typed = TypedText.folded(filter.text).lowercased()
    let named = offers.filter { $0.command != .palette && $0.command != .back }
    guard !typed.isEmpty else { return named }
    return named.filter { offer in
      ([offer.title.en, offer.title.zh] + offer.command.keys.map(\.name)).contains {
        $0.lowercased().contains(typed)
      }
    }
  }
}
