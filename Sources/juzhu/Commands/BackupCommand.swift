import ArgumentParser
import CaseStore
import Desk
import Residence

/// Copies the station to where it is safe.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the station into another folder, from then on only what has changed.",
    discussion: """
      Desks may work on meanwhile; what they save later is left to the next backup. Everything copied is read back \
      and compared. An interrupted backup goes on with the same command, and the one before stays whole until then.

      Not copied: unfinished forms (drafts), what is derived (cache), and the keys unless --with-keys.
      """)

  @Argument(help: ArgumentHelp("The backup's folder, best on another disk.", valueName: "dest"))
  var destination: String

  @OptionGroup var place: StationOptions

  @Flag(help: "Copy the folder keys/ too; whoever has the backup can then sign for the station.")
  var withKeys = false

  @Flag(help: "Compare everything with the station, and put right what was damaged in the backup.")
  var full = false

  @Flag(help: "Read the whole backup afterwards: the journal line by line, and every file against it.")
  var verify = false

  @Option(help: "The language, en or zh; else that of the locale.")
  var language: LanguageName?

  func run() throws {
    let language = language?.language ?? .ofLocale
    let backup = try StationBackup(of: place.path(), to: destination, holder: Surroundings.holder)
    var options = StationBackup.Options()
    (options.withKeys, options.copiesAll) = (withKeys, full)
    let progress = Progress(in: language)
    let summary = try backup.run(options, at: Clock.actual) { done, all in
      progress.show(Bilingual(en: "Backing up", zh: "正在备份"), done, of: all)
    }
    progress.clear()
    print("\(destination): \(summary.words[language])")
    if !withKeys { print(BackupCommand.leftOut[language]) }
    for note in summary.notes { Program.complain(note, in: language) }
    if verify { try Backup(at: destination).report(in: language) }
    if !summary.lost.isEmpty { throw ExitCode(Exit.refused) }
  }

  private static let leftOut = Bilingual(
    en: "Not in it: drafts/, cache/, keys/ (--with-keys)", zh: "不含：drafts/、cache/、keys/（加 --with-keys 可含）")
}

extension Backup {
  /// Verifies the backup and says what was found.
  ///
  /// - Throws: The exit code of a refusal if anything is damaged.
  @discardableResult
  func report(in language: Language, allowsDamage: Bool = false) throws -> BackupReport {
    let progress = Progress(in: language)
    let report = verify { done, all in
      progress.show(Bilingual(en: "Verifying", zh: "正在核对"), done, of: all)
    }
    progress.clear()
    for finding in report.findings { Program.complain(finding.words, in: language) }
    for note in report.notes { Program.complain(note, in: language) }
    guard report.findings.isEmpty || allowsDamage else { throw ExitCode(Exit.refused) }
    let whole = Bilingual(en: "whole", zh: "完好")
    if report.findings.isEmpty { print("\(whole[language]): \(report.words[language])") }
    return report
  }
}
