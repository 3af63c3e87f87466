import ArgumentParser
import CaseStore
import Desk
import Glibc
import Residence

/// Registers everybody on a hotel's, a unit's or a building site's list.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Register everybody on a list (CSV), one case each.",
    discussion: """
      The first line names the columns as the registration form does, in Chinese, in English or as in the case \
      files; codes may be written the same three ways. Nothing is registered while any row is refused; every \
      refusal of every row is printed.

      What is the same for everybody, and the papers that were handed in, come from the file of --common:
        {"entries": {"lodging": "hotel", "host-name": "样例宾馆", "declarant": "hotel"},
         "materials": [{"kind": "identity-card", "originalSeen": true, "copyKept": true}]}
      """)

  @Argument(help: ArgumentHelp("The list, in UTF-8.", valueName: "file"))
  var list: String

  @OptionGroup var place: StationOptions

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who registers.", valueName: "name"))
  var actor: String

  @Option(help: ArgumentHelp("What all rows have in common, as JSON.", valueName: "file"))
  var common: String?

  @Flag(help: "Only say what would be refused.")
  var check = false

  @Flag(help: "Go on after an interruption: pass over the rows that are registered already.")
  var resume = false

  /// As many rows are committed together: few enough that no other desk waits for long.
  private static let batch = 250

  func run() throws {
    let store = try place.open()
    let actor = try store.actor(named: actor)
    let clock = Clock(store.station)
    let report = RosterReport(list: list, policy: store.policy)
    let roster = try RosterFiles.read(list, common: common, under: store.policy, report)
    let verdicts = try store.verdicts(on: roster, by: actor, at: clock.now)
    if hasRefusals(verdicts, report) {
      if !resume, verdicts.contains(where: \.isRegistered) { report.tellOfResuming() }
      throw ExitCode(Exit.refused)
    }
    let rows = verdicts.filter { $0.finding == .fits }.map(\.row)
    if check {
      report.tellOfCheck(rows: rows.count)
    } else {
      try register(rows, in: store, by: actor, clock, report)
    }
  }

  /// Reports every row that is not registered, and whether that keeps the others from it.
  private func hasRefusals(_ verdicts: [RosterVerdict], _ report: RosterReport) -> Bool {
    var hasRefusals = false
    for verdict in verdicts {
      switch verdict.finding {
      case .fits: break
      case .registered(let number) where resume: report.passOver(verdict.row, as: number)
      case .registered, .refused:
        report.refuse(verdict)
        hasRefusals = true
      }
    }
    return hasRefusals
  }

  private func register(
    _ rows: [Roster.Row], in store: CaseStore, by actor: Operator, _ clock: Clock, _ report: RosterReport
  ) throws {
    for start in stride(from: 0, to: rows.count, by: RosterCommand.batch) {
      var row = start
      do throws(CommitFailure) {
        let end = min(start + RosterCommand.batch, rows.count)
        let files = try store.commitTogether(imprint: Press(for: store).imprint) {
          (batch) throws(CommitFailure) in
          var files = [Case]()
          while row < end {
            files.append(try batch.commit(Request(registration: rows[row].action), by: actor, at: clock.now))
            row += 1
          }
          return files
        }
        for file in files { report.registered(file) }
      } catch {
        report.tellOfStop(after: start, of: rows.count)
        guard case .refused(let refusal) = error else { throw error }
        // Another desk was quicker since the rows were checked.
        report.refuse(RosterVerdict(.refused(refusal.reasons, twin: nil), on: rows[row]))
        throw ExitCode(Exit.refused)
      }
    }
    try store.checkpoint()
  }
}

extension RosterVerdict {
  fileprivate var isRegistered: Bool {
    if case .registered = finding { true } else { false }
  }
}
