import Foundation
import Specimens
import Testing

extension CommandTests {
  /// A hotel's list becomes cases, all of them or none.
  @Suite struct RosterTests {
    private let station: TemporaryStation
    /// Where the hotel's files lie.
    private let desk = TemporaryStation()

    init() throws {
      station = try TemporaryStation(cases: 3)
      try FileManager.default.createDirectory(atPath: desk.path, withIntermediateDirectories: false)
      try write(hotel, to: common)
    }

    @Test func aHotelsListOfThirtyBecomesThirtyCases() throws {
      try write(table(guests), to: list)
      let checked = try roster("--check")
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(checked.output.contains("30"))
      #expect(try station.listings.count == 3)

      let outcome = try roster()
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.isEmpty)
      let numbers = (4...33).map { "WH-2026-0000" + ($0 < 10 ? "0\($0)" : "\($0)") }
      #expect(outcome.lines == zip(numbers, guests).map { "\($0)\t\($1[0])" })
      #expect(try station.listings.map { $0["case"] as String? }.suffix(30) == numbers[...].map { $0 })
      let last = try station.file("WH-2026-000033")
      #expect(last.object("identity")["paperNumber"] == guests.last?[2])
      #expect(last.object("identity")["ethnicity"] == "01")
      #expect(last.objects("stays").first?.object("address")["room"] == "329")
      #expect(last.objects("stays").first?.object("declarant")["name"] == "样例宾馆")
      #expect(last.objects("materials").map { $0["kind"] } == ["identity-card"])
    }

    @Test func mistakesInThreeRowsAreAllReportedAndNothingIsWritten() throws {
      var rows = guests
      rows[4][1] = "未知"
      rows[4][3] = "1992-13-01"
      rows[17][2] = rows[2][2]
      rows[29][0] = ""
      try write(table(rows), to: list)
      let before = try station.journal.count
      for (locale, words) in [
        ("C.UTF-8", ["not on the list", "Not a day", "line 4", "Name is missing"]),
        ("zh_CN.UTF-8", ["不在选项之内", "不是日期", "第4行", "缺少姓名"]),
      ] {
        let outcome = try roster(locale: locale)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(lines.count == 4, "\(outcome.errors)")
        for (line, place) in zip(lines, ["6:2: \(rows[4][0]): ", "6:4: ", "19:3: ", "31:1: "]) {
          #expect(line.hasPrefix("\(list):\(place)"))
        }
        for word in words { #expect(lines.contains { $0.contains(word) }, "\(word) in \(outcome.errors)") }
      }
      #expect(try station.journal.count == before)
      #expect(try station.listings.count == 3)
    }

    @Test func anInterruptedListIsGoneOnWithOnlyWhenAsked() throws {
      try write(table(Array(guests.prefix(4))), to: list)
      #expect(try roster().status == 0)
      try write(table(Array(guests.prefix(6))), to: list)
      let again = try roster()
      #expect(again.status == 1)
      #expect(again.errors.contains("--resume"))
      #expect(again.errors.contains("WH-2026-000004"))
      #expect(try station.listings.count == 7)

      let resumed = try roster("--resume")
      #expect(resumed.status == 0)
      #expect(resumed.errors.contains("already registered: WH-2026-000007"))
      #expect(resumed.lines == ["WH-2026-000008\t\(guests[4][0])", "WH-2026-000009\t\(guests[5][0])"])
      #expect(try station.listings.count == 9)
    }

    @Test func onlyTheBadRowsAreLeftOutWhenThatIsAskedFor() throws {
      var rows = guests
      rows[3][2] = "2.10202E+17"
      rows[7][3] = "1992-13-01"
      rows[11].append("x")
      try write(table(rows), to: list)
      let checked = try roster("--check", "--skip-bad")
      #expect(checked.status == 1)
      #expect(checked.output.contains("27"))
      #expect(try station.listings.count == 3)

      let outcome = try roster("--skip-bad")
      #expect(outcome.status == 1)
      #expect(outcome.lines.count == 27)
      #expect(try station.listings.count == 30)
      let told = outcome.errors.split(separator: "\n").map(String.init)
      let places: [String] = ["5:3: ", "9:4: \(rows[7][0]): ", "13: "]
      for (line, place) in zip(told, places) {
        #expect(line.hasPrefix("\(list):\(place)"), "\(line)")
      }
      #expect(told.last?.contains("27 registered, 3 rows left out") == true)

      // Put right, the three are registered, and nobody twice.
      try write(table(guests), to: list)
      let again = try roster("--resume")
      #expect(again.status == 0, "\(again.errors)")
      #expect(
        again.lines.map { $0.split(separator: "\t").last.map(String.init) }
          == [3, 7, 11].map { guests[$0][0] })
      #expect(try station.listings.count == 33)
    }

