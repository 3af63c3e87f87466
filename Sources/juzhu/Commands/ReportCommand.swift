public import ArgumentParser
import CaseStore
import Desk
import Glibc
import Paper
import Residence

/// Makes a report without a screen.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report of all cases; who made it, and what for, is recorded first.",
    discussion: """
      registrations, permits and workload tell of a month; quality and reminders tell how things stand today. They \
      are for supervisors; quality also for administrators, reminders also for clerks and the community police, who \
      are reminded of their own communities. The CSV has a line for each number, with names that do not change. Such \
      as:
        juzhu report registrations --month 2026-11 --format csv --as NAME --purpose "monthly return" > 2026-11.csv
      """)

  @OptionGroup var place: StationOptions

  @Argument(help: ArgumentHelp("Which report.", valueName: "report"))
  var kind: ReportKind

  @Option(help: ArgumentHelp("The month, such as 2026-11; else the present one.", valueName: "month"))
  var month: String?

  @Option(help: "text, csv, json, or pdf for the page to print.")
  var format = Format.text

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who reads it.", valueName: "name"))
  var actor: String?

  @OptionGroup var purpose: PurposeOptions

  @Option(
    help: ArgumentHelp("The file to write, for its owner only; else standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The language, en or zh; else that of the locale.")
  var language: LanguageName?

  /// In which form a report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json, pdf
  }

  func run() throws {
    guard format != .pdf || output != nil || isatty(STDOUT_FILENO) == 0 else {
      throw ValidationError("A PDF is not for the terminal; send it to a file with > or --output.")
    }
    let language = language?.language ?? .ofLocale
    let store = try place.open()
    let (actor, now) = (try store.reader(named: actor), Clock(store.station).now)
    guard kind.roles.contains(actor.role) else {
      Program.complain(kind.refusal(to: actor.role, under: store.policy), in: language)
      throw ExitCode(Exit.refused)
    }
    let month = try month(at: store.station, now)
    try store.record(.report(kind, month, purpose: purpose.purpose), by: actor, at: now)
    let progress = Progress(in: language)
    var reading = try store.beginReport(ReportRequest(kind, of: month), for: actor, at: now)
    var made: StationReport?
    while made == nil {
      progress.show(kind.title, reading.done, of: reading.total)
      made = reading.next()
    }
    progress.clear()
    guard let made else { return }
    let sheet = ReportSheet(made, under: store.policy, operators: store.operators)
    try write(bytes(of: sheet, by: actor, at: now, of: store, in: language))
  }

  /// The month that is told of; what tells how things stand is of the present one.
  private func month(at station: Station, _ now: Instant) throws -> CivilMonth {
    let present = CivilMonth(of: now.civilDate(offsetMinutes: station.utcOffsetMinutes))
    guard let typed = month else { return present }
    guard kind.isOfMonth else {
      throw ValidationError("\(kind.rawValue) tells how things stand today; leave --month out.")
    }
    guard let month = CivilMonth(typed) else {
      throw ValidationError("\(typed) is no month; write it like \(CivilMonth.example).")
    }
    guard month <= present else {
      throw ValidationError("\(month.text) has not begun; the present month is \(present.text).")
    }
    return month
  }

  private func bytes(
    of sheet: ReportSheet, by actor: Operator, at now: Instant, of store: CaseStore, in language: Language
  ) throws -> [UInt8] {
    switch format {
    case .text:
      let lines = ReportPage.lines(of: sheet, in: language, columns: 100)
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    case .csv: return sheet.csv(in: language)
    case .json: return sheet.json.pretty()
    case .pdf:
      var context = Context(
        language: language, station: store.station, policy: store.policy, operators: store.operators,
        register: store.register, now: now)
      context.actor = actor
      return try Press(for: store).draw(.report(sheet, in: context)).pdf
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return try Standard.write(bytes) }
    let parts = output.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "."
    do throws(FileFault) {
      try Folder(folder).replace(parts.last.map(String.init) ?? "", with: bytes, durable: true)
    } catch {
      // A wrong file on the command line says nothing about the store.
      Program.complain(error.words)
      throw ExitCode(Exit.usage)
    }
  }
}

extension ReportKind: ExpressibleByArgument {}

extension CaseStore {
  /// Who reads a report: an operator, else the one of the system account.
  fileprivate func reader(named name: String?) throws -> Operator {
    if let name { return try actor(named: name) }
    let account = Surroundings.account
    guard let own = operators.first(where: { $0.account != nil && $0.account == account }) else {
      throw ValidationError("Who reads it? Give --as NAME.")
    }
    return own
  }
}
