import Residence
import Testing

/// The yearly endorsement, for permits issued on every day of four years.
struct EndorsementProperties {
  private static let policies = [Result { try Policies.dalian() }, Result { try Policies.binlan() }]

  /// Leads permits that were issued on every day through some years of endorsements, on time and late.
  private func walk(_ policy: Policy, _ look: (EndorsedPermit, inout Chance) throws -> Void) throws {
    let worked = Almanac.shared.worked(policy.calendar)
    for (index, issued) in try days("2024-01-01", "2027-12-31").enumerated() {
      var seed = Chance(UInt64(index))
      var permit = EndorsedPermit(issuedOn: issued, under: policy, worked: worked)
      for _ in 0..<3 {
        try look(permit, &seed)
        let window = try permit.window()
        let (last, late) = (window.closes.days(since: window.opens), seed.number(0...3) == 0)
        let wait = late ? last + seed.number(1...400) : seed.number(0...last)
        try permit.endorse(on: try Almanac.shared.day(wait, after: window.opens))
      }
      try look(permit, &seed)
    }
  }

  @Test(arguments: 0...1)
  func everyDayIsInUseOrOpenOrSuspended(_ city: Int) throws {
    let policy = try Self.policies[city].get()
    var wrong = [String]()
    try walk(policy) { permit, seed in
      let window = try permit.window()
      for distance in [-1, 0, window.closes.days(since: window.opens), seed.number(-400...400)] {
        for day in [window.opens.adding(days: distance), window.closes.adding(days: distance + 1)] {
          let use = permit.permit.use(on: day, under: policy)
          let isRight =
            switch use {
            case .inUse(let next):
              day < window.opens && (next.opens, next.closes) == (window.opens, window.closes)
            case .endorsementOpen(let open):
              window.opens <= day && day <= window.closes && open.fullYear == window.full
            case .suspended(let since): day > window.closes && since == window.closes.adding(days: 1)
            case nil: false
            }
          if !isRight { wrong.append("\(permit.start.text) \(day.text)") }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0...1)
  func windowsFollowEachOtherWithoutTouching(_ city: Int) throws {
    let policy = try Self.policies[city].get()
    var wrong = [String]()
    var last: (issued: CivilDate, closes: CivilDate)?
    try walk(policy) { permit, _ in
      let (issued, far) = (permit.permit.card?.issuedOn ?? permit.start, CivilDate(dayNumber: 0))
      guard case .inUse(let next) = permit.permit.use(on: far, under: policy) else {
        wrong.append(issued.text)
        return
      }
      if !(next.opens <= next.fullYear && next.fullYear <= next.closes) { wrong.append(issued.text) }
      if let last, last.issued == issued, next.opens <= last.closes { wrong.append(issued.text) }
      last = (issued, next.closes)
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0...1)
  func onTimeEndorsementsKeepTheFirstIssuesDayAndLateOnesBeginAnew(_ city: Int) throws {
    let policy = try Self.policies[city].get()
    var wrong = [String]()
    try walk(policy) { permit, _ in
      let file = permit.permit
      let expected = permit.missed.last?.restored ?? file.card?.issuedOn
      if file.yearsCountFrom(under: policy) != expected { wrong.append(permit.start.text) }
      if file.firstIssuedOn != file.card?.issuedOn { wrong.append(permit.start.text) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0...1)
  func theRecordsShowEverySuspensionAndThenItsRestoration(_ city: Int) throws {
    let policy = try Self.policies[city].get()
    var wrong = [String]()
    try walk(policy) { permit, _ in
      guard let today = permit.permit.endorsements.last?.on else { return }
      let records = permit.permit.records(until: today, under: policy, offsetMinutes: 480)
      let between = records.filter { [.suspension, .restoration].contains($0.kind) }
        .map { "\($0.kind) \($0.on.text) \($0.by ?? "-")" }
      let expected = permit.missed.flatMap { missed in
        ["suspension \(missed.since.text) -", "restoration \(missed.restored.text) clerk"]
      }
      let isOrdered = zip(records, records.dropFirst()).allSatisfy { $0.on <= $1.on }
      if between != expected || !isOrdered { wrong.append(permit.start.text) }
      if records.count(where: { $0.kind == .endorsement }) != permit.permit.endorsements.count {
        wrong.append(permit.start.text)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0...1)
  func anEndorsementIsTakenFromTheFirstDayOfItsWindowOnAndNotBefore(_ city: Int) throws {
    let policy = try Self.policies[city].get()
    let worked = Almanac.shared.worked(policy.calendar)
    var story = try Story(under: policy, on: "2029-12-31")
    story.file = try Cases.at(.verified, .held)
    for issued in try days("2024-01-01", "2027-12-31") where issued.day % 5 == 4 {
      let permit = EndorsedPermit(issuedOn: issued, under: policy, worked: worked)
      let opens = try permit.window().opens
      story.file?.permit = permit.permit
      let early = Action(.endorsePermit, [.endorsedOn: opens.adding(days: -1).text])
      #expect(story.reasons(early) == [.tooEarly(.endorsedOn, notBefore: opens)])
      #expect(story.reasons(Action(.endorsePermit, [.endorsedOn: opens.text])).isEmpty)
    }
  }

  @Test func aLeapDaysHolderComesBackToTheLeapDay() throws {
    let policy = try Policies.dalian()
    let worked = Almanac.shared.worked(policy.calendar)
    var permit = EndorsedPermit(issuedOn: try day("2024-02-29"), under: policy, worked: worked)
    var years = [String]()
    for _ in 0..<5 {
      let opens = try permit.window().opens
      guard case .endorsementOpen(let window) = permit.permit.use(on: opens, under: policy) else { break }
      years.append(window.fullYear.text)
      try permit.endorse(on: opens)
    }
    #expect(years == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"])
  }
}
