import CaseStore
import Console
import DeskBench
import Paper
import Residence
import Specimens
import Testing

@testable import Desk

@Suite struct ReportScreenTests {
  private func screen(
    _ kind: ReportKind?, _ size: GoldenTests.Size, as name: String = "supervisor"
  ) throws -> SingleScreen {
    let bench = try ReportSamples.bench(size.language, columns: size.columns, rows: size.rows)
    bench.signIn(name)
    let context = bench.desk.context
    let screen: any Screen =
      kind.map { ReportSamples.report($0, at: bench).screen } ?? ReportsScreen(in: context)
    return SingleScreen(screen: screen, context: context)
  }

  private static let english = GoldenTests.Size(columns: 80, rows: 24, language: .english)

  @Test(arguments: ReportKind.allCases, GoldenTests.Size.all)
  func everyReportLooksAsItWasLookedAt(_ kind: ReportKind, _ size: GoldenTests.Size) throws {
    let frame = try screen(kind, size).frame
    for line in frame.grid.lines { #expect(displayWidth(line) == size.columns) }
    try expectGolden("report-\(kind.rawValue).\(size.testDescription)", frame)
  }

  @Test(arguments: ReportKind.allCases, Language.allCases)
  func everyReportIsReadToItsEnd(_ kind: ReportKind, _ language: Language) throws {
    let bench = try ReportSamples.bench(language)
    let lines = ReportPage.lines(of: ReportSamples.sheet(kind, at: bench), in: language, columns: 100)
    for line in lines { #expect(displayWidth(line) <= 100 && !line.hasSuffix(" ")) }
    try expectGolden(
      "report-\(kind.rawValue)-text.\(language.rawValue)", lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: ReportKind.allCases, Language.allCases)
  func everyReportIsSaid(_ kind: ReportKind, _ language: Language) throws {
    let bench = try ReportSamples.bench(language, isPlain: true)
    bench.signIn("supervisor")
    let spoken = ReportSamples.report(kind, at: bench).screen.spoken(in: bench.desk.context)
    let items = (0..<spoken.count).map { spoken.item($0).text(in: language) }
    try expectGolden(
      "plain-report-\(kind.rawValue).\(language.rawValue)",
      (spoken.lines + [spoken.heading].compactMap(\.self) + items).joined(separator: "\n") + "\n")
  }

  @Test func noMonthIsOfferedThatHasNotBegun() throws {
    var reports = try screen(nil, Self.english)
    #expect(reports.screen.title(in: reports.context).en == "Reports 2026-11")
    reports.press(.right)
    #expect(reports.screen.title(in: reports.context).en == "Reports 2026-11")
    reports.press(.left)
    reports.press(.left)
    reports.press(.right)
    #expect(reports.screen.title(in: reports.context).en == "Reports 2026-10")
  }

  @Test func enterAsksForTheReportOfTheMonthAndShowsWhatComes() throws {
    var reports = try screen(nil, Self.english)
    reports.press(.left)
    guard case .order(.report(let request))? = reports.press(.enter).first else {
      Issue.record("no report was ordered")
      return
    }
    #expect(request == ReportRequest(.registrations, of: try #require(CivilMonth("2026-10"))))
    let bench = try ReportSamples.bench(.english)
    for kind in ReportKind.allCases {
      let effects = reports.screen.receive(
        .report(ReportSamples.report(kind, at: bench)), in: reports.context)
      guard case .show(let shown)?? = effects?.first as Effect?? else {
        Issue.record("nothing was shown")
        return
      }
      #expect((shown is RemindersScreen) == (kind == .reminders))
    }
    // What tells how things stand is of today, whichever month is chosen.
    reports.press(.end)
    guard case .order(.report(let reminders))? = reports.press(.enter).first else {
      Issue.record("no report was ordered")
      return
    }
    #expect(reminders == ReportRequest(.reminders, of: CivilMonth(of: Specimens.today)))
  }

  @Test(arguments: [
    ("supervisor", ReportKind.allCases), ("clerk", [.reminders]), ("police", [.reminders]),
    ("admin", [.quality]), ("window", []),
  ])
  func everybodyIsOfferedTheirOwnReports(_ name: String, _ kinds: [ReportKind]) throws {
    let reports = try screen(nil, Self.english, as: name)
    let rows = try #require(reports.screen as? ReportsScreen).rows(in: reports.context)
    #expect(Array(rows) == kinds)
    #expect((ReportsScreen.objection(in: reports.context) == nil) == !kinds.isEmpty)
  }

  @Test func enterOnAReminderOpensTheCaseAndAFilterFindsIt() throws {
    var reminders = try screen(.reminders, Self.english)
    reminders.press(.character("/"))
    for letter in "王样" { reminders.press(.character(letter)) }
    reminders.press(.enter)
    let rows = try #require(reminders.screen as? RemindersScreen).rows(in: reminders.context)
    #expect(!rows.isEmpty && rows.allSatisfy { $0.name.hasPrefix("王样例") } && rows.count < rows.total)
    guard case .order(.open(let number))? = reminders.press(.enter).first else {
      Issue.record("no case was opened")
      return
    }
    #expect(number == rows[0].number)
  }

  @Test func remindersThatWereNotReadSayHowToReadThem() throws {
    let context = try screen(.reminders, Self.english).context
    var waiting = SingleScreen(screen: RemindersScreen(), context: context)
    #expect(waiting.frame.grid.lines.contains { $0.contains("Not read to the end; F7 reads anew.") })
    guard case .order(.report(let request))? = waiting.press(.function(7)).first else {
      Issue.record("no report was ordered")
      return
    }
    #expect(request.kind == .reminders)
  }

  @Test(arguments: ReportKind.allCases)
  func everyReportIsPrintedAsAPage(_ kind: ReportKind) throws {
    var report = try screen(kind, Self.english)
    guard case .show(let shown)? = report.press(.function(2)).first else {
      Issue.record("no page was shown")
      return
    }
    let paper = try #require(shown as? PaperScreen).paper
    let text = paper.lines.joined(separator: "\n")
    #expect(text.contains(kind.title.zh) && text.contains(kind.title.en))
    #expect(paper.isSpecimen)
  }
}
