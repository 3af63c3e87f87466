import Console
import Residence

/// A list of options for one field of the form below.
struct PickScreen: Screen {
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

  mutating func click(on position: Position, in area: Rect, of context: Context) -> Click {
    list.click(on: position, count: found.count, in: area)
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let found = found
    return list.render(
      prompt: "/ ",
      columns: [
        Column(title: Bilingual(en: "Code", zh: "代码")[context.language], width: .fixed(24)),
        Column(title: field.title[context.language], width: .flexible(minimum: 20)),
      ],
      rows: { [Styled(found[$0].code), Styled(found[$0].title[context.language])] },
      count: found.count, onto: &grid, in: area)
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
