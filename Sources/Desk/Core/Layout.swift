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

  static func footer(_ offers: [Offer], notice: Notice?, of context: Context, onto grid: inout Grid) {
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
    var column = 1
    for offer in shown(offers) {
      guard let key = offer.command.keys.first else { continue }
      let width = displayWidth(key.name) + 1 + displayWidth(offer.title[language])
      guard column + width < grid.columns else { break }
      let used = grid.put(
        key.name, row: grid.rows - 1, column: column, style: .bold.with(dim: offer.disabled != nil))
      grid.put(
        offer.title[language], row: grid.rows - 1, column: column + used + 1,
        style: offer.disabled == nil ? .plain : .muted)
      column += width + 2
    }
  }

  /// The footer's order: help first, then what the screen offers, then the way back; the palette has the rest.
  private static func shown(_ offers: [Offer]) -> [Offer] {
    let general: [Command] = [.help, .back, .palette, .language]
    let own = offers.filter {
      !general.contains($0.command) && ![.redraw, .suspend, .signOut, .quit].contains($0.command)
    }
    func find(_ command: Command) -> [Offer] { offers.last { $0.command == command }.map { [$0] } ?? [] }
    return find(.help) + find(.back) + own + find(.palette) + find(.language)
  }
}
