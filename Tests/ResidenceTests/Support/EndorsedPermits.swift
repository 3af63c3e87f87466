import Residence
import Testing

/// A permit whose holder has the card, and what the decree says of it, worked out with an almanac.
struct EndorsedPermit {
  let policy: Policy
  private let worked: [Bool]
  private(set) var permit: Permit
  /// The day from which the years are counted now.
  private(set) var start: CivilDate
  /// How many years will be full next.
  private(set) var years = 1
  /// The windows that were missed, each with the late endorsement.
  private(set) var missed: [(since: CivilDate, restored: CivilDate)] = []

  init(issuedOn day: CivilDate, under policy: Policy, worked: [Bool]) {
    self.policy = policy
    self.worked = worked
    start = day
    let mark = EndorsedPermit.mark(day)
    permit = Permit(
      application: PermitApplication(ground: "marriage", since: day, proofs: []), applied: mark)
    permit.card = Permit.Card(number: "YB0001", issuedOn: day, entered: mark)
    permit.handOut = Permit.HandOut(on: day, collector: "样例", identifiedBy: "样例", entered: mark)
  }

  static func mark(_ day: CivilDate) -> Mark {
    Mark(by: "clerk", at: Instant(day, millisecondOfDay: 36_000_000, offsetMinutes: 480))
  }

  /// The window that is next, from the day on which the years are counted.
  func window() throws -> (opens: CivilDate, full: CivilDate, closes: CivilDate) {
    let almanac = Almanac.shared
    let full = try almanac.corresponding(start, months: 12 * years)
    let opens = try almanac.corresponding(full, months: -policy.permit.endorsementWindowMonths)
    var page = try almanac.place(full)
    while !worked[page] { page += 1 }
    return (opens, full, almanac.days[page])
  }

  mutating func endorse(on day: CivilDate) throws {
    let closes = try window().closes
    permit.endorsements.append(Permit.Dated(on: day, entered: EndorsedPermit.mark(day)))
    if day > closes {
      missed.append((try Almanac.shared.day(1, after: closes), day))
      (start, years) = (day, 1)
    } else {
      years += 1
    }
  }
}
