import ArgumentParser
import CaseStore
import Residence

/// What a list is taken out of the station for: it stands in its first line, and in the journal.
struct ExportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What it is taken out for; stands in the first line with who took it and when, and is recorded.",
      valueName: "text"))
  var purpose: String?

  func validate() throws {
    if let purpose { try PurposeOptions.require(purpose) }
  }

  /// Records the look, with the purpose if there is one, and says in a first line who took what follows, and for what.
  func begin(_ look: Look, named what: String, in store: CaseStore, by actor: Operator) throws {
    let mark = Mark(by: actor.name, at: Clock(store.station).now)
    guard let purpose else { return try store.record(look, by: actor, at: mark.at) }
    try store.record(.exportOfMany(what, purpose: purpose), by: actor, at: mark.at)
    Standard.say(["exported": .exported(by: mark, purpose: purpose)])
  }
}
