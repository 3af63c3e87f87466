import Console
import Residence

/// A list of options for one field of the form below.
struct PickScreen: ListScreen {
  private let field: Field
  private let options: [FormItem.Option]
  private var list: FilteredList

  init(field: Field, options: [FormItem.Option], selected: String?) {
    self.field = field
    self.options = options
    list = FilteredList(selected: options.firstIndex { $0.code == selected } ?? 0)
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { field.title }

  func offers(in context: Context) -> [Offer] {
    [Offer(.open, Bilingual(en: "Choose", zh: "选定")), Offer(.back)]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .open else { return [.leave] }
    let found = found
    guard found.indices.contains(list.selected) else { return [] }
    return [.leave, .deliver(.picked(field, found[list.selected].code))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return list.receive(key, count: found.count, in: context) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    list.render(prompt: "/ ", table(in: context), onto: &grid, in: area)
  }

  func table(in context: Context) -> Table {
    let found = found
    return list.table(
      columns: [
        Column(title: Bilingual(en: "Code", zh: "代码")[context.language], width: .fixed(24)),
        Column(title: field.title[context.language], width: .flexible(minimum: 20)),
      ],
      count: found.count,
      row: { [Styled(found[$0].code), Styled(found[$0].title[context.language])] })
  }

  private var found: [FormItem.Option] {
    let typed = list.typed
    guard !typed.isEmpty else { return options }
    return options.filter {
      $0.code.lowercased().contains(typed) || $0.title.en.lowercased().contains(typed)
        || $0.title.zh.contains(typed)
    }
  }
}
