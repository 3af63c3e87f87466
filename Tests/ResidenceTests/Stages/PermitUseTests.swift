import Residence
import Testing

/// Whether a permit can be used follows from its days.
struct PermitUseTests {
  let policy: Policy

  init() throws { policy = try Policies.dalian() }

  private func permit(_ issued: String, endorsed: String...) throws -> Permit {
    var permit = try #require(try Cases.holder(since: issued).permit)
    permit.endorsements = try endorsed.map { Permit.Dated(on: try day($0), entered: try Cases.mark($0)) }
    return permit
  }

  /// The use on a day as a word, with the days that belong to it.
  private func use(_ permit: Permit, _ text: String) throws -> String {
    switch permit.use(on: try day(text), under: policy) {
    case nil: "none"
    case .inUse(let window): "in use until \(window.opens.text)"
    case .endorsementOpen(let window): "open until \(window.closes.text)"
    case .suspended(let since): "suspended since \(since.text)"
    }
  }

  @Test(arguments: [
    ("2025-12-01", "in use until 2026-11-01"), ("2026-10-31", "in use until 2026-11-01"),
    ("2026-11-01", "open until 2026-12-01"), ("2026-12-01", "open until 2026-12-01"),
    ("2026-12-02", "suspended since 2026-12-02"), ("2027-06-01", "suspended since 2026-12-02"),
  ])
  func aPermitIsEndorsedInTheMonthBeforeTheFullYearOrSuspended(_ day: String, expected: String) throws {
    #expect(try use(permit("2025-12-01"), day) == expected)
  }

  @Test(arguments: [
    ("2026-11-20", "in use until 2027-11-01"), ("2027-11-01", "open until 2027-12-01"),
    ("2027-12-01", "open until 2027-12-01"), ("2027-12-02", "suspended since 2027-12-02"),
  ])
  func anEndorsementInTimeIsGoodForAnotherYearOfTheFirstIssue(_ day: String, expected: String) throws {
    #expect(try use(permit("2025-12-01", endorsed: "2026-11-05"), day) == expected)
  }

  @Test(arguments: [
    ("2027-03-15", "in use until 2028-02-15"), ("2028-02-15", "open until 2028-03-15"),
    ("2028-03-16", "suspended since 2028-03-16"),
  ])
  func aLateEndorsementIsGoodForAYearOfItsOwn(_ day: String, expected: String) throws {
    #expect(try use(permit("2025-12-01", endorsed: "2027-03-15"), day) == expected)
  }

  @Test func aFullYearOnADayOffClosesOnTheNextWorkingDay() throws {
    let permit = try permit("2025-11-21")
    #expect(try use(permit, "2026-11-21") == "open until 2026-11-23")
    #expect(try use(permit, "2026-11-23") == "open until 2026-11-23")
    #expect(try use(permit, "2026-11-24") == "suspended since 2026-11-24")
    // 2026-10-01 begins a week of holidays; the 8th is a Thursday.
    #expect(try use(try self.permit("2025-10-01"), "2026-10-07") == "open until 2026-10-08")
  }

  @Test func aPermitOf29FebruaryKeepsItsDay() throws {
    let days = ["2025-02-28", "2026-02-27", "2027-02-26"]
    var permit = try permit("2024-02-29")
    var windows = [String]()
    for day in days {
      windows.append(try use(permit, day))
      permit.endorsements.append(Permit.Dated(on: try ResidenceTests.day(day), entered: try Cases.mark(day)))
    }
    // 2026-02-28 is a Saturday that is worked; 2027-02-28 is a Sunday.
    #expect(windows == ["open until 2025-02-28", "open until 2026-02-28", "open until 2027-03-01"])
    #expect(try use(permit, "2028-01-28") == "in use until 2028-01-29")
    #expect(try use(permit, "2028-02-29") == "open until 2028-02-29")
  }

  @Test func onlyAPermitThatItsHolderHasIsUsed() throws {
    for stage in Stage.Permit.allCases {
      let permit = try Permits.at(stage, of: Cases.registered())
      let use = permit?.use(on: try day("2026-11-23"), under: policy)
      #expect((use != nil) == (stage == .held), "\(stage)")
    }
  }

  @Test func bothDaysOfAMissedEndorsementAreKept() throws {
    let late = try permit("2023-12-01", endorsed: "2025-03-03", "2026-02-10")
    #expect(late.firstIssuedOn?.text == "2023-12-01")
    #expect(late.yearsCountFrom(under: policy)?.text == "2025-03-03")
    let twice = try permit("2023-12-01", endorsed: "2025-03-03", "2026-06-01")
    #expect(twice.yearsCountFrom(under: policy)?.text == "2026-06-01")
    let never = try permit("2023-12-01", endorsed: "2024-11-20")
    #expect(never.yearsCountFrom(under: policy)?.text == "2023-12-01")
    #expect(
      try #require(try Permits.at(.applied, of: Cases.registered())).yearsCountFrom(under: policy) == nil)
  }

  @Test func theYearsOfAReplacedCardCountFromTheFirst() throws {
    var permit = try permit("2024-12-02", endorsed: "2025-11-20")
    permit.formerCards = [
      try #require(
        Permit.FormerCard(
          of: permit, replacedFor: nil, on: try day("2026-06-01"), entered: try Cases.mark("2026-06-01")))
    ]
    permit.card?.issuedOn = try day("2026-06-10")
    #expect(permit.firstIssuedOn?.text == "2024-12-02")
    #expect(try use(permit, "2026-11-23") == "open until 2026-12-02")
  }
}
