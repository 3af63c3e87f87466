import ArgumentParser
import CaseStore
import Console
import Desk
import Residence

/// Lists and shows cases without a screen.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "List cases, show one, or say what has happened to it.",
    subcommands: [List.self, Show.self, Lines.self, Compare.self, Export.self, Picture.self])

  /// Every case in a line.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the cases, one in a line; the look is recorded.")

    @OptionGroup var place: StationOptions

    @Flag(help: "Print JSON Lines.")
    var json = false

    @OptionGroup var export: ExportOptions

    @Flag(help: "Only cases that wait for something.")
    var pending = false

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who looks.", valueName: "name"))
    var actor: String?

    func run() throws {
      let store = try place.open()
      try export.begin(.list, named: "list", in: store, by: store.onlooker(named: actor))
      let scope = pending ? CaseQuery.Scope.waiting(Set(NextStep.allCases), communities: []) : .all
      for listing in store.register.list(CaseQuery(scope)) {
        if json { Standard.say(List.line(listing)) } else { print(List.text(listing)) }
      }
    }

    private static func line(_ listing: Listing) -> JSON {
      var members: [String: JSON] = [
        "case": .string(listing.number.text), "revision": .number(String(listing.revision)),
        "name": .string(listing.name), "residence": .string(listing.stage.residence.rawValue),
        "permit": .string(listing.stage.permit.rawValue),
      ]
      members["next"] = listing.nextStep.map { .string($0.rawValue) }
      members["due"] = listing.due.map { .string($0.text) }
      return .object(members)
    }

    private static func text(_ listing: Listing) -> String {
      let title = (listing.nextStep?.title ?? listing.stage.title)[.ofLocale]
      let name = harmless(listing.name)
      return [listing.number.text, name, title, listing.due?.text ?? ""].joined(separator: "\t")
    }
  }
}
