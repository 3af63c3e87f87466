import CaseStore
import Console
import Residence

/// Somebody's numbers in full, until one goes back or leaves the desk alone.
struct RevealedScreen: ScrolledPage {
  let person: Listing
  var scroll = Scroll()

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "\(person.name)  \(person.number.text)", zh: "\(person.name)  \(person.number.text)")
  }

  func page(in context: Context) -> Grid {
    let language = context.language
    let rows = [
      (Field.paperNumber.title, person.paperNumber), (Field.phone.title, person.phone ?? "-"),
    ]
    let lines = rows.map { Styled(padded($0[language], to: 20) + $1) }
    let hint = Bilingual(en: "Esc hides them again; the look is recorded.", zh: "按Esc隐藏；此次查看已记入日志。")
    return Grid(
      lines + [Styled(""), Styled(hint[language], style: .muted)], columns: context.columns - 2)
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    if case .idle = event { return [.leave] }
    return scrolled(event, in: context)
  }
}
