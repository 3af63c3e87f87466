import ArgumentParser
import CaseStore
import Desk
import Glibc
import Residence

/// Builds a demonstration station and opens it.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open a station of made-up people; the first time, it is built.")

  @Option(help: ArgumentHelp("The folder; else one under the home directory.", valueName: "dir"))
  var station: String?

  @Option(help: ArgumentHelp("How many cases to make up.", valueName: "n"))
  var cases = 300

  @Option(help: ArgumentHelp("What the made-up data depends on.", valueName: "s"))
  var seed: UInt64 = 1

  @Flag(help: "Build the station without opening it.")
  var createOnly = false

  @OptionGroup var look: DeskOptions

  func validate() throws {
    guard (0...1_000_000).contains(cases) else { throw ValidationError("--cases is from 0 to 1000000.") }
  }

  func run() throws {
    let path = station ?? Surroundings.demoStation
    if createOnly || access(path + "/station.json", F_OK) != 0 {
      try Demo.create(at: path, cases: cases, seed: seed, showingProgress: !look.plain)
    }
    guard !createOnly else { return }
    do {
      try look.open(CaseStore.open(at: path, showingProgress: !look.plain))
    } catch let fault as StoreFault {
      // What another version of this program has made up need not be kept.
      Program.complain(
        Bilingual(
          en: "The demonstration can be built anew: rm -r '\(path)', then juzhu demo",
          zh: "示例可重新生成：rm -r '\(path)'，然后运行juzhu demo"))
      throw fault
    }
  }
}
