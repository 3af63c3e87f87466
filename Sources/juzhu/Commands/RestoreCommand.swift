import ArgumentParser
import CaseStore
import Desk
import Residence

/// Makes a station of a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a station of a backup, after verifying all of it.",
    discussion: """
      A damaged backup is refused, and every damaged file named. With --salvage what is whole is restored and what \
      is not is listed; that works on a damaged station's folder as well.
      """)

  @Argument(help: ArgumentHelp("The backup's folder.", valueName: "backup"))
  var backup: String

  @Argument(help: ArgumentHelp("The station's folder, empty or not there yet.", valueName: "dir"))
  var folder: String?

  @Flag(help: "Restore what is whole of a damaged backup.")
  var salvage = false

  @Flag(help: "Only verify the backup.")
  var check = false

  @Option(help: "The language, en or zh; else that of the locale.")
  var language: LanguageName?

  func validate() throws {
    guard check != (folder != nil) else {
      throw ValidationError("Give the folder to restore to, or --check to verify only.")
    }
    guard !(check && salvage) else { throw ValidationError("--salvage restores, --check does not.") }
  }

  func run() throws {
    let language = language?.language ?? .ofLocale
    let backup = try salvage ? Backup(salvaging: backup) : Backup(at: backup)
    if let folder { try backup.requireRoom(at: folder) }
    let report = try backup.report(in: language, allowsDamage: folder != nil)
    guard let folder else { return }
    let progress = Progress(in: language)
    let restoration = try backup.restore(
      report, to: folder, salvages: salvage, by: Surroundings.account ?? "unknown", at: Clock.actual
    ) { done, all in
      progress.show(Bilingual(en: "Restoring", zh: "正在恢复"), done, of: all)
    }
    progress.clear()
    print("\(folder): \(restoration.words[language])")
    for note in restoration.notes { Program.complain(note, in: language) }
    if !restoration.lost.isEmpty { throw ExitCode(Exit.refused) }
  }
}
