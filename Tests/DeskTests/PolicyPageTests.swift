import CaseStore
import Console
import Desk
import Residence
import Specimens
import Testing

/// The page of a policy says all that the policy says, in either language.
@Suite struct PolicyPageTests {
  let policy: Policy

  init() throws { policy = try Specimens.policy }

  /// The page with every paragraph on one line, so that texts can be found in it.
  private func text(_ language: Language) -> String {
    PolicyPage.lines(of: policy, in: language).joined(separator: "\n").filter { !$0.isWhitespace }
  }

  private func expect(_ texts: [String], in page: String, _ location: SourceLocation = #_sourceLocation) {
    for text in texts {
      #expect(page.contains(text.filter { !$0.isWhitespace }), "\(text)", sourceLocation: location)
    }
  }

  @Test(arguments: Language.allCases)
  func everyRuleStandsThereWithTextSourceAndDay(_ language: Language) throws {
    let lines = PolicyPage.lines(of: policy, in: language)
    for (rule, next) in zip(policy.rules, policy.rules.dropFirst().map(\.id.rawValue) + [""]) {
      let start = try #require(lines.firstIndex(of: rule.id.rawValue))
      let entry = lines[start...].prefix { $0 != next && !$0.isEmpty }.joined().filter { !$0.isWhitespace }
      expect([rule.text[language], rule.source[language]], in: entry)
      if let from = rule.from { expect([from.text], in: entry) }
    }
  }

  @Test(arguments: Language.allCases)
  func everyLodgingGroundPurposeAndRoleStandsThere(_ language: Language) {
    let page = text(language)
    expect(policy.lodgings.map { $0.name[language] }, in: page)
    expect(policy.lodgings.flatMap(\.declarants).map { $0.title[language] }, in: page)
    expect(policy.grounds.flatMap { [$0.name[language], $0.countsFrom[language]] }, in: page)
    expect(policy.purposes.map { $0.name[language] }, in: page)
    expect(policy.roles.flatMap { [$0.name] + $0.actions.map(\.title) }.map { $0[language] }, in: page)
    expect(policy.districts.flatMap { [$0.code, $0.name[language]] }, in: page)
    expect(policy.zones.map { $0[language] }, in: page)
    let papers = (policy.lodgings.flatMap(\.papers) + policy.grounds.flatMap(\.proofs)).flatMap(\.anyOf)
      .joined()
    expect(papers.compactMap { policy.material($0)?.name[language] }, in: page)
  }

  @Test(arguments: Language.allCases)
  func noLineIsWiderThanAHundredColumns(_ language: Language) {
    for line in PolicyPage.lines(of: policy, in: language) {
      #expect(displayWidth(line) <= 100, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func alternativesWaiversRefusalsAndHolidaysAreSaidInEnglish() {
    let page = PolicyPage.lines(of: policy, in: .english)
    for line in [
      "Dalian (210200): the rules of the residence desk", "Rented house (rented)",
      "  Declared by: the resident, the landlord, an agent",
      "  - Household register of the host or landlord (not if declared by the landlord)",
      "  - House ownership certificate; or Purchase contract + Purchase invoice + Deed-tax certificate",
      "  6 months, counted from the day of enrolment",
      "- Vehicle and driver matters (traffic-window): refused by the rule traffic-window; refer to the",
      "- Certificate: valid for 30 days, 90 at most", "- 2025: 28 holidays, 5 weekend days worked",
    ] {
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test func alternativesWaiversRefusalsAndHolidaysAreSaidInChinese() {
    let page = PolicyPage.lines(of: policy, in: .chinese)
    for line in [
      "大连市（210200）居住登记业务规则", "租赁房屋（rented）", "  申报人：本人、房主、代办人",
      "  - 户主（房主）户口簿（由房主申报的免交）", "  - 房屋所有权证（不动产权证）；或购房合同加购房发票加契税证",
      "  满6个月，自入学之日起算", "- 车驾管业务（traffic-window）：依规则traffic-window不予开具；办理途径：交警窗口（自行查询登记信息）",
      "- 证明：有效期一般30天，最长90天", "- 2025年：节假日28天，周末上班5天",
    ] {
      #expect(page.contains(line), "\(line)")
    }
  }
}
