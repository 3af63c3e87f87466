import ArgumentParser
import CaseStore
import Console
import Desk
import Glibc
import Residence

/// Brings packets from outside into the station's inbox, and looks after the inbox.
struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake", abstract: "Bring packets of online applications into the inbox.",
    discussion: """
      A packet is a folder with packet.json (data/schema/intake-packet.schema.json) and the files that it names. \
      Each is answered with a line of JSON: taken, or known with what became of it, or refused with everything \
      that is wrong with it. Nothing of a refused packet is kept. A clerk takes packets in, or gives them back, at \
      the desk.
      """)

  @Argument(help: ArgumentHelp("The folders of the packets.", valueName: "folder"))
  var folders: [String] = []

  @OptionGroup var place: StationOptions

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who brings them; else whoever runs this.", valueName: "name")
  )
  var actor: String?

  @Flag(help: "Only say what would be refused.")
  var check = false

  @Flag(help: "List the packets that wait, and those that were settled and are still kept.")
  var list = false

  @Flag(help: "Erase what came with packets that were settled longer ago than the policy keeps them.")
  var sweep = false

  func validate() throws {
    guard folders.isEmpty == (list || sweep), !(list && sweep), !check || !folders.isEmpty else {
      throw ValidationError("Give folders, perhaps with --check; or --list; or --sweep.")
    }
  }

  func run() throws {
    let store = try place.open()
    let actor = try Staff(station: store.station, operators: store.operators).caretaker(named: actor)
    let clock = Clock(store.station)
    if list { return try IntakeCommand.list(store, at: clock.now) }
    if sweep {
      for name in try store.sweepInbox(by: actor, at: clock.now) {
        Standard.say(["packet": .string(name.text), "outcome": "erased"])
      }
      return
    }
    var wasRefused = false
    for folder in folders {
      let delivery = try store.deliver(contentsOf: folder, isOnlyChecked: check, by: actor, at: clock.now)
      if case .refused(let refusal) = delivery {
        wasRefused = true
        for fault in refusal.faults { IntakeCommand.complain(of: folder, fault.words) }
      }
      var answer = IntakeCommand.answer(delivery)
      answer["folder"] = .string(folder)
      Standard.say(.object(answer))
    }
    if wasRefused { throw ExitCode(Exit.refused) }
  }

  private static func complain(of folder: String, _ words: Bilingual) {
    fputs("\(harmless(folder)): \(words[.ofLocale])\n", Standard.error)
  }

  private static func answer(_ delivery: Delivery) -> [String: JSON] {
    switch delivery {
    case .taken(let name): ["packet": .string(name.text), "outcome": "taken"]
    case .sound(let name): ["packet": .string(name.text), "outcome": "sound"]
    case .known(let name, let settlement):
      ["packet": .string(name.text), "outcome": "known", "became": became(settlement)]
    case .refused(let refusal):
      ["outcome": "refused", "refused": .array(refusal.faults.map { .object(facts(of: $0)) })]
    }
  }

  /// What became of a packet: it waits, or who settled it, when and how.
  private static func became(_ settlement: Settlement?) -> JSON {
    guard let settlement else { return "waiting" }
    var members: [String: JSON] = [
      "outcome": .string(settlement.outcome.rawValue), "by": .string(settlement.settled.by),
      "at": .string(settlement.settled.at.text),
    ]
    members["case"] = settlement.number.map { .string($0.text) }
    members["erased"] = settlement.erased.map { .string($0.at.text) }
    members["missing"] = settlement.told.map { told in
      .array(
        told.map {
          ["rule": .string($0.rule.rawValue), "en": .string($0.words.en), "zh": .string($0.words.zh)]
        })
    }
    return .object(members)
  }

  private static func facts(of fault: PacketFault) -> [String: JSON] {
    let words = fault.words
    var members: [String: JSON] = [
      "fault": .string(fault.code), "en": .string(words.en), "zh": .string(words.zh),
    ]
    members["file"] = fault.file.map { .string(harmless($0)) }
    members["line"] = fault.place.map { .number(String($0.line)) }
    members["column"] = fault.place.map { .number(String($0.column)) }
    return members
  }

  /// The packets, a line each, without a word of what stands in them: whoever opens one is recorded.
  private static func list(_ store: CaseStore, at now: Instant) throws {
    let inbox = try store.inbox()
    let offset = store.station.utcOffsetMinutes
    let today = now.civilDate(offsetMinutes: offset)
    for packet in inbox.waiting + inbox.settled {
      let day = packet.arrived.at.civilDate(offsetMinutes: offset)
      Standard.say([
        "packet": .string(packet.name.text), "kind": .string(packet.packet.action.kind.rawValue),
        "arrived": .string(packet.arrived.at.text), "days": .number(String(today.days(since: day))),
        "twins": .array(inbox.twins(of: packet).map { .string($0.text) }),
        "became": became(packet.settlement),
      ])
    }
    for (name, settlement) in inbox.erased.sorted(by: { $0.key < $1.key }) {
      Standard.say(["packet": .string(name.text), "became": became(settlement)])
    }
    for (name, fault) in inbox.damaged.sorted(by: { $0.key < $1.key }) {
      let words = fault.words
      complain(of: name, words)
      Standard.say([
        "packet": .string(name), "error": ["en": .string(words.en), "zh": .string(words.zh)],
      ])
    }
    if !inbox.damaged.isEmpty { throw ExitCode(Exit.refused) }
  }
}
