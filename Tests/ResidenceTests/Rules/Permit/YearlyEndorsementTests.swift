import Residence
import Testing

/// A permit is endorsed once a year.
struct YearlyEndorsementTests {
  private func endorse(_ file: Case, on day: String) -> (reasons: [Reason], file: Case?) {
    let action = Action(.endorsePermit, [.endorsedOn: day])
    do {
      switch try Bench.on(day).result(action, on: file) {
      case .success(let file): return ([], file)
      case .failure(let refusal): return (refusal.reasons, nil)
      }
    } catch {
      Issue.record(error)
      return ([], nil)
    }
  }

  private func endorsed(_ file: Case, on days: String...) throws -> Case {
    try days.reduce(file) { file, day in try #require(endorse(file, on: day).file) }
  }

  @Test func anEndorsementCanBeHadWithinTheMonthBeforeTheFullYear() throws {
    let file = try Cases.holder(since: "2025-12-01")
    let early = endorse(file, on: "2026-10-31").reasons
    #expect(early == [.tooEarly(.endorsedOn, notBefore: try day("2026-11-01"))])
    #expect(early.map(\.rule) == [.yearlyEndorsement])
    for day in ["2026-11-01", "2026-11-23", "2026-12-01"] {
      let after = try endorsed(file, on: day)
      #expect(after.permit?.endorsements.map(\.on.text) == [day])
      #expect(after.permit?.yearsCountFrom(under: try Policies.dalian())?.text == "2025-12-01")
    }
  }

  @Test func theNextEndorsementBelongsToTheNextYear() throws {
    let file = try endorsed(Cases.holder(since: "2025-12-01"), on: "2026-11-01")
    let again = endorse(file, on: "2026-11-30").reasons
    #expect(again == [.tooEarly(.endorsedOn, notBefore: try day("2027-11-01"))])
    #expect(try endorsed(file, on: "2027-11-01").permit?.endorsements.count == 2)
  }

  @Test func aLateEndorsementRestoresAndTheYearsCountOnFromIt() throws {
    let policy = try Policies.dalian()
    let before = try Cases.holder(since: "2025-12-01")
    #expect(
      before.permit?.use(on: try day("2027-03-14"), under: policy) == .suspended(since: try day("2026-12-02"))
    )
    let file = try endorsed(before, on: "2027-03-15")
    let permit = try #require(file.permit)
    #expect(permit.yearsCountFrom(under: policy)?.text == "2027-03-15")
    #expect(permit.firstIssuedOn?.text == "2025-12-01")
    #expect(permit.endorsements.map(\.on.text) == ["2027-03-15"])
    guard case .inUse(let next) = permit.use(on: try day("2027-03-15"), under: policy) else {
      Issue.record("still suspended")
      return
    }
    #expect(next.opens.text == "2028-02-15")
    #expect(next.fullYear.text == "2028-03-15")
    let early = endorse(file, on: "2028-02-14").reasons
    #expect(early == [.tooEarly(.endorsedOn, notBefore: try day("2028-02-15"))])
  }

  @Test func aFullYearOnADayOffIsEndorsedOnTheNextWorkingDayStill() throws {
    // 2026-11-21 is a Saturday; Monday the 23rd is in time, Tuesday the 24th is late.
    let file = try Cases.holder(since: "2025-11-21")
    let policy = try Policies.dalian()
    let years = try ["2026-11-23", "2026-11-24"].map { day in
      try endorsed(file, on: day).permit?.yearsCountFrom(under: policy)?.text
    }
    #expect(years == ["2025-11-21", "2026-11-24"])
  }

  @Test func aPermitOf29FebruaryHasItsFullYearsAtTheEndOfFebruary() throws {
    let file = try Cases.holder(since: "2024-02-29")
    let early = endorse(file, on: "2025-01-27").reasons
    #expect(early == [.tooEarly(.endorsedOn, notBefore: try day("2025-01-28"))])
    let three = try endorsed(file, on: "2025-02-28", "2026-02-28", "2027-02-26")
    let policy = try Policies.dalian()
    #expect(three.permit?.yearsCountFrom(under: policy)?.text == "2024-02-29")
    let leap = endorse(three, on: "2028-01-28").reasons
    #expect(leap == [.tooEarly(.endorsedOn, notBefore: try day("2028-01-29"))])
    #expect(try endorsed(three, on: "2028-02-29").permit?.yearsCountFrom(under: policy)?.text == "2024-02-29")
  }

  @Test func onlyAVerifiedResidenceIsEndorsed() throws {
    let bench = try Bench()
    let unverified: [Stage.Residence] = [.awaitingVerification, .awaitingRevisit, .addressInDoubt, .gone]
    for residence in unverified {
      let file = try Cases.at(residence, .held)
      #expect(bench.reasons(try Forms.action(.endorsePermit), on: file) == [.notVerified(residence)])
    }
  }

  @Test func theDayOfAnEndorsementHasCome() throws {
    let (bench, file) = (try Bench(), try Cases.holder(since: "2025-12-01"))
    #expect(bench.reasons(Action(.endorsePermit), on: file) == [.missing(.endorsedOn)])
    let tomorrow = try Forms.action(.endorsePermit, [.endorsedOn: "2026-11-24"])
    #expect(bench.reasons(tomorrow, on: file) == [.inFuture(.endorsedOn, try day("2026-11-24"))])
  }
}
