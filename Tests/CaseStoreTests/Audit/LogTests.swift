import CaseStore
import Residence
import Specimens
import Testing

@Suite struct LogTests {
  private let station: TemporaryStation
  private let files: [Case]

  init() throws {
    station = try TemporaryStation()
    files = try station.fill()
  }

  private func entries(_ change: (inout LogFilter) -> Void) throws -> [Int] {
    var filter = LogFilter()
    change(&filter)
    var lines = [LogLine]()
    let reading = try station.open().forEachLine(filter) { lines.append($0) }
    #expect(reading.isWhole)
    #expect(
      reading.kinds == [
        "register", "log-visit", "ask-for-certificate", "look", "seal-certificate", "remark",
      ])
    return lines.map(\.seq)
  }

  @Test func everyFilterLetsItsLinesThroughInTheirOrder() throws {
    #expect(try entries { _ in } == Array(1...9))
    #expect(try entries { $0.number = files[0].number } == [1, 4, 6, 7, 8])
    #expect(try entries { $0.by = "police" } == [4, 5])
    #expect(try entries { $0.kinds = ["register", "look"] } == [1, 2, 3, 7])
    #expect(try entries { $0.looks = true } == [7])
    #expect(try entries { $0.looks = false } == [1, 2, 3, 4, 5, 6, 8, 9])
    #expect(try entries { $0.from = Specimens.today.adding(days: 1) } == Array(4...9))
    #expect(try entries { $0.until = Specimens.today.adding(days: 20) } == Array(1...6))
    #expect(
      try entries {
        $0.from = Specimens.today.adding(days: 20)
        $0.until = Specimens.today.adding(days: 20)
        $0.number = files[0].number
      } == [4, 6])
  }

  @Test func daysAreThoseOfTheStationsCalendar() throws {
    let store = try station.open()
    // Half past seven in the morning is the day before in UTC.
    let morning = Specimens.moment(7, 30, daysLater: 61)
    try store.record(.list, by: Specimens.actor("clerk"), at: morning)
    var filter = LogFilter()
    filter.from = Specimens.today.adding(days: 61)
    var found = [Int]()
    _ = try store.forEachLine(filter) { found.append($0.seq) }
    #expect(found == [10])
  }

  @Test func lookingAtTheLogIsALook() throws {
    let store = try station.open()
    try store.record(
      .log(of: files[0].number), by: Specimens.actor("clerk"), at: Specimens.moment(9, daysLater: 61))
    var filter = LogFilter()
    filter.looks = true
    var lines = [LogLine]()
    _ = try store.forEachLine(filter) { lines.append($0) }
    #expect(lines.map(\.kind) == ["look", "log"])
    #expect(lines.last?.action["of"]?.string == files[0].number.text)
  }

  @Test func aDamagedJournalIsReadPastItsDamageAndSaidToBe() throws {
    let store = try station.open()
    try station.changeLines(of: 1) { $0[1] = Array("{}\n".utf8) }
    var seqs = [Int]()
    let reading = try store.forEachLine(LogFilter()) { seqs.append($0.seq) }
    #expect(!reading.isWhole)
    #expect(seqs == [1, 2, 3, 4, 6, 7, 8, 9])
  }
}
