import Residence
import Testing

/// A desk on which actions are decided one after the other.
struct Bench {
  var circumstances: Circumstances

  init(
    now: String = "2026-11-23T02:00:00.000Z", policy: Policy? = nil,
    known: [String: [CaseNumber]] = [:], named: [String: [(number: CaseNumber, paper: String)]] = [:]
  ) throws {
    circumstances = Circumstances(
      now: try #require(Instant(now)), utcOffsetMinutes: 480, policy: try policy ?? Policies.dalian(),
      bureau: Bilingual(en: "Specimen Bureau", zh: "样例分局"),
      nextNumbers: {
        NextNumbers(
          case: CaseNumber(prefix: "XG", year: 2026, serial: 1),
          certificate: CertificateNumber(prefix: "XG", year: 2026, serial: 45),
          notice: NoticeNumber(prefix: "XG", year: 2026, serial: 12))
      },
      casesOfPaper: { known[$0] ?? [] }, casesOfName: { named[$0] ?? [] },
      officers: Role.allCases.map(Bench.someone))
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

  /// The desk at ten in the morning of a day in Dalian.
  func on(_ day: String) throws -> Bench { try at("\(day)T02:00:00.000Z") }

  /// The desk at ten in the morning of a day in Dalian.
  static func on(_ day: String) throws -> Bench { try Bench().on(day) }

  /// The mark that an action leaves now.
  func mark(by role: Role = .clerk) -> Mark { Mark(by: role.rawValue, at: circumstances.now) }
}
