import ArgumentParser
import CaseStore
import Desk
import Residence

/// Who is known at a station.
struct Staff {
  let station: Station
  let operators: [Operator]

  /// Who looks after the station, by their own account: an operator, else the one of the system account, else at a
  /// demonstration or where nobody is known the system account by its name.
  func caretaker(named name: String?) throws -> Operator {
    if let name { return try self.operator(named: name) }
    if let own = own(where: { _ in true }) { return own }
    guard station.isDemo || operators.isEmpty else { throw ValidationError("Who is it? Give --as NAME.") }
    let account = Surroundings.account
    return Operator(name: account ?? "unknown", displayName: account ?? "unknown", role: .administrator)
  }

  /// Whoever is bound to the system account that runs the program.
  func own(where suits: (Operator) -> Bool) -> Operator? {
    let account = Surroundings.account
    return operators.first {
      $0.account != nil && $0.account == account && $0.disabled == nil && suits($0)
    }
  }

  /// The operator of a name.
  func `operator`(named name: String) throws -> Operator {
    guard let known = operators.first(where: { $0.name == name }) else {
      let names = operators.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no operator \(name) at this station; there are: \(names)")
    }
    return known
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
    let own = Staff(station: station, operators: operators).own { policy.hasCaseWork($0.role) }
    if let own { return try actor(named: own.name) }
    guard station.isDemo else { throw ValidationError("Who is looking? Give --as NAME.") }
    return Operator(name: account ?? "unknown", displayName: account ?? "unknown", role: .clerk)
  }

  /// Who looks after the station, who has proved it if they are an operator.
  func caretaker(named name: String?) throws -> Operator {
    if let name { return try actor(named: name) }
    let caretaker = try Staff(station: station, operators: operators).caretaker(named: nil)
    return operators.contains(caretaker) ? try actor(named: caretaker.name) : caretaker
  }

  /// The operator of a name, who has proved it with the password.
  ///
  /// At a demonstration there is nothing to prove, unless somebody has given the operator a password. Elsewhere a name
  /// that nobody has is asked for its password as well.
  func actor(named name: String) throws -> Operator {
    if station.isDemo, !secured.contains(name) {
      let known = try Staff(station: station, operators: operators).operator(named: name)
      guard known.disabled == nil else { throw refusal(.disabled) }
      return known
    }
    let isKnown = operators.contains { $0.name == name && $0.disabled == nil }
    if isKnown, !secured.contains(name) { throw refusal(.noPassword) }
    let claim = Claim(
      name, try PasswordInput.password(of: name), for: .command, from: Surroundings.account)
    do throws(SignInFailure) {
      return try prove(claim, cost: station.keyCost, at: Clock(station).now, Clock.moment)
    } catch {
      switch error {
      case .refused(let why): throw refusal(why)
      case .store(let fault): throw fault
      }
    }
  }

  private func refusal(_ why: SignInRefusal) -> ExitCode {
    Program.complain(why.words)
    return ExitCode(Exit.refused)
  }
}
