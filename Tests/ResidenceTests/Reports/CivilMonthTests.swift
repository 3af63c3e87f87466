import Residence
import Testing

@Suite struct CivilMonthTests {
  @Test func aMonthIsReadAsItIsWrittenAndNothingElseIs() throws {
    for text in ["2026-11", "2024-02", "0001-01", "9999-12"] {
      let month = try #require(CivilMonth(text))
      #expect(month.text == text)
    }
    for text in ["", "2026", "2026-13", "2026-1", "2026-11-01", "2026-11-", "２０２６-11", "2026/11"] {
      #expect(CivilMonth(text) == nil, "\(text)")
    }
  }

  @Test func everyDayLiesInExactlyOneMonth() throws {
    var day = try day("2023-12-15")
    for _ in 0..<800 {
      let month = CivilMonth(of: day)
      #expect(month.contains(day) && month.first.day == 1)
      #expect(!month.adding(months: 1).contains(day) && !month.adding(months: -1).contains(day))
      #expect(month.last.adding(days: 1) == month.adding(months: 1).first)
      day = day.adding(days: 1)
    }
  }
}
