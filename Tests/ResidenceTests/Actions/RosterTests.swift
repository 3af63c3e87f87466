import Residence
import Specimens
import Testing

/// A list is read as it was meant, or every fault of its form is named with its line.
@Suite struct RosterTests {
  @Test func eachRowIsARegistrationOverWhatIsCommon() throws {
    let common = Action(
      .register, [.lodging: "hotel", .room: "101", .phone: "13900001111"],
      materials: [Material(kind: "identity-card")])
    let roster = try read("name,room,sex\n王样例,502,男\n欧阳娜娜,,Female\n", over: common)
    #expect(roster.rows.map(\.line) == [2, 3])
    #expect(
      roster.rows.map(\.action.entries) == [
        [.name: "王样例", .room: "502", .sex: "male", .lodging: "hotel", .phone: "13900001111"],
        [.name: "欧阳娜娜", .room: "101", .sex: "female", .lodging: "hotel", .phone: "13900001111"],
      ])
    #expect(roster.rows.allSatisfy { $0.action.kind == .register && $0.action.materials == common.materials })
  }

  @Test(arguments: [",", "\t", ";"])
  func theSeparatorIsTheOneThatMakesSenseOfTheColumns(separator: String) throws {
    let header = separator == "," ? #""Landlord, host, unit""# : "Landlord, host, unit"
    let roster = try read([header, "姓名", "ROOM\r\n样", "王样例", " 5 02"].joined(separator: separator))
    #expect(roster.rows.map(\.action.entries) == [[.hostName: "样", .name: "王样例", .room: " 5 02"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsOfEveryKindAndBlankLinesAreTaken(end: String) throws {
    let text = ["", "姓名,室", "王样例,1", ",", "", "欧阳娜娜,2", " , ", ""].joined(separator: end)
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let roster = try Roster(reading: bytes, over: Action(.register), names: RosterTests.names)
      #expect(roster.rows.map(\.line) == [3, 6])
      #expect(roster.rows.map { $0.action.entries[.room] } == ["1", "2"])
    }
  }

  @Test func codesMayBeNamedInTheCommonEntriesAsWell() throws {
    let common = Action(.register, [.sex: "女", .lodging: "男"])
    let entries = try read("姓名\n王样例", over: common).rows.first?.action.entries
    #expect(entries == [.name: "王样例", .sex: "female", .lodging: "男"])
    #expect(try read("sex\nneuter").rows.first?.action.entries == [.sex: "neuter"])
  }

  @Test func ofTwoThingsWithOneNameTheFirstHasIt() {
    var names = RosterTests.names
    names.name(.remark, "ＮＡＭＥ ")
    names.name("other", of: .sex, "男")
    #expect(names.field("name") == .name)
    #expect(names.entry(" 男", in: .sex) == "male")
    #expect(names.field("remark") == nil)
  }

  @Test func whateverIsWrittenIsReadBack() throws {
    var random = Chance(2026)
    let cells = [
      "", "a", "\"", "\"\"", "\n", "\r\n", "\r", ",", ";", "\t", "样例", "𠮷", "e\u{301}", " x ", "a\"b\nc",
    ]
    for _ in 0..<500 {
      let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
      let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      var (text, line) = (["name", "room", "phone"].joined(separator: separator) + end, 2)
      var expected = [[Field: String]](), lines = [Int]()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let row = (0..<3).map { place in
          (place == 0 ? "王" : "")
            + (0..<Int.random(in: 0...3, using: &random)).map { _ in cells.randomElement(using: &random) ?? ""
            }
            .joined()
        }
        let written = row.map { RosterTests.written($0, quoted: Bool.random(using: &random)) }
        text += written.joined(separator: separator) + end
        expected.append(
          Dictionary(uniqueKeysWithValues: zip([Field.name, .room, .phone], row))
            .filter { !TypedText.trimmed($0.value).isEmpty })
        lines.append(line)
        line += 1 + row.map(RosterTests.lineEnds).reduce(0, +)
      }
      let roster = try read(text)
      #expect(roster.rows.map(\.action.entries) == expected, "\(text.debugDescription)")
      #expect(roster.rows.map(\.line) == lines, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("", [RosterFault(.noRows, line: 1)]), ("\n\n", [RosterFault(.noRows, line: 1)]),
    ("name,room\n,\n", [RosterFault(.noRows, line: 1)]),
    ("name\n\"王\n样", [RosterFault(.unterminatedQuote, line: 2)]),
    ("name\n王\"样\"", [RosterFault(.strayQuote, line: 2)]),
    ("name\n\"王\n\"样", [RosterFault(.strayQuote, line: 3)]),
    (
      "name,,shoe size,\n王,,42,",
      [
        RosterFault(.unknownColumn("", position: 2), line: 1, column: 2),
        RosterFault(.unknownColumn("shoe size", position: 3), line: 1, column: 3),
      ]
    ),
    ("name,室,姓名\n王,1,样", [RosterFault(.doubleColumn(.name), line: 1, column: 3)]),
    (
      "name,room\n王\n\n样,1\n例,1,2\n\"",
      [
        RosterFault(.cells(found: 1, expected: 2), line: 2),
        RosterFault(.cells(found: 3, expected: 2), line: 5),
        RosterFault(.unterminatedQuote, line: 6),
      ]
    ),
    (
      "name,nobody\n王",
      [
        RosterFault(.unknownColumn("nobody", position: 2), line: 1, column: 2),
        RosterFault(.cells(found: 1, expected: 2), line: 2),
      ]
    ),
  ])
  func everyFaultIsNamedWithItsLine(text: String, faults: [RosterFault]) {
    #expect(throws: RosterRefusal(faults)) { try read(text) }
  }

  @Test func whatIsNotUTF8IsNamedWithItsLine() throws {
    // 王样例 as GB18030 writes it.
    let chinese: [UInt8] = [0xCD, 0xF5, 0xD1, 0xF9, 0xC0, 0xFD]
    #expect(throws: RosterRefusal([RosterFault(.notUTF8, line: 3)])) {
      try Roster(
        reading: Array("name\n王样例\n".utf8) + chinese, over: Action(.register), names: RosterTests.names)
    }
  }

  @Test func aRowThatCannotBeReadKeepsNobodyElseFromBeing() throws {
    let roster = try read("name,phone\n王,1\n样\n例,1.39E+10\n明,1,2\n白,2\n")
    #expect(roster.rows.map(\.line) == [2, 6])
    #expect(
      roster.faults == [
        RosterFault(.cells(found: 1, expected: 2), line: 3),
        RosterFault(.destroyedNumber(.phone, "1.39E+10"), line: 4, column: 2),
        RosterFault(.cells(found: 3, expected: 2), line: 5),
      ])
    #expect(roster.column(of: .phone) == 2 && roster.column(of: .name) == 1 && roster.column(of: .sex) == nil)
  }

  @Test(arguments: ["1.1E+17", "1E+10", " 2.10202E+17 ", "1.3900001111e+10", "２.1Ｅ+17"])
  func aNumberThatASpreadsheetDestroyedIsNamedWithItsColumn(cell: String) throws {
    let roster = try read("name,phone\n王,\"\(cell)\"\n样,1390\n")
    #expect(roster.faults.map(\.line) == [2] && roster.faults.map(\.column) == [2])
    #expect(roster.rows.map(\.line) == [3])
    // In a field that is no number it is what somebody wrote.
    #expect(try read("name\n\"\(cell)\"\n").rows.count == 1)
  }

  @Test(arguments: ["E+", "1.1E17", "1.1.1E+17", "E+17", "1E+9999", "13900001111", "1.1F+17"])
  func whatOnlyLooksLikeItIsLeftToTheRules(cell: String) throws {
    let roster = try read("phone\n\(cell)\n")
    #expect(roster.faults.isEmpty)
    #expect(roster.rows.map { $0.action.entries[.phone] } == [cell])
  }

  @Test(arguments: ["=\"0123\"", "\"=\"\"0123\"\"\"", "0123", "\"0123\""])
  func aTextThatIsKeptFromBeingTakenForANumberIsThatText(cell: String) throws {
    let roster = try read("phone,name\r\n\(cell),王\r\n")
    #expect(roster.rows.map(\.action.entries) == [[.phone: "0123", .name: "王"]])
  }

  @Test func emptyColumnsBehindTheLastOneArePassedOver() throws {
    let roster = try read("\u{FEFF}姓名;室;;\r\n王;1;;\r\n样;2\r\n例;\"3\n4\";;\r\n")
    #expect(roster.rows.map(\.line) == [2, 3, 4])
    #expect(roster.rows.map { $0.action.entries[.room] } == ["1", "2", "3\n4"])
    #expect(roster.faults.isEmpty)
    // What stands there is no empty column.
    #expect(try read("姓名;室;;\n王;1;x;\n").faults == [RosterFault(.cells(found: 3, expected: 2), line: 2)])
  }

  @Test func noBytesWhateverCrashTheReader() {
    var random = Chance(7)
    let parts: [[UInt8]] = [
      [0x22], [0x2C], [0x0A], [0x0D], [0x3B], [0x09], Array("name".utf8), [0xFF], [0xE7],
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in
        parts.randomElement(using: &random) ?? []
      }
      do throws(RosterRefusal) {
        let roster = try Roster(reading: bytes, over: Action(.register), names: RosterTests.names)
        #expect(roster.rows.count + roster.faults.count > 0)
      } catch {
        #expect(!error.faults.isEmpty)
      }
    }
  }

  private func read(_ text: String, over common: Action = Action(.register)) throws -> Roster {
    try Roster(reading: Array(text.utf8), over: common, names: RosterTests.names)
  }

  private static let names: RosterNames = {
    var names = RosterNames()
    for field in [Field.name, .room, .sex, .hostName, .phone] { names.name(field, field.rawValue) }
    names.name(.name, "姓名")
    names.name(.room, "室")
    names.name(.hostName, "Landlord, host, unit")
    for (code, title) in [("male", "男"), ("female", "女")] {
      names.name(code, of: .sex, code)
      names.name(code, of: .sex, title)
    }
    return names
  }()

  private static func written(_ cell: String, quoted: Bool) -> String {
    let special = cell.unicodeScalars.contains { "\"\r\n,;\t".unicodeScalars.contains($0) }
    guard quoted || special else { return cell }
    return "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private static func lineEnds(in cell: String) -> Int { cell.count(where: \.isNewline) }
}
