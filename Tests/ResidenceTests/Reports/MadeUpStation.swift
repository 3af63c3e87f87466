import Residence
import Testing

/// The cases of a made-up station: every stage that a case can reach, many times, at other days and of other people.
enum MadeUpStation {
  static let cases = Result { try cases(300, seed: 11) }

  /// Some cases, each with a number of its own.
  static func cases(_ count: Int, seed: UInt64) throws -> [Case] {
    var chance = Chance(seed)
    let files = try Exploration.dalian.get().stories.compactMap(\.file)
    return (1...count).map { serial in
      let model = chance.one(of: files, or: files[0])
      return varied(model, serial: serial, &chance)
    }
  }

  /// A case by another number, of somebody else.
  static func varied(_ model: Case, serial: Int, _ chance: inout Chance) -> Case {
    var file = model.numbered(serial)
    let day = file.registered.at.milliseconds - chance.number(0...90) * 86_400_000
    if chance.coin() { file.registered = Mark(by: "clerk-\(serial % 5)", at: Instant(milliseconds: day)) }
    file.identity.sex = chance.one(of: Sex.allCases, or: .male)
    file.identity.registerDivision = chance.one(
      of: ["220102", "210102", "210281", "110101", "650101", "999999"], or: "220102")
    if chance.coin() { file.identity.phone = nil }
    for place in file.stays.indices {
      file.stays[place].reason = chance.one(of: StayReason.allCases, or: .other)
      file.stays[place].intended = chance.one(of: IntendedStay.allCases, or: .overFiveYears)
      file.stays[place].lodging = chance.one(of: Lodging.allCases, or: .other)
      file.stays[place].address.community = chance.one(of: ["松苑社区", "星河社区"], or: "松苑社区")
    }
    for place in file.materials.indices where chance.coin() {
      let until = file.registered.at.civilDate(offsetMinutes: 480).adding(days: chance.number(-60...120))
      file.materials[place].until = until
    }
    return file
  }

  /// On what the reports of a month are made.
  static func basis(
    _ month: String = "2026-11", today: String = "2026-11-28", communities: Set<String> = []
  ) throws -> ReportBasis {
    ReportBasis(
      policy: try Policies.dalian(), month: try #require(CivilMonth(month)), today: try day(today),
      offsetMinutes: 480, communities: communities
    ) { _ in [] }
  }
}

extension Case {
  /// The same file under another number.
  func numbered(_ serial: Int) -> Case {
    var file = Case(
      number: CaseNumber(prefix: "YB", year: 2026, serial: serial), registered: registered,
      identity: identity,
      stay: stays[0], materials: materials)
    file.revision = revision
    file.changed = changed
    file.stays = stays
    file.visits = visits
    file.certificateRequests = certificateRequests
    file.certificates = certificates
    file.permit = permit
    file.formerPermits = formerPermits
    file.notices = notices
    file.complaints = complaints
    file.holding = holding
    file.sendingsBack = sendingsBack
    file.escalations = escalations
    file.distinctFrom = distinctFrom
    file.corrections = corrections
    file.remarks = remarks
    return file
  }
}
