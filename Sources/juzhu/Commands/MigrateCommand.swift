import ArgumentParser
import CaseStore
import Desk
import Residence

/// Brings a station's files to the layout of this program.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring an older station's files to the layout of this program.",
    discussion: """
      Every case gets a new revision; the old one stays in its history. Nobody else can save meanwhile. What was \
      interrupted goes on with the same command.
      """)

  @OptionGroup var place: StationOptions

  @Option(help: ArgumentHelp("A backup that has everything the station has.", valueName: "dest"))
  var backup: String?

  @Flag(help: "Do without a backup.")
  var withoutBackup = false

  func validate() throws {
    guard withoutBackup != (backup != nil) else {
      throw ValidationError("Give --backup DEST, made with juzhu backup DEST; or --without-backup.")
    }
  }

  func run() throws {
    let progress = Progress()
    let migration = try Migration(of: place.path())
    let count = try migration.run(
      backup: backup, by: Surroundings.account ?? "unknown", at: Clock.actual, holder: Surroundings.holder
    ) { done, all in
      progress.show(Bilingual(en: "Migrating", zh: "正在转换"), done, of: all)
    }
    progress.clear()
    let words =
      count.map { Bilingual(en: "\($0) cases were brought to the present layout", zh: "已转换档案\($0)份") }
      ?? Bilingual(en: "There is nothing to migrate", zh: "无需转换")
    print(words[.ofLocale])
  }
}
