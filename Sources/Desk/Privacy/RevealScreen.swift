import CaseStore
import Console
import Residence

/// Asks what somebody's number is needed for, before it is shown; the reason stands in the journal then.
struct RevealScreen: ListScreen {
  private let person: Listing
  var list = FilteredList<String>(menuAt: nil)

  /// Asks about a person of a list.
  init(_ person: Listing) {
    self.person = person
  }

  func title(in context: Context) -> Bilingual {
    let who = "\(person.name)  \(person.number.text)"
    return Bilingual(en: "Show the number of \(who)", zh: "显示号码：\(who)")
  }

  func offers(in context: Context) -> [Offer] {
    list.offers([Offer(.open, Bilingual(en: "Show", zh: "显示"))])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    guard command == .open else { return [.leave] }
    let rows = rows(in: context)
    guard let selected = list.selected(in: rows) else { return [] }
    return [.order(.look(.reveal(person.number, reason: rows[selected].id)))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): moved(key, in: context)
    // What is recorded may be shown, and nothing before.
    case .looked(.reveal(let number, _)) where number == person.number:
      [.replace(RevealedScreen(person: person))]
    default: []
    }
  }

  func rows(in context: Context) -> FoundRows<Policy.Option, String> {
    let reasons = context.policy.desk.reveals.filter { $0.isOff != true }
    return FoundRows(reasons, by: \.id, with: FilterWords(list.typed)) { [$0.id, $0.name.en, $0.name.zh] }
  }

  func head(in context: Context) -> Styled? {
    Styled(
      Bilingual(en: "What for? The reason is recorded.", zh: "请选择事由，该事由将记入日志。")[context.language],
      style: .bold)
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    let reason = Column(title: Bilingual(en: "Reason", zh: "事由")[language], width: .flexible(minimum: 20))
    return ListLook(columns: [reason], prompt: "> ") { [Styled(rows[$0].name[language])] }
  }
}
