import Residence
import Testing

/// A desk on which actions are decided one after the other.
struct Bench {
  var circumstances: Circumstances

  init(
    now: String = "2026-11-23T02:00:00.000Z", policy: Policy? = nil,
    known: [String: [CaseNumber]] = [:]
  ) throws {
    circumstances = Circumstances(
      now: try #require(Instant(now)), utcOffsetMinutes: 480, policy: try policy ?? Policies.dalian(),
      nextCase: CaseNumber(prefix: "XG", year: 2026, serial: 1),
      nextCertificate: CertificateNumber(prefix: "XG", year: 2026, serial: 45),
      casesOfPaper: { known[$0] ?? [] })
  }

  /// The sign-in names are the roles' names.
  static func someone(_ role: Role) -> Operator {
    Operator(name: role.rawValue, displayName: role.rawValue, role: role)
  }

  /// What came of an action.
  func result(
    _ action: Action, on current: Case? = nil, by role: Role = .clerk
  ) -> Result<Case, Refusal> {
    do throws(Refusal) {
      return .success(
        try decide(action, on: current, by: Bench.someone(role), in: circumstances) { _, _ in "hash" })
    } catch {
      return .failure(error)
    }
  }

  /// The case after an action that has to succeed.
  func done(_ action: Action, on current: Case? = nil, by role: Role = .clerk) throws -> Case {
    try result(action, on: current, by: role).get()
  }

  /// The reasons of a refusal; none if the action was carried out.
  func reasons(_ action: Action, on current: Case? = nil, by role: Role = .clerk) -> [Reason] {
    guard case .failure(let refusal) = result(action, on: current, by: role) else { return [] }
    return refusal.reasons
  }

  /// The desk at another moment.
  func at(_ now: String) throws -> Bench {
    var later = self
    later.circumstances.now = try #require(Instant(now))
    return later
  }
}
