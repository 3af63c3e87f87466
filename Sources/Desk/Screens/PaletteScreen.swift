import Console
import Residence

/// Every command of the screen below, in both languages and with its keys: found by typing, done by Enter.
struct PaletteScreen: ListScreen {
  private let title: Bilingual
  private let offers: [Offer]
  /// A menu is read in one language, which leaves room for why something cannot be done.
  private let isMenu: Bool
  var list = FilteredList<Command>(menuAt: nil)

  init(offers: [Offer]) {
    self.init(Bilingual(en: "Commands", zh: "命令"), offers.reversed(), isMenu: false)
  }

  /// Some commands of one kind: those that can be done now come first.
  init(_ title: Bilingual, _ offers: [Offer]) {
    self.init(
      title, offers.filter { $0.disabled == nil } + offers.filter { $0.disabled != nil }, isMenu: true)
  }

  private init(_ title: Bilingual, _ offers: [Offer], isMenu: Bool) {
    self.title = title
    self.isMenu = isMenu
    self.offers = offers.filter { $0.command != .palette && $0.command != .back }
  }

  func title(in context: Context) -> Bilingual { Bilingual(title, counting: rows(in: context)) }

  func offers(in context: Context) -> [Offer] { list.offers([Offer(.open, Bilingual(en: "Do", zh: "执行"))]) }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    guard command == .open else { return [.leave] }
    let rows = rows(in: context)
    guard let selected = list.selected(in: rows) else { return [] }
    return [.leave, .perform(rows[selected].command)]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return moved(key, in: context)
  }

  func rows(in context: Context) -> FoundRows<Offer, Command> {
    FoundRows(offers, by: \.command, with: FilterWords(list.typed)) { offer in
      [offer.title.en, offer.title.zh] + offer.command.keys.map(\.name)
    }
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let other: Language = context.language == .english ? .chinese : .english
    let name = Column(title: Bilingual(en: "Command", zh: "命令")[context.language], width: .fixed(26))
    let why = Column(title: "", width: .flexible(minimum: 10))
    let key = Column(title: Bilingual(en: "Key", zh: "按键")[context.language], width: .fixed(8))
    return ListLook(
      columns: isMenu ? [name, why] : [name, Column(title: "", width: .fixed(26)), key, why], prompt: "> ",
      cells: { index in
        let offer = rows[index]
        let style: Style = offer.disabled == nil ? .plain : .muted
        let title = Styled(offer.title[context.language], style: style)
        let reason = Styled((offer.disabled ?? offer.note)?[context.language] ?? "", style: .muted)
        guard !isMenu else { return [title, reason] }
        return [
          title, Styled(offer.title[other], style: .muted),
          Styled(offer.command.keys.map(\.name).joined(separator: " ")), reason,
        ]
      })
  }
}
