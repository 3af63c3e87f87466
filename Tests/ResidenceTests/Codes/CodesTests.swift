import Residence
import Testing

/// Codes are those of the standards and of the registration form.
struct CodesTests {
  @Test func theEthnicitiesAreThoseOfTheStandard() {
    #expect(Ethnicity.all.count == 58)
    #expect(Set(Ethnicity.all.map(\.code)).count == 58)
    #expect(Ethnicity.all.allSatisfy { $0.code.utf8.count == 2 && !$0.name.zh.isEmpty })
    for (code, name) in [("01", "汉"), ("05", "维吾尔"), ("11", "满"), ("30", "土"), ("44", "俄罗斯"), ("56", "基诺")] {
      #expect(Ethnicity.title(code)?.zh == name)
    }
    #expect(Ethnicity.title("97") != nil)
    #expect(Ethnicity.title("98") != nil)
    #expect(Ethnicity.title("57") == nil)
  }

  @Test func theFormsListsAreComplete() {
    #expect(StayReason.allCases.count == 12)
    #expect(Lodging.allCases.count == 7)
    #expect(IntendedStay.allCases.count == 3)
    #expect(DepartureReason.leaving.count == 4)
    #expect(DepartureReason.allCases.filter { !DepartureReason.leaving.contains($0) } == [.moved])
    #expect(VisitOutcome.allCases.count == 4)
  }
}
