import ArgumentParser
import CaseStore
import Residence

/// Who is known at a station.
struct Staff {
  let station: Station
  let operators: [Operator]

  /// Who looks after the station: an operator, else the one of the system account, else at a demonstration or
  /// where nobody is known the system account by its name.
  func caretaker(named name: String?) throws -> Operator {
    if let name { return try actor(named: name) }
    let account = Surroundings.account
    if let own = operators.first(where: { $0.account != nil && $0.account == account }) { return own }
    guard station.isDemo || operators.isEmpty else { throw ValidationError("Who is it? Give --as NAME.") }
    return Operator(name: account ?? "unknown", displayName: account ?? "unknown", role: .administrator)
  }

  /// The operator of a name, if whoever runs the program may be that operator.
  func actor(named name: String) throws -> Operator {
    guard let actor = operators.first(where: { $0.name == name }) else {
      let names = operators.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no operator \(name) at this station; there are: \(names)")
    }
    guard actor.mayBeSignedIn(by: Surroundings.account, at: station) else {
      throw ValidationError(
        "Only the system account of \(name) signs in as \(name) here; --as is free at a demonstration only")
    }
    return actor
  }
}

extension CaseStore {
  /// Who looks at cases without a screen: an operator, else at a demonstration the system account by its name.
  func onlooker(named name: String?) throws -> Operator {
    if let name {
      let actor = try actor(named: name)
      guard policy.hasCaseWork(actor.role) else {
        record(
          refused: RefusedAttempt("open", at: nil, reasons: ["role-may-not"]), by: actor,
          at: Clock(station).now)
        throw ValidationError("\(name) does not work on cases.")
      }
      return actor
    }
    let account = Surroundings.account
    let own = operators.first { $0.account != nil && $0.account == account && policy.hasCaseWork($0.role) }
    if let own { return own }
    guard station.isDemo else { throw ValidationError("Who is looking? Give --as NAME.") }
    return Operator(name: account ?? "unknown", displayName: account ?? "unknown", role: .clerk)
  }

  /// The operator of a name, if whoever runs the program may be that operator.
  func actor(named name: String) throws -> Operator {
    try Staff(station: station, operators: operators).actor(named: name)
  }
}
