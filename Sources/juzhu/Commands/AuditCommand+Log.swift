import ArgumentParser
import CaseStore
import Console
import Desk
import Residence

extension AuditCommand {
  /// The journal's lines.
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "log",
      abstract: "Print the journal, one line each, the latest last; the look is recorded.",
      discussion: "Documents are never printed. Days are those of the station's calendar.")

    @OptionGroup var place: StationOptions

    @Option(name: .customLong("case"), help: ArgumentHelp("Only this case.", valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp("Only what this operator did.", valueName: "name"))
    var by: String?

    @Option(
      help: ArgumentHelp(
        "Only what was this, such as register, look or repair; may be given several times.",
        valueName: "kind"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("Only since this day, such as 2026-11-23.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only until this day.", valueName: "day"))
    var until: String?

    @Flag(help: "Only who looked at what.")
    var looks = false

    @Flag(help: "Only what was changed.")
    var changes = false

    @Flag(help: "Print JSON Lines.")
    var json = false

    @OptionGroup var export: ExportOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who looks.", valueName: "name"))
    var actor: String?

    @Option(help: "The language, en or zh; else that of the locale.")
    var language: LanguageName?

    func validate() throws {
      guard !looks || !changes else { throw ValidationError("Give --looks or --changes, not both.") }
    }

    func run() throws {
      let filter = try filter()
      let store = try place.open()
      try export.begin(
        .log(of: filter.number), named: "log", in: store, by: store.onlooker(named: actor))
      let (language, offset) = (language?.language ?? .ofLocale, store.station.utcOffsetMinutes)
      let reading = try store.forEachLine(filter) { line in
        if json { Standard.say(line.facts) } else { print(Log.text(line, offset, language)) }
      }
      let unknown = filter.kinds.subtracting(reading.kinds).sorted().joined(separator: ", ")
      if !unknown.isEmpty {
        let known = reading.kinds.sorted().joined(separator: ", ")
        Program.complain(
          Bilingual(
            en: "There is nothing of the kind \(unknown); there is: \(known)",
            zh: "没有\(unknown)类的日志，现有：\(known)"), in: language)
      }
      guard reading.isWhole else {
        Program.complain(
          Bilingual(
            en: "The journal is damaged, and not all of it is shown; see: juzhu audit verify",
            zh: "日志有损坏，未能全部显示；请运行 juzhu audit verify"), in: language)
        throw ExitCode(Exit.refused)
      }
    }

    private func filter() throws -> LogFilter {
      var filter = LogFilter()
      filter.number = try number.map { text in
        guard let number = CaseNumber(text) else { throw StoreFault.unknownCase(text) }
        return number
      }
      filter.by = by
      filter.kinds = Set(kind)
      filter.from = try from.map(Log.day)
      filter.until = try until.map(Log.day)
      filter.looks = looks ? true : changes ? false : nil
      return filter
    }

    private static func day(_ text: String) throws -> CivilDate {
      guard let day = CivilDate(text) else {
        throw ValidationError("\(text) is no day; write it like 2026-11-23.")
      }
      return day
    }

    private static func text(_ line: LogLine, _ offset: Int, _ language: Language) -> String {
      let time = Instant(line.at).map {
        "\($0.civilDate(offsetMinutes: offset).text) \($0.clock(offsetMinutes: offset))"
      }
      return [
        String(line.seq), time ?? line.at, line.by, line.title[language], line.case ?? "",
        line.revision.map(String.init) ?? "",
      ].map { harmless($0) }.joined(separator: "\t")
    }
  }
}

extension LogLine {
  /// The line for scripts.
  fileprivate var facts: JSON {
    var facts: [String: JSON] = [
      "seq": .number(String(seq)), "at": .string(at), "by": .string(by), "action": action,
      "hash": .string(hash.hex),
    ]
    facts["case"] = `case`.map(JSON.string)
    facts["revision"] = revision.map { .number(String($0)) }
    return .object(facts)
  }
}
