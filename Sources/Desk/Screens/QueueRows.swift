import CaseStore
import Console
import Residence

/// The rows of a list of cases; where they are sorted by their days, in groups of one urgency each.
struct QueueRows: ListRows {
  let list: CaseList
  /// How many there are without the filter.
  let total: Int
  /// The groups, none in another order; without a day nothing is urgent.
  let groups: [CaseList.Stretch<Severity?>]
  let lines: ListLines
  /// The day on which the groups are as they are.
  private let day: CivilDate

  init(_ list: CaseList, of total: Int, in context: Context) {
    self.list = list
    self.total = total
    day = context.today
    groups = list.stretches { due in
      due.map { Severity(due: $0, on: context.today, under: context.policy) }
    }
    lines = ListLines(rows: list.count, groups: groups.map(\.places.lowerBound))
  }

  /// Whether a query would find these rows again.
  func areCurrent(_ query: CaseQuery, in context: Context) -> Bool {
    list.isCurrent(query, in: context.register) && day == context.today
  }

  func id(at row: Int) -> CaseNumber { list.number(at: row) }

  func row(of id: CaseNumber) -> Int? { list.place(of: id) }

  /// The heading of a group: how urgent, and how many.
  func heading(_ group: Int, in language: Language) -> Styled {
    let (severity, count) = (groups[group].trait, groups[group].places.count)
    let title = severity?.title ?? Bilingual(en: "no date", zh: "无期限")
    let words = Bilingual(en: "\(title.en): \(count)", zh: "\(title.zh)：\(count)")
    return Styled(words[language], style: (severity?.style ?? .plain).with(bold: true))
  }

  /// The first row of the group after a row's, or of its own group and then of the one before.
  func row(fromGroupOf row: Int, onward: Bool) -> Int? {
    let starts = lines.groups
    return onward ? starts.first { $0 > row } : starts.last { $0 < row }
  }
}

extension Severity {
  /// How what is so urgent looks; words say it as well.
  var style: Style {
    switch self {
    case .criticallyOverdue: .danger.with(bold: true)
    case .overdue: .danger
    case .dueSoon: .warning
    case .notDue: .plain
    }
  }
}
