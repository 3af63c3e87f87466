import Residence
import Testing

/// The policy file of Dalian is complete in itself and says what the domain says.
struct PolicyTests {
  let policy: Policy

  init() throws { policy = try Policies.dalian() }

  @Test func theFileSurvivesBeingReadAndWritten() throws {
    #expect(try readBack(policy) == policy)
  }

  @Test(arguments: RuleID.allCases)
  func everyRuleHasItsTextAndItsSource(_ id: RuleID) throws {
    let rule = try #require(policy.rule(id))
    for text in [rule.text, rule.source] {
      #expect(!text.en.isEmpty)
      #expect(!text.zh.isEmpty)
    }
  }

  @Test func noIdentifierStandsTwice() {
    func hasNoDuplicates(_ list: [some Hashable]) -> Bool { Set(list).count == list.count }
    #expect(hasNoDuplicates(policy.rules.map(\.id)))
    #expect(hasNoDuplicates(policy.materials.map(\.id)))
    #expect(hasNoDuplicates(policy.lodgings.map(\.lodging)))
    #expect(hasNoDuplicates(policy.grounds.map(\.id)))
    #expect(hasNoDuplicates(policy.purposes.map(\.id)))
    #expect(hasNoDuplicates(policy.roles.map(\.role)))
    #expect(hasNoDuplicates(policy.coverage.map(\.coverage)))
    #expect(hasNoDuplicates(policy.fees.map(\.service)))
    #expect(hasNoDuplicates(policy.agents.grounds.map(\.id)))
    for options in [
      policy.agents.relations, policy.extensions, policy.replacements, policy.cancellations,
      policy.withdrawals,
    ] {
      #expect(!options.isEmpty)
      #expect(hasNoDuplicates(options.map(\.id)))
    }
    #expect(hasNoDuplicates(policy.districts.map(\.code)))
    for role in policy.roles { #expect(hasNoDuplicates(role.actions)) }
  }

  private var everyRequirement: [Policy.Requirement] {
    policy.lodgings.flatMap(\.papers) + policy.grounds.flatMap(\.proofs) + policy.permit.papers
      + policy.agents.papers
  }

  @Test func everyPaperThatIsAskedForExists() {
    for requirement in everyRequirement {
      #expect(!requirement.anyOf.isEmpty)
      for set in requirement.anyOf {
        #expect(!set.isEmpty)
        for paper in set { #expect(policy.material(paper) != nil, "\(paper)") }
      }
    }
  }

  @Test func noPaperIsWaivedForSomebodyWhoCannotDeclare() {
    for rule in policy.lodgings {
      for waived in rule.papers.compactMap(\.waivedFor).joined() { #expect(rule.declarants.contains(waived)) }
    }
  }

  @Test(arguments: Lodging.allCases)
  func everyLodgingHasDeclarantsAndAsksForTheIdentityCard(_ lodging: Lodging) throws {
    let rule = try #require(policy.lodging(lodging))
    #expect(!rule.declarants.isEmpty)
    #expect(rule.papers.first?.anyOf == [["identity-card"]])
  }

  @Test(arguments: Role.allCases)
  func everyRoleHasItsRights(_ role: Role) {
    #expect(policy.roles.contains { $0.role == role })
  }

  @Test(arguments: Action.Kind.allCases)
  func everyActionIsSomebodysDuty(_ action: Action.Kind) {
    #expect(Role.allCases.contains { policy.allows(action, by: $0) })
  }

  @Test func theSixHalfYearGroundsLastSixMonths() {
    let grounds = [
      "social-insurance", "study", "parent-of-student", "enterprise", "own-house", "marriage", "rented-house",
    ]
    #expect(policy.grounds.map(\.id) == grounds)
    #expect(policy.grounds.allSatisfy { $0.months == 6 })
  }

  @Test func theDistrictsAreThoseOfTheStatutoryCode() {
    let codes = [
      "210202", "210203", "210204", "210211", "210212", "210213", "210214", "210224", "210281", "210283",
    ]
    #expect(policy.districts.map(\.code) == codes)
    #expect(codes.allSatisfy { $0.hasPrefix(policy.divisionPrefix) })
  }

  @Test func theLongestPeriodsAreAtLeastTheUsualOnes() {
    #expect(policy.certificate.defaultDays == 30)
    #expect(policy.certificate.longestDays == 90)
    #expect(policy.permit.days == 15)
    #expect(policy.permit.longestDays == 30)
    #expect(policy.verification.days > 0)
  }

  @Test func trafficWindowAndVoucherAreRefusedByTheirRules() {
    #expect(policy.purpose("traffic-window")?.refusedBy == .trafficWindow)
    #expect(policy.purpose("registration-voucher")?.refusedBy == .voucherEnded)
    #expect(policy.rule(.voucherEnded)?.from?.text == "2021-09-01")
    #expect(policy.rule(.movedWithinCity)?.from?.text == "2019-04-26")
    #expect(policy.purposes.count { $0.refusedBy == nil } == 3)
  }

  @Test func theFirstIssueAndEndorsementsAreFree() {
    #expect(policy.fee(.firstIssue)?.yuan == 0)
    #expect(policy.fee(.endorsement)?.yuan == 0)
    for service in Policy.Fee.Service.allCases { #expect((policy.fee(service)?.yuan ?? -1) >= 0) }
  }

  @Test func everyCoverageIsJudged() {
    for coverage in Coverage.allCases { #expect(policy.coverage(coverage) != nil) }
    #expect(policy.coverage(.outsideCity)?.permitRefusedBy == nil)
    #expect(policy.coverage(.movedWithinCity)?.permitRefusedBy == .movedWithinCity)
  }

  @Test func theOlderRulesWithdrawalIsOff() {
    #expect(policy.withdrawals.filter { $0.isOff == true }.map(\.id) == ["illegal-acts"])
    #expect(policy.withdrawals.allSatisfy { $0.source != nil })
  }

  @Test func theCalendarsExceptionsAreSortedAndDoNotContradictEachOther() {
    let (holidays, workdays) = (policy.calendar.holidays, policy.calendar.workdays)
    #expect(holidays == Set(holidays).sorted())
    #expect(workdays == Set(workdays).sorted())
    #expect(Set(holidays).isDisjoint(with: workdays))
    #expect(workdays.allSatisfy { $0.weekday > 5 })
  }

  @Test func chineseTextsAreChinese() {
    let texts =
      policy.rules.flatMap { [$0.text.zh, $0.source.zh] } + policy.materials.map(\.name.zh)
      + policy.grounds.flatMap { [$0.name.zh, $0.countsFrom.zh] } + policy.purposes.map(\.name.zh)
      + policy.lodgings.map(\.name.zh) + policy.roles.map(\.name.zh) + policy.districts.map(\.name.zh)
    for text in texts {
      #expect(!text.contains { ("a"..."z").contains($0) }, "\(text)")
      #expect(text.contains { !$0.isASCII }, "\(text)")
    }
  }
}
