import CaseStore
import Console
import Paper
import Residence

/// What runs out soon, the first day first; Enter opens the case.
struct RemindersScreen: ListScreen {
  private var report: StationReport?
  var list = FilteredList<Reminder>()

  /// Shows the reminders, or waits for them.
  init(_ report: StationReport? = nil) {
    self.report = report
  }

  /// What shows the reminders as they are now.
  static func effects(in context: Context) -> [Effect] {
    [.show(RemindersScreen()), .order(order(in: context))]
  }

  private static func order(in context: Context) -> Order {
    .report(ReportRequest(.reminders, of: CivilMonth(of: context.today)))
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(ReportKind.reminders.title, counting: rows(in: context))
  }

  func offers(in context: Context) -> [Offer] {
    let none = Bilingual(en: "Nothing was read yet", zh: "尚未读取")
    return list.offers([
      Offer(.open), Offer(.reminders, Bilingual(en: "Read anew", zh: "重新读取")),
      Offer(.print, Offer.pageOfReport.title, disabled: report == nil ? none : nil),
    ])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    switch command {
    case .open:
      guard let selected = selected(in: context) else { return [] }
      return [.order(.open(rows(in: context).id(at: selected).number))]
    case .reminders: return [.order(RemindersScreen.order(in: context))]
    case .print:
      guard let report else { return [] }
      let sheet = ReportSheet(report, under: context.policy, operators: context.operators)
      return [.show(PaperScreen(.report(sheet, in: context), .report, of: nil))]
    default: return []
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .report(let report):
      self.report = report
      list.settle(on: rows(in: context), page: page(in: context))
      return []
    case .opened(let file): return [.show(CaseScreen(file))]
    default: return []
    }
  }

  private var reminders: [Reminder] {
    if case .reminders(let content) = report?.content { content.reminders } else { [] }
  }

  func rows(in context: Context) -> FoundRows<Reminder, Reminder> {
    FoundRows(reminders, by: \.self, with: FilterWords(list.typed)) { reminder in
      let title = reminder.title(under: context.policy)
      return [
        reminder.number.text, reminder.name, reminder.community, reminder.day.text, title.en, title.zh,
      ]
    }
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    let unread = Bilingual(en: "Not read to the end; F7 reads anew.", zh: "未读取完毕，按F7重新读取。")
    let nothing = Bilingual(en: "Nothing runs out soon.", zh: "近期没有到期事项。")
    let order = Bilingual(en: "by day; ! has run out", zh: "按日期；!为已到期")
    return ListLook(
      columns: [
        Column(title: Bilingual(en: "Number", zh: "编号")[language], width: .fixed(14)),
        Column(title: Field.name.title[language], width: .fixed(12)),
        Column(title: Bilingual(en: "What", zh: "事项")[language], width: .flexible(minimum: 20)),
        Column(title: Bilingual(en: "Commun.", zh: "社区")[language], width: .fixed(8)),
        Column(title: Bilingual(en: "Day", zh: "日期")[language], width: .fixed(12)),
      ], caption: Styled(order[language], style: .muted), empty: report == nil ? unread : nothing,
      cells: { index in
        let reminder = rows[index]
        let severity = Severity(due: reminder.day, on: context.today, under: context.policy)
        // That a day has passed is told by a mark; the colour only repeats it.
        let mark = reminder.day < context.today ? "! " : "  "
        return [
          Styled(reminder.number.text), Styled(reminder.name),
          Styled(reminder.title(under: context.policy)[language]), Styled(reminder.community),
          Styled(mark + reminder.day.text, style: severity.style),
        ]
      })
  }
}
