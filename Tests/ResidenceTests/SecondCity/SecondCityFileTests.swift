import Residence
import Testing

/// The file of the second city is complete and differs from the first one where a policy can differ.
struct SecondCityFileTests {
  let binlan: Policy
  let dalian: Policy

  init() throws { (binlan, dalian) = (try Policies.binlan(), try Policies.dalian()) }

  @Test func theFileHasNoFault() {
    #expect(binlan.faults.isEmpty)
  }

  @Test func theFileSurvivesBeingReadAndWritten() throws {
    #expect(try readBack(binlan) == binlan)
  }

  @Test(arguments: RuleID.allCases)
  func everyRuleHasItsOwnTextAndItsSourceInBothLanguages(_ id: RuleID) throws {
    let rule = try #require(binlan.rule(id))
    for text in [rule.text, rule.source] {
      #expect(!text.en.isEmpty && text.en.allSatisfy(\.isASCII))
      #expect(text.zh.contains { !$0.isASCII } && !text.zh.contains { $0.isASCII && $0.isLowercase })
    }
    #expect(rule.text != dalian.rule(id)?.text)
  }

  @Test func theDaysAndMonthsAreItsOwn() {
    func periods(_ permit: Policy.PermitPolicy) -> [Int] {
      [permit.days, permit.longestDays, permit.collectionDays, permit.endorsementWindowMonths]
    }
    #expect(periods(binlan.permit) == [10, 20, 20, 2])
    #expect(periods(dalian.permit) == [15, 30, 30, 1])
    #expect([binlan.certificate.defaultDays, binlan.certificate.longestDays] == [15, 60])
    #expect([binlan.verification.days, dalian.verification.days] == [5, 3])
    #expect(binlan.grounds.map(\.months) == [3, 3, 12])
    #expect(binlan.calendar.counting == .workingDays && dalian.calendar.counting == nil)
    #expect(Set(binlan.calendar.workdays).isDisjoint(with: binlan.calendar.holidays))
  }

  @Test func onlyAReplacementAndAReissueCostSomething() {
    #expect(Policy.Fee.Service.allCases.map { binlan.fee($0)?.yuan } == [0, 0, 20, 30])
  }

  @Test func whoMayDoWhatDiffersByDataOnly() {
    #expect(binlan.allows(.register, by: .supervisor) && !dalian.allows(.register, by: .supervisor))
    #expect(binlan.allows(.voidCertificate, by: .clerk) && !dalian.allows(.voidCertificate, by: .clerk))
    #expect(!binlan.allows(.register, by: .police) && dalian.allows(.register, by: .police))
    for action in Action.Kind.allCases {
      #expect(Role.allCases.contains { binlan.allows(action, by: $0) }, "\(action)")
    }
  }

  @Test func whoeverIsWaitedForMayTakeTheStep() {
    for step in NextStep.allCases {
      #expect(binlan.allows(step.action, by: step.role), "\(step)")
    }
  }

  @Test func everyRefusedPurposeNamesItsRuleAndWhoHelpsInstead() {
    let refused = binlan.purposes.filter { $0.refusedBy != nil }
    #expect(refused.count == 4)
    for purpose in refused {
      #expect(purpose.referTo?.en.isEmpty == false && purpose.referTo?.zh.isEmpty == false, "\(purpose.id)")
    }
    let shared = Set(binlan.purposes.map(\.id)).intersection(dalian.purposes.map(\.id))
    #expect(shared == ["registration-voucher"])
  }

  @Test func nothingOfItBelongsToARealPlace() {
    #expect(binlan.divisionPrefix == "9901")
    #expect(binlan.districts.allSatisfy { $0.code.hasPrefix("9901") })
  }
}
