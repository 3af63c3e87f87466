public import Residence

/// Something that somebody tried and may not do: what, at which case, and why not.
public struct RefusedAttempt: Hashable, Sendable {
  /// What was tried: the name of an action, `open`, `look-up` or `erase`.
  public let what: String
  /// The case, if it was at one.
  public let number: CaseNumber?
  /// Why it was refused, by names that programs can rely on.
  public let reasons: [String]

  /// Remembers an attempt.
  public init(_ what: String, at number: CaseNumber?, reasons: [String]) {
    (self.what, self.number, self.reasons) = (what, number, reasons)
  }

  /// The attempt that a refusal was; nothing for one of form only.
  init?(_ refusal: Refusal, of request: Request) {
    let reasons = refusal.reasons.filter(\.isOfAuthority).map(\.code)
    guard !reasons.isEmpty else { return nil }
    self.init(request.action.kind.rawValue, at: request.number, reasons: reasons)
  }
}

/// The attempts that were refused within the last minute, so that a key that is held down is one line.
///
/// The first of several equal attempts says all that there is to know; a journal of gigabytes because somebody leaned
/// on a key would say less. Each running program counts for itself.
struct RecentRefusals {
  private struct Key: Hashable {
    let attempt: RefusedAttempt
    let by: String
  }

  private var last: [Key: Instant] = [:]
  private static let minute = 60_000

  /// Whether an attempt is not the one that was refused within the last minute; then it is remembered.
  ///
  /// A clock that was put back makes every attempt a new one.
  mutating func takesAsNew(_ attempt: RefusedAttempt, by name: String, at now: Instant) -> Bool {
    last = last.filter { (0..<RecentRefusals.minute).contains(now.milliseconds - $0.value.milliseconds) }
    let key = Key(attempt: attempt, by: name)
    guard last[key] == nil else { return false }
    last[key] = now
    return true
  }
}

extension CaseStore {
  /// Records that somebody tried what they may not; the same within a minute once.
  ///
  /// Refusing does not depend on it: where the line cannot be written, the refusal stands all the same.
  public func record(refused attempt: RefusedAttempt, by actor: Operator, at now: Instant) {
    guard refusals.takesAsNew(attempt, by: actor.name, at: now) else { return }
    try? record(.refused(attempt), by: actor, at: now)
  }

  /// The same for a request that was not committed, if it was refused because of who asked.
  func record(_ failure: CommitFailure, of request: Request, by actor: Operator, at now: Instant) {
    guard case .refused(let refusal) = failure, let attempt = RefusedAttempt(refusal, of: request) else {
      return
    }
    record(refused: attempt, by: actor, at: now)
  }
}
