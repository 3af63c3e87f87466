import Console
import Residence

/// The first screen of the traffic-police window: what the next answers are for.
///
/// Nothing else is reached from here. The purpose is chosen before the number is typed, because it stands in the
/// journal beside every look-up.
struct LookUpScreen: ListScreen {
  var list = FilteredList<String>()

  /// Shows the purposes of the policy.
  init() {}

  func title(in context: Context) -> Bilingual { Bilingual(en: "Look somebody up", zh: "人员查询") }

  func offers(in context: Context) -> [Offer] {
    list.offers([Offer(.open, Bilingual(en: "Choose", zh: "选定"))])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command), command == .open else { return [] }
    let rows = rows(in: context)
    return list.selected(in: rows).map { [.show(LookUpNumberScreen(for: rows[$0]))] } ?? []
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return moved(key, in: context)
  }

  func rows(in context: Context) -> FoundRows<Policy.Option, String> {
    let purposes = context.policy.desk.lookUps.purposes.filter { $0.isOff != true }
    return FoundRows(purposes, by: \.id, with: FilterWords(list.typed)) { [$0.id, $0.name.en, $0.name.zh] }
  }

  func head(in context: Context) -> Styled? {
    Styled(
      Bilingual(en: "What is the answer for?", zh: "请选择查询用途")[context.language], style: .bold)
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    let purpose = Column(title: Bilingual(en: "Purpose", zh: "用途")[language], width: .flexible(minimum: 20))
    return ListLook(columns: [purpose]) { [Styled(rows[$0].name[language])] }
  }
}
