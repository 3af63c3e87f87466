import ArgumentParser
import CaseStore
import Console
import Desk
import Residence

/// Lists and shows cases without a screen.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "List cases or show one.",
    subcommands: [List.self, Show.self, Picture.self])

  /// Every case in a line.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the cases, one in a line; the look is recorded.")

    @OptionGroup var place: StationOptions

    @Flag(help: "Print JSON Lines.")
    var json = false

    @Flag(help: "Only cases that wait for something.")
    var pending = false

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who looks.", valueName: "name"))
    var actor: String?

    func run() throws {
      let store = try place.open()
      try store.record(.list, by: store.onlooker(named: actor), at: Clock(store.station).now)
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

  /// One case.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show one case; the look is recorded.")

    @OptionGroup var place: StationOptions

    @Argument(help: ArgumentHelp("The case's number.", valueName: "number"))
    var number: String

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who looks.", valueName: "name"))
    var actor: String?

    @Flag(help: "Print the case's JSON document.")
    var json = false

    func run() throws {
      let store = try place.open()
      let actor = try store.onlooker(named: actor)
      guard let number = CaseNumber(number) else { throw StoreFault.unknownCase(number) }
      try store.record(.file(number), by: actor, at: Clock(store.station).now)
      let file = try store.file(number)
      if json {
        print(String(decoding: try store.document(of: number).pretty(), as: UTF8.self), terminator: "")
      } else {
        let page = InformationPage.grid(
          of: file, under: store.policy, offsetMinutes: store.station.utcOffsetMinutes, in: .ofLocale)
        for line in page.lines { print(line) }
      }
    }
  }
}
