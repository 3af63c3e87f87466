import CaseStore
import Console
import Residence

/// How many of the pending cases are overdue, fall due on each of the next seven days, or later.
enum DueChart {
  /// Which days are counted together.
  private enum Period: Hashable {
    case overdue
    case day(CivilDate)
    case later
  }

  static let title = Bilingual(en: "All pending by due date", zh: "全部待办按期限")

  /// The chart as the register is now; the sum of its numbers is the length of the pending queue.
  static func bars(in context: Context) -> BarChart {
    let (today, language) = (context.today, context.language)
    let days = (0..<7).map { today.adding(days: $0) }
    let counts = context.register.pending { due -> Period in
      due < today ? .overdue : days.contains(due) ? .day(due) : .later
    }
    let overdue = Bilingual(en: "Overdue", zh: "逾期")
    let later = Bilingual(en: "Later/no day", zh: "以后/无期限")
    let next = days.enumerated().map { index, day in
      let label = index == 0 ? Bilingual(en: "Today", zh: "今天") : day.shortWords
      let severity = Severity(due: day, on: today, under: context.policy)
      return BarChart.Bar(
        label[language], counts[.day(day)] ?? 0, style: severity == .dueSoon ? .warning : .plain)
    }
    return BarChart(
      [BarChart.Bar(overdue[language], counts[.overdue] ?? 0, style: .danger)] + next
        // What waits for the resident has no day: the clock does not run.
        + [BarChart.Bar(later[language], (counts[.later] ?? 0) + (counts[nil] ?? 0))])
  }
}

extension CivilDate {
  /// The day of the year and of the week, where there is little room.
  fileprivate var shortWords: Bilingual {
    let date = text.suffix(5)
    let (english, chinese) = (
      ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday - 1],
      ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][weekday - 1]
    )
    return Bilingual(en: "\(date) \(english)", zh: "\(date) \(chinese)")
  }
}
