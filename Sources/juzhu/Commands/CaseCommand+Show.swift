import ArgumentParser
import CaseStore
import Console
import Desk
import Residence

extension CaseCommand {
  /// One case, as it is or as it was.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one case; the look is recorded.")

    @OptionGroup var options: CaseOptions

    @Option(help: ArgumentHelp("An earlier revision instead of the present one.", valueName: "n"))
    var revision: Int?

    @Flag(help: "Print the case's JSON document.")
    var json = false

    func run() throws {
      let onlooking = try options.open()
      let (store, number) = (onlooking.store, onlooking.number)
      guard let revision else {
        try onlooking.record(.file(number))
        return show(try store.file(number), try store.document(of: number), in: store)
      }
      try onlooking.record(.revision(revision, of: number))
      let history = try store.history(of: number)
      let (file, document) = (try history.file(of: revision), try history.document(of: revision))
      if !json, let line = history[revision] {
        print(history.heading(of: line) { $0.shown(at: store.station) }[.ofLocale] + "\n")
      }
      show(file, document, in: store)
    }

    private func show(_ file: Case, _ document: JSON, in store: CaseStore) {
      if json {
        print(String(decoding: document.pretty(), as: UTF8.self), terminator: "")
      } else {
        let page = InformationPage.grid(
          of: file, under: store.policy, offsetMinutes: store.station.utcOffsetMinutes, in: .ofLocale)
        for line in page.lines { print(line) }
      }
    }
  }
}

extension Instant {
  /// The moment as the clock of a station shows it.
  func shown(at station: Station) -> String {
    let offset = station.utcOffsetMinutes
    return "\(civilDate(offsetMinutes: offset).text) \(clock(offsetMinutes: offset))"
  }
}
