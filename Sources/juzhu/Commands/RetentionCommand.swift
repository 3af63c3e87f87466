import ArgumentParser
import CaseStore
import Desk
import Residence

/// What is no longer needed: what it is, and its end.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "List what is kept no longer by the policy, and erase it.",
    subcommands: [List.self, Erase.self])

  /// What may be erased.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract:
        "List the files and drafts that may be erased, one in a line, with the day since which they may.",
      discussion: "No name is printed. Settled packets are looked after with the inbox.")

    @OptionGroup var place: StationOptions

    @Option(help: "The language, en or zh; else that of the locale.")
    var language: LanguageName?

    @Flag(help: "Print JSON Lines.")
    var json = false

    func run() throws {
      let store = try place.open()
      let language = language?.language ?? .ofLocale
      let now = Clock(store.station).now
      for item in try store.erasableCases(at: now, progress: Progress(in: language).reading) {
        let words = Bilingual(en: "left; may be erased since", zh: "已离开；可清除日")
        say(
          ["case": .string(item.number.text), "since": .string(item.since.text)],
          [item.number.text, words[language], item.since.text])
      }
      for item in try store.erasableDrafts(at: now) {
        let kept = item.kept.civilDate(offsetMinutes: store.station.utcOffsetMinutes).text
        let words = Bilingual(en: "draft; nobody has gone on with it since", zh: "草稿；此日后无人继续")
        say(
          ["draft": .string(item.name), "owner": .string(item.owner), "kept": .string(kept)],
          ["\(item.owner)/\(item.name)", words[language], kept])
      }
    }

    private func say(_ facts: JSON, _ words: [String]) {
      if json { Standard.say(facts) } else { print(words.joined(separator: "\t")) }
    }
  }

  /// Erases it.
  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase",
      abstract: "Erase the files and drafts that are kept no longer: for the administrator.",
      discussion: """
        What was done to a case, when and by whom stays in the journal, whose chain holds as before; what stood in the \
        file is gone from the whole folder. A backup keeps what it has until the next juzhu backup.
        """)

    @OptionGroup var place: StationOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The administrator.", valueName: "name"))
    var actor: String

    @Option(name: .customLong("case"), help: ArgumentHelp("Only this case.", valueName: "number"))
    var number: String?

    @Flag(help: "Yes, erase them: nobody can bring them back.")
    var yes = false

    @Option(help: "The language, en or zh; else that of the locale.")
    var language: LanguageName?

    func validate() throws {
      guard yes else {
        throw ValidationError(
          "What is erased cannot be brought back. See it with juzhu retention list, then give --yes.")
      }
    }

    func run() throws {
      let store = try place.open()
      let actor = try store.actor(named: actor)
      let clock = Clock(store.station)
      let language = language?.language ?? .ofLocale
      let numbers =
        try number.map { [try CaseNumber(argument: $0)] }
        ?? store.erasableCases(at: clock.now, progress: Progress(in: language).reading).map(\.number)
      do throws(RetentionFailure) {
        for number in numbers {
          try store.erase(number, by: actor, at: clock.now)
          print("\(number.text)\t\(Bilingual(en: "erased", zh: "已清除")[language])")
        }
        if number == nil { try eraseDrafts(in: store, by: actor, at: clock.now, language) }
      } catch {
        if case .store(let fault) = error { throw fault }
        Program.complain(error.words(under: store.policy), in: language)
        throw ExitCode(Exit.refused)
      }
      try store.checkpoint()
    }

    private func eraseDrafts(
      in store: CaseStore, by actor: Operator, at now: Instant, _ language: Language
    ) throws(RetentionFailure) {
      let drafts: [ErasableDraft]
      do throws(StoreFault) { drafts = try store.erasableDrafts(at: now) } catch { throw .store(error) }
      try store.erase(drafts, by: actor, at: now)
      let words = Bilingual(en: "drafts erased: \(drafts.count)", zh: "已清除草稿\(drafts.count)份")
      print(words[language])
    }
  }
}

extension Progress {
  /// Shows how many files have been read.
  @Sendable fileprivate func reading(_ done: Int, of total: Int) {
    show(Bilingual(en: "Reading the files of those who have left", zh: "正在读取已离开人员的档案"), done, of: total)
  }
}
