import Console
import Residence

/// A list of options for one field of the form below.
struct PickScreen: ListScreen {
  private let field: Field
  private let options: [FormItem.Option]
  var list: FilteredList<String>

  init(field: Field, options: [FormItem.Option], selected: String?) {
    self.field = field
    self.options = options
    list = FilteredList(menuAt: selected)
  }

  func title(in context: Context) -> Bilingual { Bilingual(field.title, counting: rows(in: context)) }

  func offers(in context: Context) -> [Offer] {
    list.offers([Offer(.open, Bilingual(en: "Choose", zh: "选定"))])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    guard command == .open else { return [.leave] }
    let rows = rows(in: context)
    guard let selected = list.selected(in: rows) else { return [] }
    return [.leave, .deliver(.picked(field, rows[selected].code))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return moved(key, in: context)
  }

  func rows(in context: Context) -> FoundRows<FormItem.Option, String> {
    FoundRows(options, by: \.code, with: FilterWords(list.typed)) { [$0.code, $0.title.en, $0.title.zh] }
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    // What is no code is its own name.
    let isCoded = options.contains { $0.code != $0.title.zh }
    let code = Column(title: Bilingual(en: "Code", zh: "代码")[context.language], width: .fixed(24))
    let title = Column(title: field.title[context.language], width: .flexible(minimum: 20))
    return ListLook(columns: isCoded ? [code, title] : [title]) {
      (isCoded ? [Styled(rows[$0].code)] : []) + [Styled(rows[$0].title[context.language])]
    }
  }
}
