import CaseStore
import Console
import Residence

/// Two people who may be one: what is typed in the form below, beside the file that was found.
struct CompareScreen: ScrolledPage {
  private let typed: [Field: String]
  private let other: Case
  var scroll = Scroll()

  init(typed: [Field: String], other: Case) {
    self.typed = typed
    self.other = other
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "The same person?", zh: "是否同一人？")
  }

  func offers(in context: Context) -> [Offer] {
    [
      Offer(.distinct), Offer(.open, Bilingual(en: "The same: open the file", zh: "是同一人：打开档案")),
      Offer(.back, Bilingual(en: "Back to the form", zh: "返回表单")),
    ]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .distinct:
      let compared = [typed[.distinctFrom], other.number.text].compactMap(\.self).joined(separator: " ")
      return [.leave, .deliver(.picked(.distinctFrom, compared))]
    case .open: return [.show(CaseScreen(other))]
    default: return [.leave]
    }
  }

  func page(in context: Context) -> Grid {
    let language = context.language
    let theirs = RegistrationEntries.of(other)
    let fields: [Field] = [
      .name, .formerName, .paper, .paperNumber, .sex, .birthDate, .ethnicity, .registerDivision,
      .registerAddress,
      .phone, .occupation, .workplace, .district, .street, .community, .road, .building, .unit, .room,
      .arrivedOn,
    ]
    let rows = fields.filter { typed[$0] != nil || theirs[$0] != nil }
    var page = Grid(columns: context.columns - 2, rows: rows.count + 2)
    let (first, second) = (20, 20 + (context.columns - 22) / 2)
    page.put(Bilingual(en: "Typed", zh: "录入")[language], row: 0, column: first, style: .accent)
    page.put(other.number.text, row: 0, column: second, style: .accent)
    for (index, field) in rows.enumerated() {
      func shown(_ entries: [Field: String]) -> String {
        entries[field].map { field.shown($0, under: context.policy)[language] } ?? "-"
      }
      let (mine, other) = (shown(typed), shown(theirs))
      let differs = mine != other
      // What differs is marked, not only coloured.
      page.put(
        (differs ? "! " : "  ") + field.title[language], row: index + 2, column: 0,
        style: differs ? .warning : .plain, limit: first - 1)
      page.put(mine, row: index + 2, column: first, limit: second - first - 1)
      page.put(other, row: index + 2, column: second, limit: page.columns - second)
    }
    return page
  }
}
