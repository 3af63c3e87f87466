import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

@Suite struct SnapshotTests {
  private func station(cases: Int, first: Int = 0) throws -> TemporaryStation {
    let station = try TemporaryStation()
    let store = try station.open()
    for serial in first..<first + cases { try store.act(Specimens.registration(serial: serial)) }
    try store.fold()
    return station
  }

  private func snapshot(_ bytes: [UInt8]) -> Snapshot? {
    MappedFile(size: bytes.count) { $0.copyBytes(from: bytes) }.flatMap(Snapshot.init)
  }

  @Test func aFileInWhichAnyByteIsOtherIsNotTaken() throws {
    let known = try station(cases: 5).bytes("cache/index")
    let header = try #require(snapshot(known)?.header)
    // What stands between the columns means nothing, and is not looked at.
    let columns = header.columns.map { $0.offset..<$0.offset + $0.length }
    let first = try #require(columns.first?.lowerBound)
    let length = known.prefix(first).lastIndex { $0 != 0 } ?? 0
    #expect(snapshot(known)?.count == 5)
    for index in known.indices
    where index <= length && !(24..<64).contains(index) || columns.contains(where: { $0.contains(index) }) {
      var bytes = known
      bytes[index] ^= 0x40
      #expect(snapshot(bytes) == nil, "byte \(index)")
    }
  }

  @Test func aFileThatWasCutShortIsNotTaken() throws {
    let bytes = try station(cases: 3).bytes("cache/index")
    for length in stride(from: 0, to: bytes.count - 1, by: 13) {
      #expect(snapshot(Array(bytes.prefix(length))) == nil)
    }
  }

  @Test(arguments: ["gone", "empty", "garbage", "of another journal", "of another policy"])
  func whatDoesNotFitIsMadeAnew(_ damage: String) throws {
    let station = try station(cases: 4)
    switch damage {
    case "gone": try FileManager.default.removeItem(atPath: station.path + "/cache/index")
    case "empty": try station.write([], to: "cache/index")
    case "garbage": try station.write(Array("no index".utf8), to: "cache/index")
    case "of another policy":
      let policy = String(decoding: try station.bytes("policy.json"), as: UTF8.self)
      let days = policy.replacing("\"dueSoonDays\": ", with: "\"dueSoonDays\": 1")
      #expect(days != policy)
      try station.write(Array(days.utf8), to: "policy.json")
    default:
      let other = try self.station(cases: 2, first: 7)
      try station.write(try other.bytes("cache/index"), to: "cache/index")
    }
    let store = try station.open()
    #expect(store.register.count == 4)
    #expect(store.register.list(CaseQuery(.all)).map(\.revision) == [1, 1, 1, 1])
    #expect(try station.open().register.base?.count == 4)
  }

  @Test func controlCharactersInAFileDoNotBreakTheRows() throws {
    let station = try station(cases: 2)
    try station.open().checkpoint()
    let number = try #require(try station.open().register.list(CaseQuery(.all)).first?.number)
    let path = TemporaryStation.file(of: number)
    let name = try station.open().file(number).identity.name
    let text = String(decoding: try station.bytes(path), as: UTF8.self)
    try station.write(Array(text.replacing(name, with: "样\\n\\u001f例").utf8), to: path)
    try FileManager.default.removeItem(atPath: station.path + "/cache/index")
    let store = try station.open()
    #expect(store.register[number]?.name == "样  例")
    #expect(store.register.list(CaseQuery(.all)).count == 2)
  }

  @Test func lettersBeforeANumberFindTheCasesOfThatStationOnly() throws {
    let station = try station(cases: 3)
    try station.open().checkpoint()
    let numbers = try station.open().register.list(CaseQuery(.all)).map(\.number)
    for number in numbers {
      let text = String(decoding: try station.bytes(TemporaryStation.file(of: number)), as: UTF8.self)
      for letters in ["AA", "ZX"] {
        let other = CaseNumber(prefix: letters, year: number.year, serial: number.serial)
        let moved = text.replacing(number.text, with: other.text)
        #expect(moved != text)
        try station.write(Array(moved.utf8), to: TemporaryStation.file(of: other))
      }
    }
    try FileManager.default.removeItem(atPath: station.path + "/cache/index")
    let register = try station.open().register
    #expect(register.base?.count == 9)
    func found(_ text: String) -> [CaseNumber] {
      register.list(CaseQuery(.all, words: [SearchWord(text)])).map(\.number)
    }
    for letters in ["AA", "YB", "ZX"] {
      let own = numbers.map { CaseNumber(prefix: letters, year: $0.year, serial: $0.serial) }
      #expect(found("\(letters)-\(numbers[0].year)-") == own)
      #expect(found("\(letters)-") == own)
      #expect(found(own[1].text) == [own[1]])
    }
    #expect(found("BB-").isEmpty)
    #expect(found("\(numbers[0].year)-").count == 9)
  }
}
