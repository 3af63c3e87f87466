import ArgumentParser
import Desk
import Residence

/// Prints the key map.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every key with what it does, to lie beside the keyboard.")

  @Option(help: "The language, en or zh; else that of the locale.")
  var language: LanguageName?

  func run() {
    for line in KeyPage.lines(in: language?.language ?? .ofLocale) { print(line) }
  }
}
