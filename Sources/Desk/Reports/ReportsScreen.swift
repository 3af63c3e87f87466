import CaseStore
import Console
import Residence

/// The reports that the operator may read; Left and Right go from month to month.
struct ReportsScreen: ListScreen {
  private var month: CivilMonth
  var list = FilteredList<ReportKind>()

  /// Begins with the present month.
  init(in context: Context) {
    month = CivilMonth(of: context.today)
  }

  /// Whether there is any report for whoever is signed in.
  static func objection(in context: Context) -> Bilingual? {
    guard kinds(in: context).isEmpty, let actor = context.actor else { return nil }
    let who = context.policy.name(of: actor.role)
    return Bilingual(en: "There is no report for: \(who.en)", zh: "\(who.zh)没有可查看的统计")
  }

  private static func kinds(in context: Context) -> [ReportKind] {
    ReportKind.allCases.filter { kind in context.actor.map { kind.roles.contains($0.role) } ?? false }
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Reports \(month.text)", zh: "统计报表 \(month.text)")
  }

  func offers(in context: Context) -> [Offer] {
    let none = Bilingual(en: "There is no later month yet", zh: "没有更晚的月份")
    let isPresent = month >= CivilMonth(of: context.today)
    return list.offers([
      Offer(.open), Offer(.monthBefore), Offer(.monthAfter, disabled: isPresent ? none : nil),
    ])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    switch command {
    case .monthBefore: month = month.adding(months: -1)
    case .monthAfter: month = month.adding(months: 1)
    case .open:
      guard let selected = selected(in: context) else { return [] }
      let kind = rows(in: context).id(at: selected)
      return [
        .order(.report(ReportRequest(kind, of: kind.isOfMonth ? month : CivilMonth(of: context.today))))
      ]
    default: break
    }
    return []
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .report(let report): return [.show(report.screen)]
    default: return []
    }
  }

  func rows(in context: Context) -> FoundRows<ReportKind, ReportKind> {
    FoundRows(ReportsScreen.kinds(in: context), by: \.self, with: FilterWords(list.typed)) { kind in
      [kind.title.en, kind.title.zh, kind.contents.en, kind.contents.zh]
    }
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    let today = Bilingual(en: "today", zh: "今日")[language]
    return ListLook(
      columns: [
        Column(title: Bilingual(en: "Report", zh: "报表")[language], width: .fixed(24)),
        Column(title: Bilingual(en: "Of", zh: "时间")[language], width: .fixed(8)),
        Column(title: Bilingual(en: "What it tells", zh: "内容")[language], width: .flexible(minimum: 20)),
      ],
      cells: { index in
        let kind = rows[index]
        return [
          Styled(kind.title[language]), Styled(kind.isOfMonth ? month.text : today),
          Styled(kind.contents[language], style: .muted),
        ]
      })
  }
}
