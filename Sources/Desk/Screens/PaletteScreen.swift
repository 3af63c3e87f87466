import Console
import Residence

/// Every command of the screen below, in both languages and with its keys: found by typing, done by Enter.
struct PaletteScreen: Screen {
  private let offers: [Offer]
  private var list = FilteredList()

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
    guard found.indices.contains(list.selected) else { return [] }
    return [.leave, .perform(found[list.selected].command)]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return list.receive(key, count: found.count, in: context) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let found = found
    let other: Language = context.language == .english ? .chinese : .english
    return list.render(
      prompt: "> ",
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
      count: found.count, onto: &grid, in: area)
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
