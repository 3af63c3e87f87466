import ArgumentParser
import CaseStore
import Console
import Desk
import Residence

extension CaseCommand {
  /// Every change of a case and every look at it.
  struct Lines: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history",
      abstract: "List every change of a case and every look at it; this look is recorded.")

    @OptionGroup var options: CaseOptions

    @Flag(help: "Print JSON Lines.")
    var json = false

    func run() throws {
      let onlooking = try options.open()
      try onlooking.record(.file(onlooking.number))
      for line in try onlooking.store.history(of: onlooking.number).lines {
        if json { Standard.say(Lines.json(line)) } else { print(text(line, at: onlooking.store.station)) }
      }
    }

    private static func json(_ line: HistoryLine) -> JSON {
      var members: [String: JSON] = [
        "entry": .number(String(line.sequence)), "at": .string(line.mark.at.text),
        "by": .string(line.mark.by), "action": line.action,
      ]
      members["revision"] = line.revision.map { .number(String($0)) }
      if line.isErased { members["erased"] = true }
      return .object(members)
    }

    private func text(_ line: HistoryLine, at station: Station) -> String {
      let erased = line.isErased ? Bilingual(en: " (erased)", zh: "（已清除）")[.ofLocale] : ""
      return [
        String(line.sequence), line.mark.at.shown(at: station), harmless(line.mark.by),
        line.revision.map(String.init) ?? "-", harmless(line.title[.ofLocale]) + erased,
      ].joined(separator: "\t")
    }
  }

  /// Two revisions of a case, field by field.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "Compare two revisions of a case, field by field; the look is recorded.",
      discussion: """
        Without a revision the present one is compared with the one before, with one revision this one with \
        the present one, with two these two.
        """)

    @OptionGroup var options: CaseOptions

    @Argument(help: ArgumentHelp("The older revision.", valueName: "n"))
    var older: Int?

    @Argument(help: ArgumentHelp("The newer revision.", valueName: "m"))
    var newer: Int?

    func run() throws {
      let onlooking = try options.open()
      let store = onlooking.store
      let history = try store.history(of: onlooking.number)
      guard history.latest > 0 else { throw StoreFault.unknownCase(onlooking.number.text) }
      let new = newer ?? history.latest
      let old = older ?? new - 1
      guard old > 0 else { throw ValidationError("There is no revision before revision \(new).") }
      try onlooking.record(.comparison(old, new, of: onlooking.number))
      let page = ComparisonPage.grid(
        from: try history.document(of: old), to: try history.document(of: new),
        headings: [History.name(old), History.name(new)], under: store.policy,
        offsetMinutes: store.station.utcOffsetMinutes, in: .ofLocale, columns: 100)
      for line in page.lines { print(line) }
    }
  }

  /// A case with all that has happened to it, in one document.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write a case with every past revision and its whole history to standard output.",
      discussion: """
        One JSON document: the present document, and every line of the journal about the case as it was \
        written, with the document of each revision in it. It is recorded who took it out, and what for. Such as:
          juzhu case export XG-2026-000123 --purpose "inspection" > case.json
        """)

    @OptionGroup var options: CaseOptions

    @Option(help: ArgumentHelp("What it is taken out for; recorded.", valueName: "text"))
    var purpose: String

    func validate() throws {
      try ExportOptions.require(purpose)
    }

    func run() throws {
      let onlooking = try options.open()
      // Nobody takes out what is not there, and no line says so.
      _ = try onlooking.store.document(of: onlooking.number)
      let mark = try onlooking.record(.export(onlooking.number, purpose: purpose))
      try Standard.write(onlooking.store.export(onlooking.number, by: mark, purpose: purpose).pretty())
    }
  }
}
