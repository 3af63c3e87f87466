import Residence
import Testing

/// Texts and dates are read as people type them.
struct TypedTextTests {
  let today: CivilDate

  init() throws { today = try day("2026-11-23") }

  @Test func surroundingSpaceIsTrimmed() {
    #expect(TypedText.trimmed("\u{3000} \t欧阳 娜娜\u{A0}\n") == "欧阳 娜娜")
    #expect(TypedText.trimmed(" \u{3000}").isEmpty)
  }

  @Test func fullWidthFormsAreFolded() {
    #expect(TypedText.folded("　ＡＢＣ１２３：－／．　ｘ　") == "ABC123:-/. x")
    #expect(TypedText.folded("11。23") == "11.23")
    #expect(TypedText.folded("𠮷田明·") == "𠮷田明·")
  }

  @Test(arguments: [
    "2026-11-20", "2026/11/20", "2026.11.20", "2026年11月20日", "20261120", "11-20", "11/20", "11.20",
    "11月20日", "-3", "－３", "２０２６－１１－２０", "２０２６年１１月２０日", "２０２６１１２０", " 2026-11-20 ", "2026。11。20",
  ])
  func everyUsualShapeIsThatDay(_ typed: String) {
    #expect(TypedText.date(typed, today: today)?.text == "2026-11-20")
  }

  @Test(arguments: [
    ("今天", 0), ("today", 0), ("TODAY", 0), (".", 0), ("昨天", -1), ("yesterday", -1), ("+10", 10),
    ("-365", -365),
    ("+0", 0), ("＋１", 1),
  ])
  func relativeDaysCountFromToday(_ typed: String, days: Int) {
    #expect(TypedText.date(typed, today: today) == today.adding(days: days))
  }

  @Test func singleDigitMonthsAndDaysAreTaken() {
    #expect(TypedText.date("2026-1-2", today: today)?.text == "2026-01-02")
    #expect(TypedText.date("1/2", today: today)?.text == "2026-01-02")
  }

  @Test(arguments: [
    "", " ", "-", "+", "abc", "明日", "2026", "11", "26-11-23", "2026-11", "2026-11-31", "2026-13-01", "02-29",
    "20260230", "2026112", "202611233", "2026-11-23-1", "11-23-2026", "+40000", "2026-11-x",
    "9999999999999999999999",
    "一月二日",
  ])
  func nonsenseIsNoDate(_ typed: String) {
    #expect(TypedText.date(typed, today: today) == nil)
  }

  @Test(arguments: ["+2021112", "2026-+1-23", "+1/23", "+202-11-23", "11-+3"])
  func aSignInsideADateIsNonsense(_ typed: String) {
    #expect(TypedText.date(typed, today: today) == nil)
  }

  @Test func theLargestNegativeNumberIsNoDate() async {
    await #expect(processExitsWith: .success) {
      let today = CivilDate(dayNumber: 20_000)
      #expect(TypedText.date("-9223372036854775808", today: today) == nil)
    }
  }
}
