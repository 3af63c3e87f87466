import CaseStore
import Console
import DeskBench
import Residence
import Specimens

@testable import Desk

/// Reports of a small made-up station, and what their screens look like.
enum ReportSamples {
  /// A desk at which some people are registered, some are verified, one has a certificate and one a permit.
  static func bench(_ language: Language, columns: Int = 80, rows: Int = 24, isPlain: Bool = false) throws
    -> Bench
  {
    let bench = try Bench(language, columns: columns, rows: rows, isPlain: isPlain)
    let reasons: [StayReason] = [.work, .work, .study, .joiningFamily, .business, .work, .visiting]
    for (serial, reason) in reasons.enumerated() {
      bench.now = Specimens.moment(9, serial, daysLater: -serial * 3)
      var form = Specimens.registration(serial: serial)
      form.entries[.stayReason] = reason.rawValue
      if serial % 3 == 2 { form.entries[.intendedStay] = "under-half-year" }
      if serial == 3 { form.entries[.registerDivision] = "210102" }
      if serial == 4 {
        form.entries[.phone] = nil
        form.entries[.community] = "星河社区"
      }
      try bench.act(form)
    }
    bench.now = Specimens.moment(9, 30)
    for serial in 1...3 { try bench.act(Specimens.visit, on: bench.file(serial), by: "police") }
    var first = try bench.act(Specimens.certificateRequest, on: bench.file(1))
    first = try bench.act(Specimens.stamping, on: first, by: "supervisor")
    for step in Specimens.permitSteps { first = try bench.act(step.action, on: first, by: step.actor) }
    return bench
  }

  /// A report of that station's month.
  static func report(_ kind: ReportKind, at bench: Bench) -> StationReport {
    bench.report(ReportRequest(kind, of: CivilMonth(of: Specimens.today)), for: Specimens.actor("supervisor"))
  }

  /// The same as tables.
  static func sheet(_ kind: ReportKind, at bench: Bench) -> ReportSheet {
    ReportSheet(report(kind, at: bench), under: bench.policy, operators: Specimens.operators)
  }
}

/// One screen without the others of a desk: for what no key leads to here.
struct SingleScreen {
  var screen: any Screen
  let context: Context

  /// The screen in its frame.
  var frame: Frame {
    var grid = Grid(columns: context.columns, rows: context.rows)
    Layout.header(screen.title(in: context), of: context, onto: &grid)
    let cursor = screen.render(onto: &grid, in: Layout.content(of: context), of: context)
    let everywhere = [Offer(.help), Offer(.back), Offer(.palette)]
    Layout.footer(everywhere + screen.offers(in: context), notice: nil, of: context, onto: &grid)
    return Frame(grid: grid, cursor: cursor)
  }

  /// Presses a key that may be a command, and returns what the screen wants to happen.
  @discardableResult
  mutating func press(_ key: Key) -> [Effect] {
    let offer = screen.offers(in: context).last { $0.command.keys.contains(key.folded) && $0.disabled == nil }
    if let offer { return screen.perform(offer.command, in: context) }
    return screen.receive(.key(key, early: false), in: context) ?? []
  }
}
