import ArgumentParser
import CaseStore
import Residence

/// Which case is looked at, and by whom.
struct CaseOptions: ParsableArguments {
  @OptionGroup var place: StationOptions

  @Argument(help: ArgumentHelp("The case's number.", valueName: "number"))
  var number: String

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who looks.", valueName: "name"))
  var actor: String?

  /// Opens the station for whoever looks at the case.
  func open() throws -> Onlooking {
    let store = try place.open()
    let actor = try store.onlooker(named: actor)
    guard let number = CaseNumber(number) else { throw StoreFault.unknownCase(number) }
    return Onlooking(store: store, number: number, actor: actor)
  }
}

/// Somebody who looks at a case without a screen.
struct Onlooking {
  let store: CaseStore
  let number: CaseNumber
  let actor: Operator

  /// Records a look, before anything is shown, and returns who looked and when.
  @discardableResult
  func record(_ look: Look) throws -> Mark {
    let now = Clock(store.station).now
    try store.record(look, by: actor, at: now)
    return Mark(by: actor.name, at: now)
  }
}
