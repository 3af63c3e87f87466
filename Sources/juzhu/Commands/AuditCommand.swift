import ArgumentParser
import CaseStore
import Desk
import Residence

/// Proves the journal, reads it, and signs its end.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Prove the journal and the folder, read the journal, or sign its end.",
    subcommands: [Verify.self, Log.self, Checkpoint.self, Key.self])

  /// Everything against the journal.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Prove that the journal is whole and that the folder is what it says.",
      discussion: """
        Reads everything and writes nothing; desks may work on meanwhile. The exit code is 0 if all is as it was \
        written, 1 if anything is not, 3 if it cannot be read.

        What was cut off the journal's end, or rewritten throughout, shows only against what is remembered \
        elsewhere: a checkpoint, or the end of the journal as it is printed on certificates:
          juzhu audit verify --checkpoint FILE --head "57 1a2b3c4d5e6f7081"
        """)

    @OptionGroup var place: StationOptions

    @Option(help: ArgumentHelp("A signed checkpoint that the journal has to contain.", valueName: "file"))
    var checkpoint: String?

    @Option(
      help: ArgumentHelp(
        "Who has to have signed it: a verifier key, or a file with one; else the station's own.",
        valueName: "key"))
    var key: String?

    @Option(
      help: ArgumentHelp("An end of the journal, as it is printed on a certificate.", valueName: "head"))
    var head: [String] = []

    @Option(help: "The language, en or zh; else that of the locale.")
    var language: LanguageName?

    @Flag(help: "Print JSON Lines.")
    var json = false

    func validate() throws {
      guard key == nil || checkpoint != nil else { throw ValidationError("--key goes with --checkpoint.") }
    }

    func run() throws {
      let language = language?.language ?? .ofLocale
      let audit = try StationAudit(of: place.path())
      var witnesses = try head.map { text in
        guard let head = JournalHead(text) else {
          throw ValidationError("\(text) is no end of a journal, such as \"57 1a2b3c4d5e6f7081\".")
        }
        return Witness(.paper, seq: head.seq, digits: head.digits)
      }
      var fault: NoteFault?
      if let checkpoint {
        do {
          witnesses.append(try CheckpointFiles.witness(in: checkpoint, by: key, of: audit))
        } catch let error as NoteFault {
          fault = error
        }
      }
      let progress = Progress(in: language)
      let report = try audit.report(witnesses: witnesses, invalid: fault, watch: progress.show)
      progress.clear()
      AuditOutput(isJSON: json, language: language).show(report)
      if !report.isSound { throw ExitCode(Exit.refused) }
    }
  }
}

extension Progress {
  /// Shows a step of an audit.
  @Sendable func show(_ step: AuditStep) {
    switch step.phase {
    case .journal, .search: show(step.phase.title, step.done >> 20, of: step.total >> 20)
    case .files, .pictures: show(step.phase.title, step.done, of: step.total)
    }
  }
}
