import Console
import Residence

/// The frame around every screen: a header above, a notice and the footer below.
enum Layout {
  static let leastColumns = 60
  static let leastRows = 16

  static let tooSmall = Bilingual(
    en: "Window too small: 60 x 16 at least", zh: "窗口太小：至少60列16行")

  /// Where a screen draws.
  static func content(of context: Context) -> Rect {
    Rect(row: 2, column: 1, rows: context.contentRows, columns: context.columns - 2)
  }

  /// The title has precedence: what stands beside it gets shorter until both fit.
  static func header(_ title: Bilingual, of context: Context, onto grid: inout Grid) {
    let language = context.language
    let title = title[language]
    grid.put(title, row: 0, column: 1, style: .accent.with(bold: true), limit: grid.columns - 2)
    let station = context.station.name[language]
    let demo = context.station.isDemo ? [Bilingual(en: "DEMO", zh: "演示")[language]] : []
    let actor = context.actor.map { [$0.title(under: context.policy)[language]] } ?? []
    let name = context.actor.map { [$0.name] } ?? []
    let day = [context.today.text]
    let choices = [[station] + demo + actor + day, demo + actor + day, demo + name + day, demo + name, demo]
    for choice in choices {
      let text = choice.joined(separator: "  ")
      let start = grid.columns - 1 - displayWidth(text)
      guard start > displayWidth(title) + 2 else { continue }
      grid.put(text, row: 0, column: start, style: .muted)
      return
    }
  }

  static func footer(_ offers: [Offer], notice: Message?, of context: Context, onto grid: inout Grid) {
    let language = context.language
    if let notice {
      let style: Style =
        switch notice.tone {
        case .plain: .plain
        case .good: .good
        case .bad: .danger
        }
      grid.put(
        truncated(notice.text[language], to: grid.columns - 2), row: grid.rows - 2, column: 1, style: style)
    }
    for (offer, columns) in footerPlaces(offers, of: context) {
      put(offer, column: columns.lowerBound, in: language, onto: &grid)
    }
  }

  /// The command that the footer shows at a place.
  static func offer(at position: Position, _ offers: [Offer], of context: Context) -> Offer? {
    guard position.row == context.rows - 1 else { return nil }
    return footerPlaces(offers, of: context).first { $0.columns.contains(position.column) }?.offer
  }

  /// The commands that the footer has room for, and where each of them stands.
  private static func footerPlaces(
    _ offers: [Offer], of context: Context
  ) -> [(offer: Offer, columns: Range<Int>)] {
    let (main, last) = shown(offers)
    func width(_ offer: Offer) -> Int { self.width(of: offer, in: context.language) }
    // The palette has everything that there is no room for, so its key is always shown.
    // The last but one column stays free as well: where a terminal cannot be kept from going on to the next row, ncurses
    // would cut a wide character in two that ends there, for it takes the other half for the last cell of all.
    let room = context.columns - 2 - last.reduce(0) { $0 + width($1) + 2 }
    var places = [(offer: Offer, columns: Range<Int>)]()
    var column = 1
    for offer in main where offer.command.keys.first != nil {
      guard column + width(offer) <= room else { break }
      places.append((offer, column..<column + width(offer)))
      column += width(offer) + 2
    }
    for offer in last {
      places.append((offer, column..<column + width(offer)))
      column += width(offer) + 2
    }
    return places
  }

  /// How far a long wait has come, and what to know about it, over the last lines of the screen.
  static func advice(of wait: Wait, in context: Context, onto grid: inout Grid) {
    let columns = grid.columns - 2
    let advice = wait.advice(at: context.now, offsetMinutes: context.station.utcOffsetMinutes)
    let bar = wait.bar(columns: columns).map { [$0[context.language]] } ?? []
    let lines = bar + advice.flatMap { wrapped($0[context.language], to: columns) }
    guard !lines.isEmpty else { return }
    let first = max(1, grid.rows - 3 - lines.count)
    grid.fill(Rect(row: first, column: 0, rows: grid.rows - 2 - first, columns: grid.columns))
    for (index, line) in lines.enumerated() {
      grid.put(
        line, row: first + 1 + index, column: 1, style: bar.isEmpty ? .warning : .accent, limit: columns)
    }
  }

  private static func width(of offer: Offer, in language: Language) -> Int {
    displayWidth(offer.command.keys.first?.name ?? "") + 1 + displayWidth(offer.title[language])
  }

  private static func put(_ offer: Offer, column: Int, in language: Language, onto grid: inout Grid) {
    guard let key = offer.command.keys.first else { return }
    let row = grid.rows - 1
    let isDisabled = offer.disabled != nil
    let used = grid.put(key.name, row: row, column: column, style: isDisabled ? .muted : .bold)
    grid.put(offer.title[language], row: row, column: column + used + 1, style: isDisabled ? .muted : .plain)
    if isDisabled {
      // Between two commands, where nothing else stands.
      grid.put("(", row: row, column: column - 1, style: .muted)
      grid.put(")", row: row, column: column + width(of: offer, in: language), style: .muted)
    }
  }

  /// The footer's order: help, the way back, what the screen offers; and, whatever happens, the palette.
  private static func shown(_ offers: [Offer]) -> (main: [Offer], last: [Offer]) {
    let own = offers.filter { !$0.command.isEverywhere }
    let everywhere = offers.filter(\.command.isEverywhere)
    func find(_ command: Command) -> [Offer] { everywhere.filter { $0.command == command } }
    return (find(.help) + find(.back) + own + find(.language), find(.palette))
  }
}
