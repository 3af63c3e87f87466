import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

/// What is erased is gone from every file of the station, and everything that is left proves what it proved.
@Suite struct ErasureTests {
  private let station: TemporaryStation
  private let number: CaseNumber
  /// Words that stand in nobody else's file.
  private let secrets: [String]
  private let later = Specimens.moment(9, daysLater: 4000)
  private let admin = Specimens.actor("admin")

  init() throws {
    station = try TemporaryStation()
    let store = try station.open()
    var file = try store.act(Specimens.registration("欧阳某某", serial: 1))
    number = file.number
    secrets = ["欧阳某某", file.identity.paperNumber]
    file = try store.act(Specimens.visit, on: file, by: "police")
    file = try store.certify(file)
    file = try store.act(
      Action(.recordDeparture, [.departedOn: "today", .departureReason: "left"]), on: file)
    // Somebody else, before and after.
    let other = try store.act(Specimens.registration(serial: 2))
    try store.record(.file(number), by: Specimens.actor("clerk"), at: Specimens.moment(10))
    try store.act(Action(.remark, [.remark: "样例"]), on: other)
    try store.checkpoint()
  }

  /// The files of the station that have any of the words, the index with its packed texts among them.
  private func filesHoldingSecrets() throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: station.path)
    return try names.filter { name in
      var isFolder = false
      guard FileManager.default.fileExists(atPath: "\(station.path)/\(name)", isDirectory: &isFolder),
        !isFolder
      else { return false }
      let bytes = try station.bytes(name)
      return name.contains(number.text) || secrets.contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    }
  }

  private func expectErased() throws {
    #expect(try filesHoldingSecrets() == [])
    #expect(!FileManager.default.fileExists(atPath: "\(station.path)/\(Erasure.path)"))
    let report = try StationAudit(of: station.path).report(witnesses: [])
    #expect(report.findings == [], "\(report.findings)")
    #expect(report.erased == 5)
    let store = try station.open()
    #expect(store.damaged.isEmpty)
    #expect(store.register[number] == nil && store.register.count == 1)
    #expect(throws: StoreFault.unknownCase(number.text)) { try store.file(number) }
    let history = try store.history(of: number)
    #expect(history.lines.count(where: \.isErased) == 5)
    #expect(history.lines.map(\.kind).filter { $0 == "erased" } == ["erased"])
    #expect(history.lines.map(\.kind).contains("look"))
  }

  @Test func nothingOfItIsLeftAndEverythingElseIsProved() throws {
    #expect(try !filesHoldingSecrets().isEmpty)
    let checkpoint = try station.open().history(of: number).lines.map(\.mark)
    let store = try station.open()
    try store.erase(number, by: admin, at: later)
    #expect(store.register[number] == nil)
    try store.checkpoint()
    try expectErased()
    // Who did what, and when, is still there.
    #expect(
      try Array(station.open().history(of: number).lines.map(\.mark).prefix(checkpoint.count)) == checkpoint)
  }

  @Test(arguments: ErasureStep.allCases)
  func whoeverComesNextFinishesIt(_ step: ErasureStep) throws {
    let crash = StoreFault.unknownCase("crash")
    #expect(throws: RetentionFailure.store(crash)) {
      try station.open().erase(number, by: admin, at: later) { (reached) throws(StoreFault) in
        if reached == step { throw crash }
      }
    }
    let store = try station.open()
    guard step != .planned else {
      // The journal says nothing of it, so nothing was done and nothing is.
      #expect(try store.file(number).revision == 5)
      #expect(!FileManager.default.fileExists(atPath: "\(station.path)/\(Erasure.path)"))
      try store.erase(number, by: admin, at: later)
      return try expectErased()
    }
    try expectErased()
  }

  @Test func aDocumentThatIsOverwrittenByHalfIsOverwrittenAgain() throws {
    let crash = StoreFault.unknownCase("crash")
    for part in [1, 2, 3] {
      let copy = try TemporaryStation(copyOf: station)
      #expect(throws: RetentionFailure.store(crash)) {
        try copy.open().erase(number, by: admin, at: later) { (reached) throws(StoreFault) in
          if reached == .recorded { throw crash }
        }
      }
      let plan = try JSON(reading: copy.bytes(Erasure.path), at: "").value(Erasure.self, at: "")
      for place in plan.documents {
        let path = "\(copy.path)/journal/\(place.segment)"
        let file = Glibc.open(path, O_WRONLY)
        defer { close(file) }
        // What a power cut leaves: some blocks are the new ones, others the old ones.
        let spaces = [UInt8](repeating: 32, count: place.length / 4)
        let written = spaces.withUnsafeBytes {
          pwrite(file, $0.baseAddress, $0.count, off_t(place.offset + part * place.length / 4))
        }
        #expect(written == spaces.count)
      }
      let store = try copy.open()
      #expect(store.register[number] == nil)
      let report = try StationAudit(of: copy.path).report(witnesses: [])
      #expect(report.findings == [] && report.erased == 5)
    }
  }

  @Test func otherDesksSeeItGoWithoutHarm() throws {
    let desk = try station.open()
    let list = desk.register.list(CaseQuery(.all))
    #expect(list.count == 2 && desk.register[number] != nil)
    try station.open().erase(number, by: admin, at: later)
    #expect(try desk.catchUp() == [number])
    #expect(desk.register[number] == nil && desk.register.count == 1)
    #expect(list.map(\.number).contains(number))
    #expect(desk.register.cases(ofPaper: secrets[1]).isEmpty)
    #expect(throws: StoreFault.unknownCase(number.text)) { try desk.file(number) }
    try desk.checkpoint()
    try expectErased()
  }

  @Test func theNumbersAreNotGivenAgain() throws {
    try station.open().erase(number, by: admin, at: later)
    for lostCache in [false, true] {
      if lostCache { try FileManager.default.removeItem(atPath: station.path + "/cache") }
      let store = try station.open()
      let file = try store.act(Specimens.registration(serial: lostCache ? 4 : 3))
      #expect(file.number.serial == (lostCache ? 4 : 3))
      let verified = try store.act(Specimens.visit, on: file, by: "police")
      let certified = try store.certify(verified)
      #expect(certified.certificates.last?.terms.number.serial == (lostCache ? 3 : 2))
    }
  }

  @Test func aPictureThatSomebodyElseHandedInAsWellIsKept() throws {
    let store = try station.open()
    let names = try ["one", "both"].map { text in
      let path = "\(station.path)-\(text).png"
      try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(text.utf8)).write(
        to: URL(filePath: path))
      defer { unlink(path) }
      return try store.attach(contentsOf: path).name
    }
    func registration(_ serial: Int, _ pictures: [String]) -> Action {
      var action = Specimens.registration(serial: serial)
      for (index, name) in pictures.enumerated() { action.materials[index].file = name }
      return action
    }
    let gone = try store.act(registration(5, names))
    try store.act(registration(6, [names[1]]))
    try store.act(Action(.recordDeparture, [.departedOn: "today", .departureReason: "left"]), on: gone)
    try store.erase(gone.number, by: admin, at: later)
    let kept = names.map { (try? store.attachment($0)) != nil }
    #expect(kept == [false, true])
    #expect(try StationAudit(of: station.path).report(witnesses: []).findings == [])
  }

  @Test func onlyTheAdministratorErasesAndOnlyWhatIsOver() throws {
    let store = try station.open()
    #expect(throws: RetentionFailure.roleMayNot(.supervisor)) {
      try store.erase(number, by: Specimens.actor("supervisor"), at: later)
    }
    let kept = try store.file(number).retention(under: store.policy, offsetMinutes: 480)
    #expect(throws: RetentionFailure.needed(number, kept)) {
      try store.erase(number, by: admin, at: Specimens.moment(9))
    }
    let other = CaseNumber(prefix: number.prefix, year: number.year, serial: 2)
    #expect(throws: RetentionFailure.needed(other, .kept(.stay))) {
      try store.erase(other, by: admin, at: later)
    }
    #expect(try store.history(of: number).lines.map(\.kind).last == "refused")
    #expect(try store.file(number).revision == 5)
    #expect(try store.erasableCases(at: Specimens.moment(9)).isEmpty)
    #expect(try store.erasableCases(at: later).map(\.number) == [number])
  }

  @Test func draftsThatNobodyGoesOnWithAreErased() throws {
    let store = try station.open()
    let draft = Draft(name: "register", request: Request(registration: Specimens.registration(serial: 8)))
    try store.keep(draft, of: Specimens.actor("clerk"))
    let now = Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1000))
    #expect(try store.erasableDrafts(at: now).isEmpty)
    let days = store.policy.desk.retention.draftDays + 1
    let then = Instant(milliseconds: now.milliseconds + days * 86_400_000)
    let found = try store.erasableDrafts(at: then)
    #expect(found.map(\.owner) == ["clerk"] && found.map(\.name) == ["register"])
    try store.erase(found, by: admin, at: then)
    #expect(try store.drafts(of: Specimens.actor("clerk")).isEmpty)
    var last: JournalEntry?
    try Journal(folder: Folder(station.path)).forEachEntry { entry, _ in
      last = entry
      return true
    }
    #expect(last?.action == ["drafts": 1, "kind": "erased", "rule": "retention"] && last?.by == "admin")
  }

  @Test(arguments: [false, true])
  func theNextBackupKnowsNothingOfItEither(_ isFirst: Bool) throws {
    let path = station.path + "-backup"
    defer { try? FileManager.default.removeItem(atPath: path) }
    func backUp() throws {
      let summary = try StationBackup(of: station.path, to: path, holder: "test").run(at: later)
      #expect(summary.lost.isEmpty && summary.strayed.isEmpty)
      #expect(try Backup(at: path).verify().findings.isEmpty)
    }
    if !isFirst { try backUp() }
    try station.open().erase(number, by: admin, at: later)
    for _ in 0..<2 { try backUp() }
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      #expect(!name.contains(number.text))
      let bytes = FileManager.default.contents(atPath: "\(path)/\(name)").map(Array.init) ?? []
      for secret in secrets { #expect(bytes.firstRange(of: Array(secret.utf8)) == nil, "\(name)") }
    }
  }
}