    @Test func onlyThePapersThatAreStatedCount() throws {
      try write(table(Array(guests.prefix(1))), to: list)
      try write(hotel.replacing("\"originalSeen\": true", with: "\"originalSeen\": false"), to: common)
      let outcome = try roster()
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Original and copy needed"))
    }

    @Test(arguments: [
      ("姓名,鞋码\n王样例,42\n", 1, ":1:2: "), ("姓名\n\"王样例", 1, ":2: "), ("姓名\n", 1, ":1: "),
    ])
    func aListThatCannotBeReadIsRefused(text: String, status: Int32, place: String) throws {
      try write(text, to: list)
      let outcome = try roster()
      #expect(outcome.status == status)
      #expect(outcome.errors.hasPrefix(list + place), "\(outcome.errors)")
    }

    @Test(arguments: ["[]", "{", #"{"material": []}"#, #"{"entries": {"shoe-size": "42"}}"#])
    func aWrongCommonFileIsWrongUsage(text: String) throws {
      try write(table(guests), to: list)
      try write(text, to: common)
      let outcome = try roster()
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(common))
      #expect(try station.listings.count == 3)
    }

    @Test func aListThatIsNotThereIsWrongUsage() throws {
      let outcome = try roster()
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(list))
    }

    private var list: String { desk.path + "/guests.csv" }
    private var common: String { desk.path + "/hotel.json" }

    /// Thirty guests: name, sex, number, date of birth, room.
    private let guests = (0..<30).map { index in
      [
        "样客\(["甲", "乙", "丙"][index % 3])\(index)", "男", Specimens.paperNumber(100 + index), "1992.3.15",
        "3\(index)",
      ]
    }

    private let hotel = """
      {"entries": {"paper": "居民身份证", "ethnicity": "汉族", "register-division": "220199",
        "register-address": "吉林省样例市样例路12号", "district": "沙河口区", "street": "望海街道",
        "community": "望海社区", "road": "望海街8号", "arrived-on": "2026-11-22", "moved-in-on": "2026-11-22",
        "intended-stay": "半年以下", "stay-reason": "旅游观光", "lodging": "旅店", "host-name": "样例宾馆",
        "declarant": "旅店", "declarant-name": "样例宾馆"},
       "materials": [{"kind": "identity-card", "originalSeen": true, "copyKept": true}]}
      """

    private func table(_ rows: [[String]]) -> String {
      let header = ["姓名", "性别", "证件号码", "出生日期", "室"]
      return "\u{FEFF}" + ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private func write(_ text: String, to path: String) throws {
      try Data(text.utf8).write(to: URL(filePath: path))
    }

    private func roster(_ options: String..., locale: String = "C.UTF-8") throws -> Outcome {
      let all = ["roster", list, "--station", station.path, "--as", "clerk", "--common", common] + options
      return try Outcome(of: Program.found, all, surroundings: ["PATH=/usr/bin", "LC_ALL=\(locale)"])
    }
  }
}
