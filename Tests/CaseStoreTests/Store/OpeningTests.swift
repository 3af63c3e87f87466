import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

@Suite struct OpeningTests {
  @Test func aFolderThatIsNoStationIsNamed() throws {
    let path = FileManager.default.temporaryDirectory.path + "/juzhu-" + UUID().uuidString
    #expect(throws: StoreFault.noStation(path: path)) { try CaseStore(opening: path, holder: "test") }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: StoreFault.noStation(path: path)) { try CaseStore(opening: path, holder: "test") }
  }

  @Test func aStationWithoutACaseCanBeCheckpointed() throws {
    let station = try TemporaryStation()
    try station.open().checkpoint()
    #expect(try station.open().act(Specimens.registration()).number.serial == 1)
  }

  /// What stands beside the index is read at every start: at a small station it is taken in soon.
  @Test func aSmallStationsIndexIsWrittenAnewWhileItGrows() throws {
    let station = try TemporaryStation()
    func register(_ serials: Range<Int>) throws {
      let desk = try station.open()
      for serial in serials { try desk.act(Specimens.registration(serial: serial)) }
      try desk.checkpoint()
    }
    for (serials, beside) in [(0..<40, 40), (40..<70, 0), (70..<110, 40), (110..<150, 0)] {
      try register(serials)
      #expect(try station.open().register.recent.count == beside, "\(serials)")
      #expect(try station.open().register.count == serials.upperBound)
    }
  }

  @Test func aStationIsNeverMadeOverSomethingElse() throws {
    let station = try TemporaryStation()
    #expect(throws: StoreFault.occupied(path: station.path)) {
      try CaseStore.create(
        at: station.path, station: Specimens.station, policy: try Specimens.policyBytes,
        operators: Specimens.operators)
    }
  }

  @Test func aNewerFormatIsNotTouched() throws {
    let station = try TemporaryStation()
    var profile = Specimens.station
    profile.format = 2
    try station.write(try JSON.encode(profile).pretty(), to: "station.json")
    #expect(throws: StoreFault.unknownFormat(2)) { try station.open() }
  }

  @Test(arguments: ["wh", "A/../..", "", "ABCDEFGHI", "望"])
  func aPrefixThatMakesNoNumberIsRefusedAtTheDoor(_ prefix: String) throws {
    let station = try TemporaryStation()
    var profile = Specimens.station
    profile.prefix = prefix
    try station.write(try JSON.encode(profile).pretty(), to: "station.json")
    #expect(throws: StoreFault.self) { try station.open() }
  }

  @Test func aPolicyWithAHoleIsRefusedAtTheDoor() throws {
    let station = try TemporaryStation()
    let edits: [(inout Policy) -> Void] = [
      { $0.lodgings.removeFirst() }, { $0.rules.removeLast() }, { $0.roles.removeFirst() },
      { $0.grounds = [] },
      { $0.certificate.longestDays = 0 }, { $0.permit.days = .max }, { $0.grounds[0].months = .max },
      { $0.severity.criticalDays = .min },
    ]
    for edit in edits {
      var policy = try Specimens.policy
      edit(&policy)
      try station.write(try JSON.encode(policy).pretty(), to: "policy.json")
      #expect(throws: StoreFault.self) { try station.open() }
    }
  }

  @Test func whatOthersSavedWhileThisDeskCommittedIsStillReported() throws {
    let station = try TemporaryStation()
    let (one, other) = (try station.open(), try station.open())
    let theirs = try other.act(Specimens.registration())
    // This desk sees the line under the lock of its own commit, not through the feed.
    try one.act(Specimens.registration(serial: 1))
    #expect(try one.catchUp() == [theirs.number])
    #expect(try one.catchUp().isEmpty)
  }

  @Test func anotherDesksSaveWakesTheFeedWithinASecond() throws {
    let station = try TemporaryStation()
    let (writer, reader) = (try station.open(), try station.open())
    let feed = Feed(reader)
    let descriptor = try #require(feed.descriptor)
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 0) == 0)
    let file = try writer.act(Specimens.registration())
    #expect(poll(&waiting, 1, 1000) == 1)
    feed.clear()
    #expect(poll(&waiting, 1, 0) == 0)
    #expect(try reader.catchUp() == [file.number])
    #expect(reader.register[file.number]?.nextStep == .verify)
  }

  @Test func aHeldLockIsWaitedForAndItsHolderNamed() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    let file = open(station.path + "/lock", O_RDWR)
    defer { close(file) }
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    #expect(fcntl(file, 37, &region) == 0)
    "clerk2@window 4711".withCString { _ = pwrite(file, $0, strlen($0), 0) }
    store.patience = 50
    let start = ContinuousClock.now
    let refusal = #expect(throws: CommitFailure.self) { try store.act(Specimens.registration()) }
    #expect(ContinuousClock.now - start < .seconds(2))
    if case .store(.busy(let holder))? = refusal {
      #expect(holder.name == "clerk2@window 4711")
    } else {
      Issue.record("\(String(describing: refusal))")
    }
  }
}
