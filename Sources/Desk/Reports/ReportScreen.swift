import Console
import Paper
import Residence

/// A report: its tables with bars, and how its numbers are found beneath.
struct ReportScreen: ScrolledPage {
  private let report: StationReport
  var scroll = Scroll()

  init(_ report: StationReport) {
    self.report = report
  }

  private func sheet(in context: Context) -> ReportSheet {
    ReportSheet(report, under: context.policy, operators: context.operators)
  }

  func title(in context: Context) -> Bilingual { sheet(in: context).title }

  func offers(in context: Context) -> [Offer] { [.pageOfReport] }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .print else { return [] }
    return [.show(PaperScreen(.report(sheet(in: context), in: context), .report, of: nil))]
  }

  func page(in context: Context) -> Grid {
    ReportPage.grid(of: sheet(in: context), in: context.language, columns: context.columns - 2)
  }

  /// Each row that has anything to tell, and what the numbers mean.
  func spoken(in context: Context) -> Spoken {
    let (sheet, language) = (sheet(in: context), context.language)
    return Spoken(
      lines: sheet.facts.map { $0[language] } + sheet.tables.flatMap { $0.reading(in: language) })
  }
}

extension Offer {
  /// The report as it is printed.
  static let pageOfReport = Offer(.print, Bilingual(en: "Page to print", zh: "打印预览"))
}

extension StationReport {
  /// The screen that shows the report.
  var screen: any Screen { kind == .reminders ? RemindersScreen(self) : ReportScreen(self) }
}

extension ReportTable {
  /// The table as it is read aloud: a row of nothing but zeros says nothing.
  fileprivate func reading(in language: Language) -> [String] {
    let told = (rows + [total].compactMap(\.self)).filter { !$0.isEmpty }
    let none = told.isEmpty ? [Bilingual(en: "None", zh: "无")[language]] : []
    return [title[language]] + none + told.map { $0.reading(columns, in: language) }
      + notes.map { $0[language] }
  }
}

extension ReportTable.Row {
  fileprivate var isEmpty: Bool {
    values.allSatisfy { value in
      switch value {
      case .count(0), .days(doubled: nil), .share(_, of: 0), .cases([]), .text: true
      default: false
      }
    }
  }

  fileprivate func reading(_ columns: [ReportTable.Column], in language: Language) -> String {
    let parts = zip(columns, values).compactMap { column, value -> String? in
      let text = value.text(in: language)
      guard !text.isEmpty else { return nil }
      return columns.count == 1 ? text : "\(column.title[language]) \(text)"
    }
    return title[language] + language.colon + parts.joined(separator: language.comma)
  }
}
