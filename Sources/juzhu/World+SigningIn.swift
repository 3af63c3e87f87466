import CaseStore
import Desk
import Residence

/// How the world finds out who is at the desk.
extension World {
  /// Judges somebody who wants to sign in, or whoever is signed in once more.
  func prove(_ name: String?, _ password: Passphrase, _ purpose: Claim.Purpose) throws(StoreFault) -> Event {
    guard let name = name ?? desk.context.actor?.name else { throw .nobodyIsSignedIn }
    let claim = Claim(name, password, for: purpose, from: desk.context.account)
    do throws(SignInFailure) {
      let person = try store.prove(claim, cost: store.station.keyCost, at: clock.now, Clock.moment)
      return purpose == .signIn ? .signedIn(person) : .proved(purpose, nil)
    } catch {
      switch error {
      case .refused(let refusal): return .proved(purpose, refusal)
      case .store(let fault): throw fault
      }
    }
  }

  /// Tells the desk of a list of operators that somebody has changed.
  mutating func followStaff(on terminal: inout some Face & ~Copyable) throws(StoreFault) {
    guard try store.refreshStaff() else { return }
    receive(.staff(store.operators, secured: store.secured), on: &terminal)
  }

  // MARK: The lock

  /// How many milliseconds from now the desk locks itself; nothing if it does not.
  var untilLocked: Int? {
    guard desk.context.actor != nil, !desk.isLocked else { return nil }
    let rest = idleTime - (ContinuousClock.now - lastTouched)
    return max(
      0, Int(rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000) + 1)
  }

  /// Locks a desk at which nobody has done anything for too long.
  ///
  /// - Returns: Whether it has been locked just now.
  @discardableResult
  mutating func lockIfIdle(on terminal: inout some Face & ~Copyable) -> Bool {
    guard desk.context.actor != nil, !desk.isLocked, ContinuousClock.now - lastTouched >= idleTime else {
      return false
    }
    receive(.abandoned, on: &terminal)
    return true
  }

  /// The longest that a desk stands open; the clock runs on while the machine sleeps.
  private var idleTime: Duration { .seconds(60 * store.policy.desk.signIn.idleMinutes) }
}
