import Console
import Residence

/// Every command of the screen below, in both languages and with its keys: found by typing, done by Enter.
struct PaletteScreen: ListScreen {
  private let title: Bilingual
  private let offers: [Offer]
  /// A menu is read in one language, which leaves room for why something cannot be done.
  private let isMenu: Bool
  private var list = FilteredList()

  init(offers: [Offer]) {
    title = Bilingual(en: "Commands", zh: "命令")
    isMenu = false
    self.offers = offers.reversed()
  }

  /// Some commands of one kind: those that can be done now come first.
  init(_ title: Bilingual, _ offers: [Offer]) {
    self.title = title
    isMenu = true
    self.offers = offers.filter { $0.disabled == nil } + offers.filter { $0.disabled != nil }
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { title }

  func offers(in context: Context) -> [Offer] {
    [Offer(.open, Bilingual(en: "Do", zh: "执行")), Offer(.back)]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .open else { return [.leave] }
    let found = found
    guard found.indices.contains(list.selected) else { return [] }
    return [.leave, .perform(found[list.selected].command)]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return list.receive(key, count: found.count, in: context) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    list.render(prompt: "> ", table(in: context), onto: &grid, in: area)
  }

  func table(in context: Context) -> Table {
    let found = found
    let other: Language = context.language == .english ? .chinese : .english
    let name = Column(title: Bilingual(en: "Command", zh: "命令")[context.language], width: .fixed(26))
    let why = Column(title: "", width: .flexible(minimum: 10))
    let key = Column(title: Bilingual(en: "Key", zh: "按键")[context.language], width: .fixed(8))
    return list.table(
      columns: isMenu ? [name, why] : [name, Column(title: "", width: .fixed(26)), key, why],
      count: found.count,
      row: { index in
        let offer = found[index]
        let style: Style = offer.disabled == nil ? .plain : .muted
        let title = Styled(offer.title[context.language], style: style)
        let reason = Styled(offer.disabled?[context.language] ?? "", style: .muted)
        guard !isMenu else { return [title, reason] }
        return [
          title, Styled(offer.title[other], style: .muted),
          Styled(offer.command.keys.map(\.name).joined(separator: " ")), reason,
        ]
      })
  }

  private var found: [Offer] {
    let typed = list.typed
    let named = offers.filter { $0.command != .palette && $0.command != .back }
    guard !typed.isEmpty else { return named }
    return named.filter { offer in
      ([offer.title.en, offer.title.zh] + offer.command.keys.map(\.name)).contains {
        $0.lowercased().contains(typed)
      }
    }
  }
}
