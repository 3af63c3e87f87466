import Residence
import Testing

/// A case that is led on from action to action at a station, among other files that the station has.
struct Story {
  var policy: Policy
  var now: Instant
  var offsetMinutes = 480
  /// The other files.
  var known: [Case] = []
  /// The running number that the story's own file gets.
  var serial = 1
  var file: Case?

  init(under policy: Policy, on day: String, clock hour: Int = 10) throws {
    self.policy = policy
    now = Instant(
      try #require(CivilDate(day)), millisecondOfDay: hour * 3_600_000, offsetMinutes: offsetMinutes)
  }

  /// The same station on another day at ten.
  mutating func wait(until day: String) throws {
    now = Instant(
      try #require(CivilDate(day)), millisecondOfDay: 36_000_000, offsetMinutes: offsetMinutes)
  }

  var circumstances: Circumstances {
    let (known, year) = (known, now.civilDate(offsetMinutes: offsetMinutes).year)
    return Circumstances(
      now: now, utcOffsetMinutes: offsetMinutes, policy: policy,
      bureau: Bilingual(en: "Specimen Bureau", zh: "样板分局"),
      nextNumbers: { [serial, file] in
        NextNumbers(
          case: CaseNumber(prefix: "YB", year: year, serial: serial),
          certificate: CertificateNumber(
            prefix: "YB", year: year, serial: 1 + (file?.certificates.count ?? 0)),
          notice: NoticeNumber(prefix: "YB", year: year, serial: 1 + (file?.notices.count ?? 0)))
      },
      casesOfPaper: { paper in known.filter { $0.identity.paperNumber == paper }.map(\.number) },
      casesOfName: { name in
        known.filter { $0.identity.name == name }.map { ($0.number, $0.identity.paperNumber) }
      }, officers: Role.allCases.map(Bench.someone))
  }

  /// What would come of an action.
  func result(_ action: Action, by actor: Operator) -> Result<Case, Refusal> {
    do throws(Refusal) {
      return .success(
        try decide(action, on: file, by: actor, in: circumstances) { file, terms in
          "\(terms.number.text) \(file.identity.name) \(file.stay?.address.line(under: policy) ?? "")"
        })
    } catch {
      return .failure(error)
    }
  }

  /// The reasons for which an action would be refused; none if it would be carried out.
  func reasons(_ action: Action, by role: Role = .clerk) -> [Reason] {
    guard case .failure(let refusal) = result(action, by: Story.someone(role)) else { return [] }
    return refusal.reasons
  }

  /// Takes an action that has to succeed.
  mutating func take(_ action: Action, by role: Role = .clerk) throws {
    file = try result(action, by: Story.someone(role)).get()
  }

  /// Somebody of the community police finds the person at home.
  mutating func visit() throws {
    try take(Action(.logVisit, [.visitedOn: "today", .outcome: "lives-there", .met: "本人"]), by: .police)
  }

  var deadlines: [Deadline] { file?.deadlines(under: policy, offsetMinutes: offsetMinutes) ?? [] }

  static func someone(_ role: Role, _ name: String? = nil) -> Operator {
    Operator(name: name ?? role.rawValue, displayName: role.rawValue, role: role)
  }
}
