import ArgumentParser
import CaseStore
import Desk
import Residence

/// The traffic-police window without a screen: one number, yes or no.
struct LookUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Say whether the person with one full number is registered here; the look-up is recorded.",
    discussion: """
      For the traffic-police window and supervisors. The answer has the few facts that decide and no others: since \
      when, verified or not, and whether there is a permit that can be used. With - the number is read from standard \
      input, where no list of processes shows it.

      The exit code is 0 for yes, 1 for no and for what is refused: a part of a number, a purpose that the policy does \
      not list, or more look-ups than there are in an hour.
      """)

  @OptionGroup var place: StationOptions

  @Argument(help: ArgumentHelp("The full number of the identity paper, or -.", valueName: "number"))
  var number: String

  @Option(help: ArgumentHelp("What the answer is for, by its name in the policy.", valueName: "purpose"))
  var purpose: String

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who asks.", valueName: "name"))
  var actor: String

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "The language, en or zh; else that of the locale.")
  var language: LanguageName?

  func run() throws {
    let store = try place.open()
    let actor = try store.actor(named: actor)
    let typed = number == "-" ? readLine() ?? "" : number
    let answer: LookUpAnswer
    do throws(LookUpFailure) {
      answer = try store.lookUp(typed, for: purpose, by: actor, at: Clock(store.station).now)
    } catch {
      switch error {
      case .store(let fault): throw fault
      case .refused(let refusal):
        show(refusal, at: store)
        throw ExitCode(Exit.refused)
      }
    }
    show(answer)
    if !answer.isRegistered { throw ExitCode(Exit.refused) }
  }

  private func show(_ answer: LookUpAnswer) {
    if json { return Standard.say(answer.facts) }
    for line in answer.words { print(line[language?.language ?? .ofLocale]) }
  }

  private func show(_ refusal: LookUpRefusal, at store: CaseStore) {
    let words = refusal.words(under: store.policy, offsetMinutes: store.station.utcOffsetMinutes)
    guard json else { return Program.complain(words, in: language?.language ?? .ofLocale) }
    Standard.say([
      "refused": [
        "reason": .string(refusal.code), "rule": .string(refusal.rule.rawValue), "en": .string(words.en),
        "zh": .string(words.zh),
      ]
    ])
  }
}

extension LookUpAnswer {
  /// The answer for scripts.
  fileprivate var facts: JSON {
    var facts: [String: JSON] = ["registered": .bool(isRegistered)]
    facts["since"] = since.map { .string($0.text) }
    facts["verified"] = verifiedOn.map { .string($0.text) }
    switch permit {
    case .usable(let until): facts["permit"] = ["usableUntil": .string(until.text)]
    case .suspended(let since): facts["permit"] = ["suspendedSince": .string(since.text)]
    case nil: break
    }
    return .object(facts)
  }
}
