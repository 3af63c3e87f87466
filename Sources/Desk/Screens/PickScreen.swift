import Console
import Residence

/// A list of options for one field of the form below.
struct PickScreen: Screen {
  private let field: Field
  private let options: [FormItem.Option]
  private var filter = TextField()
  private var cursor: ListCursor

  init(field: Field, options: [FormItem.Option], selected: String?) {
    self.field = field
    self.options = options
    cursor = ListCursor(selected: options.firstIndex { $0.code == selected } ?? 0, top: 0)
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { field.title }

  func offers(in context: Context) -> [Offer] {
    [Offer(.open, Bilingual(en: "Choose", zh: "选定")), Offer(.back)]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .open else { return [.leave] }
    let found = found(in: context)
    guard found.indices.contains(cursor.selected) else { return [] }
    return [.leave, .deliver(.picked(field, found[cursor.selected].code))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    if cursor.receive(key, count: found(in: context).count, page: context.contentRows - 2) { return [] }
    guard filter.receive(key) else { return nil }
    cursor = ListCursor()
    return []
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    grid.put("/ ", row: area.row, column: area.column, style: .accent)
    let caret = filter.render(onto: &grid, row: area.row, column: area.column + 2, columns: 30)
    let found = found(in: context)
    let list = Rect(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    var visible = cursor
    visible.clamp(count: found.count, page: list.rows - 1)
    _ = Table.render(
      columns: [
        Column(title: Bilingual(en: "Code", zh: "代码")[context.language], width: .fixed(24)),
        Column(title: field.title[context.language], width: .flexible(minimum: 20)),
      ],
      rows: { [Styled(found[$0].code), Styled(found[$0].title[context.language])] },
      count: found.count, cursor: visible, onto: &grid, in: list)
    return caret
  }

  private func found(in context: Context) -> [FormItem.Option] {
    let typed = TypedText.folded(filter.text).lowercased()
    guard !typed.isEmpty else { return options }
    return options.filter {
      $0.code.lowercased().contains(typed) || $0.title.en.lowercased().contains(typed)
        || $0.title.zh.contains(typed)
    }
  }
}
