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
      files; codes may be written the same three ways. Nothing is registered while any row is refused, unless \
      --skip-bad leaves those rows out; every refusal of every row is printed with its line and column.

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

  @Flag(help: "Register the rows that are right, and leave out those that are refused.")
  var skipBad = false

  /// As many rows are committed together: few enough that no other desk waits for long.
  private static let batch = 250

  func run() throws {
    let store = try place.open()
    let actor = try store.actor(named: actor)
    let clock = Clock(store.station)
    let report = RosterReport(list: list, policy: store.policy)
    let roster = try RosterFiles.read(list, common: common, under: store.policy, report)
    let progress = Progress()
    let verdicts = try store.verdicts(on: roster, by: actor, at: clock.now) { done, all in
      progress.show(Bilingual(en: "Checking the rows", zh: "正在检查名单"), done, of: all)
    }
    progress.clear()
    let bad = tell(of: verdicts, roster, report)
    if bad > 0, !skipBad {
      if !resume, verdicts.contains(where: \.isRegistered) { report.tellOfResuming() }
      throw ExitCode(Exit.refused)
    }
    let rows = verdicts.filter { $0.finding == .fits }.map(\.row)
    guard !check else {
      report.tellOfCheck(rows: rows.count)
      if bad > 0 { throw ExitCode(Exit.refused) }
      return
    }
    let late = try register(rows, of: roster, in: store, by: actor, clock, report)
    guard bad + late > 0 else { return }
    report.tellOfSkipped(bad + late, registered: rows.count - late)
    throw ExitCode(Exit.refused)
  }

  /// Reports every row that cannot be registered, in the order of the list, and returns how many there are.
  private func tell(of verdicts: [RosterVerdict], _ roster: Roster, _ report: RosterReport) -> Int {
    var unread = roster.faults[...]
    var bad = Set(roster.faults.map(\.line)).count
    for verdict in verdicts {
      while let fault = unread.first, fault.line < verdict.row.line {
        report.refuse(fault)
        unread.removeFirst()
      }
      switch verdict.finding {
      case .fits: break
      case .registered(let number) where resume: report.passOver(verdict.row, as: number)
      case .registered, .refused:
        report.refuse(verdict, of: roster)
        bad += 1
      }
    }
    for fault in unread { report.refuse(fault) }
    return bad
  }

  /// Registers rows, and returns how many of them were left out because another desk was quicker.
  private func register(
    _ rows: [Roster.Row], of roster: Roster, in store: CaseStore, by actor: Operator, _ clock: Clock,
    _ report: RosterReport
  ) throws -> Int {
    let (press, progress, skipsBad) = (Press(for: store), Progress(), skipBad)
    var late = 0
    for start in stride(from: 0, to: rows.count, by: RosterCommand.batch) {
      progress.show(Bilingual(en: "Registering", zh: "正在登记"), start, of: rows.count)
      var (row, left) = (start, [RosterVerdict]())
      do throws(CommitFailure) {
        let end = min(start + RosterCommand.batch, rows.count)
        let files = try store.commitTogether(imprint: press.imprint) {
          (batch) throws(CommitFailure) in
          var files = [Case]()
          while row < end {
            do throws(CommitFailure) {
              files.append(
                try batch.commit(Request(registration: rows[row].action), by: actor, at: clock.now))
            } catch {
              guard skipsBad, case .refused(let refusal) = error else { throw error }
              left.append(RosterVerdict(.refused(refusal.reasons, twin: nil), on: rows[row]))
            }
            row += 1
          }
          return files
        }
        progress.clear()
        for file in files { report.registered(file) }
        for verdict in left { report.refuse(verdict, of: roster) }
        late += left.count
      } catch {
        progress.clear()
        report.tellOfStop(after: start, of: rows.count)
        guard case .refused(let refusal) = error else { throw error }
        // Another desk was quicker since the rows were checked.
        report.refuse(RosterVerdict(.refused(refusal.reasons, twin: nil), on: rows[row]), of: roster)
        throw ExitCode(Exit.refused)
      }
    }
    try store.checkpoint()
    return late
  }
}

extension RosterVerdict {
  fileprivate var isRegistered: Bool {
    if case .registered = finding { true } else { false }
  }
}
