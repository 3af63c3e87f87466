import ArgumentParser
import CaseStore
import Desk
import Residence

/// The health of a station's folder.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look after the health of a station's folder, and mend it with --repair.",
    discussion: """
      Quicker than juzhu audit verify: pages and pictures are only looked for. The exit code is 0 if all is well, \
      1 if anything is left to do, 3 if the station cannot be read.

      A repair keeps whatever it replaces in quarantine/, leaves a line in the journal and never changes the \
      journal; what it cannot mend it says.
      """)

  @OptionGroup var place: StationOptions

  @Flag(help: "Mend what can be mended without losing anything.")
  var repair = false

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who repairs.", valueName: "name"))
  var actor: String?

  @Option(help: "The language, en or zh; else that of the locale.")
  var language: LanguageName?

  @Flag(help: "Print JSON Lines.")
  var json = false

  func run() throws {
    let language = language?.language ?? .ofLocale
    var check = try StationCheck(of: place.path())
    let caretaker = try repair ? caretaker(check.station, check.operators) : nil
    let progress = Progress(in: language)
    let report = try check.examine(watch: progress.show)
    progress.clear()
    let repairs = try caretaker.map { caretaker in
      try check.repair(
        report, by: caretaker.name, holder: Surroundings.holder, at: Clock(check.station).now)
    }
    AuditOutput(isJSON: json, language: language).show(report, repairs ?? [])
    let mended = (repairs ?? []).count { $0.entry != nil }
    if report.findings.count > mended { throw ExitCode(Exit.refused) }
  }

  /// Who repairs; where that has to be proved, the station has to be one that can be opened.
  private func caretaker(_ station: Station, _ operators: [Operator]) throws -> Operator {
    guard station.isDemo || operators.isEmpty else {
      return try place.open(showingProgress: false).caretaker(named: actor)
    }
    return try Staff(station: station, operators: operators).caretaker(named: actor)
  }
}
