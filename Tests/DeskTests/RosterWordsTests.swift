import CaseStore
import Desk
import Residence
import Specimens
import Testing

/// A roster is written in the words that stand on the screens.
@Suite struct RosterWordsTests {
  private let policy: Policy
  private let names: RosterNames

  init() throws {
    policy = try Specimens.policy
    names = RosterNames(under: policy)
  }

  @Test func everyFieldOfARegistrationIsAColumnByEachOfItsNames() {
    for field in Specimens.registration().entries.keys {
      for name in [field.rawValue, field.title.zh, field.title.en, " " + field.title.en.uppercased()] {
        #expect(names.field(name) == field, "\(name)")
      }
    }
    #expect(names.field("materials") == nil)
    #expect(names.field("用途") == nil)
  }

  @Test(arguments: [
    (Field.sex, "女", "female"), (.sex, "MALE", "male"), (.ethnicity, "汉", "01"), (.ethnicity, "汉族", "01"),
    (.ethnicity, "01", "01"), (.ethnicity, "Uygur", "05"), (.ethnicity, "维吾尔族", "05"),
    (.paper, "居民身份证", "identity-card"), (.intendedStay, "半年以下", "under-half-year"),
    (.stayReason, "旅游观光", "tourism"), (.lodging, "旅店", "hotel"), (.lodging, "工地现场", "construction-site"),
    (.declarant, "旅店", "hotel"), (.district, "沙河口区", "210204"), (.district, "shahekou", "210204"),
    (.sex, "人", "人"), (.name, "旅店", "旅店"),
  ])
  func codesAreKnownByEachOfTheirNames(field: Field, cell: String, code: String) {
    #expect(names.entry(cell, in: field) == code)
  }

  @Test func everyFaultIsSaidInBothLanguages() {
    for fact: RosterFault.Fact in [
      .notUTF8, .unterminatedQuote, .strayQuote, .unknownColumn("\u{1B}[2Jx", position: 3),
      .doubleColumn(.sex),
      .cells(found: 1, expected: 2), .destroyedNumber(.phone, "1.3E+10\u{1B}"), .noRows,
    ] {
      let words = RosterFault(fact, line: 1).words
      #expect(words.en.count > 10 && words.zh.count > 5)
      #expect(!(words.en + words.zh).contains("\u{1B}"), "a list must not act on the terminal")
    }
  }

  @Test func anObjectionNamesTheFieldAndTheSourceOfItsRule() throws {
    let row = try #require(
      try Roster(reading: Array("姓名\n王样例".utf8), over: Action(.register), names: names).rows.first)
    let reasons: [Reason] = [.missing(.sex), .malformed(.birthDate, .date)]
    let objections = RosterVerdict(.refused(reasons, twin: 7), on: row).objections(under: policy)
    #expect(objections.count == 3)
    #expect(objections.first?.words.en.contains("line 7") == true)
    #expect(objections.first?.words.zh.contains("第7行") == true)
    #expect(objections.map(\.field) == [.paperNumber, .sex, .birthDate])
    for (objection, reason) in zip(objections.dropFirst(), reasons) {
      let (field, source) = (try #require(reason.field), try #require(policy.rule(reason.rule)?.source))
      #expect(objection.words.zh.contains(field.title.zh) && objection.words.zh.contains(source.zh))
      #expect(objection.words.en.contains(field.title.en) && objection.words.en.contains(source.en))
    }
    #expect(objections[1].words.zh.hasPrefix("缺少性别"), "the field is not named twice")
    #expect(RosterVerdict(.fits, on: row).objections(under: policy).isEmpty)
  }

  @Test func everyFaultOfAnAttachmentIsSaidInBothLanguages() {
    for fault: AttachmentFault in [
      .empty(path: "a.jpg"), .tooLarge(path: "a.jpg", size: 99_000_000), .unknownKind(path: "a.jpg"),
      .invalidName("a.jpg"), .missing(path: "a.jpg"), .damaged(path: "a.jpg"),
    ] {
      let words = StoreFault.attachment(fault).words
      #expect(words.en.contains("a.jpg") && words.zh.contains("a.jpg"))
    }
  }
}
