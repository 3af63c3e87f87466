import ArgumentParser
import CaseStore
import Console
import Desk
import Residence

/// Shows a city's rules, and checks the file in which they stand.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Show a city's rules or check the file in which they stand.",
    subcommands: [Show.self, Check.self])

  /// Every rule on a page.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show all rules with their sources, and what follows from them; else those of Dalian.")

    @Option(help: ArgumentHelp("The policy's file.", valueName: "file"))
    var policy: String?

    @Option(help: ArgumentHelp("The folder of a station whose policy is shown.", valueName: "dir"))
    var station: String?

    @Option(help: "The language, en or zh; else that of the locale.")
    var language: LanguageName?

    func validate() throws {
      guard policy == nil || station == nil else {
        throw ValidationError("Give --policy or --station, not both.")
      }
    }

    func run() throws {
      let file = policy ?? station.map(PolicyFile.path(inStation:))
      let policy = try file.map(PolicyFile.policy(at:)) ?? StandardPolicy.decoded()
      for line in PolicyPage.lines(of: policy, in: language?.language ?? .ofLocale) {
        print(harmless(line))
      }
    }
  }

  /// Every mistake of a file in a line.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Find all mistakes in a policy file, each as FILE:LINE:COLUMN: what is wrong.",
      discussion: "The exit code is 0 if there is none, else 1.")

    @Argument(help: ArgumentHelp("The policy's file.", valueName: "file"))
    var file: String

    @Option(help: "The language, en or zh; else that of the locale.")
    var language: LanguageName?

    func run() throws {
      let language = language?.language ?? .ofLocale
      let bytes: [UInt8]
      do throws(StoreFault) {
        bytes = try PolicyFile.bytes(at: file)
      } catch {
        Program.complain(error.words, in: language)
        throw ExitCode.failure
      }
      let check = try PolicyCheck(of: bytes, model: JSON(reading: StandardPolicy.bytes))
      for finding in check.findings {
        let line = "\(file):\(finding.place.line):\(finding.place.column): \(finding.words[language])"
        print(harmless(line))
      }
      guard check.findings.isEmpty else { throw ExitCode.failure }
      print("\(file): \(check.summary[language])")
    }
  }
}
