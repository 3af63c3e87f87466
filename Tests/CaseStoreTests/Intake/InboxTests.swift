import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

/// Packets wait in the inbox until they are taken in or go back, once, and every step of that is in the
/// journal.
@Suite struct InboxTests {
  private let station: TemporaryStation
  private let store: CaseStore
  private let clerk = Specimens.actor("clerk")

  init() throws {
    station = try TemporaryStation()
    store = try station.open()
  }

  @discardableResult
  private func deliver(_ loose: LoosePacket, at now: Instant = Specimens.moment(9)) throws -> Delivery {
    try store.deliver(contentsOf: loose.path, by: clerk, at: now)
  }

  private func deliver(_ folder: String, at now: Instant = Specimens.moment(9)) throws -> PacketName {
    let loose = try LoosePacket(folder)
    let name = PacketName(of: loose.packet)
    #expect(try deliver(loose, at: now) == .taken(name))
    return name
  }

  private var steps: [String] {
    get throws {
      var found = [String]()
      _ = try store.forEachLine(LogFilter()) { line in
        if line.action["packet"] != nil { found.append(line.action["step"]?.string ?? line.kind) }
      }
      return found
    }
  }

  private let back = PacketDecision.giveBack([
    Settlement.Told(rule: .intakePackets, words: Bilingual(en: "A video", zh: "视频"))
  ])

  // MARK: Delivering

  @Test func whatIsDeliveredWaitsUnderItsNameForTheOwnerAlone() throws {
    let loose = try LoosePacket()
    let name = PacketName(of: loose.packet)
    #expect(try deliver(loose) == .taken(name))
    let waiting = try station.open().inbox().waiting
    #expect(waiting.map(\.name.text) == ["rental-platform-HR-20261122-000017"])
    #expect(waiting.first?.packet == loose.packet)
    #expect(waiting.first?.arrived == Mark(by: "clerk", at: Specimens.moment(9)))
    for file in try Folder(station.path).list(name.folder) {
      var status = stat()
      #expect(stat("\(station.path)/\(name.folder)/\(file)", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(file)")
      // The station's names, never the sender's.
      #expect(
        ["packet.json", "arrival.json"].contains(file) || Digest(hex: String(file.prefix(64))) != nil,
        "\(file)")
    }
    #expect(try steps == ["delivered"])
  }

  @Test func theSamePacketAgainIsKnownAndSaysWhatBecameOfIt() throws {
    let loose = try LoosePacket()
    let name = PacketName(of: loose.packet)
    try deliver(loose)
    #expect(try deliver(loose) == .known(name, nil))
    let settlement = try store.settle(name, back, by: clerk, at: Specimens.moment(10))
    #expect(try deliver(loose) == .known(name, settlement))
    #expect(settlement.told?.first?.words.en == "A video")
    #expect(try steps == ["delivered", "returned"])
  }

  @Test func anotherPacketUnderTheSameNameIsRefusedAndChangesNothing() throws {
    let loose = try LoosePacket()
    try deliver(loose)
    let before = try FileTree.of(station.path, without: [])
    loose.packet.action.entries[.name] = "样其他"
    try loose.write()
    #expect(try deliver(loose) == .refused(PacketRefusal([PacketFault(.otherContent, in: nil)])))
    #expect(try FileTree.of(station.path, without: []) == before)
  }

  @Test func aCheckWritesNothing() throws {
    let loose = try LoosePacket()
    let before = try FileTree.of(station.path, without: [])
    let delivery = try store.deliver(
      contentsOf: loose.path, isOnlyChecked: true, by: clerk, at: Specimens.moment(9))
    #expect(delivery == .sound(PacketName(of: loose.packet)))
    #expect(try FileTree.of(station.path, without: []) == before)
  }

  @Test func halfOfAPacketIsNoneAndIsBroughtAgain() throws {
    let loose = try LoosePacket()
    let name = PacketName(of: loose.packet)
    let bytes = try ExampleFiles.bytes("\(PacketFiles.complete)/\(loose.packet.pictures[0].file)")
    try store.folder.replace(
      "\(name.folder)/\(loose.packet.pictures[0].sha256.hex).png", with: bytes, durable: false)
    #expect(try store.inbox() == Inbox())
    #expect(try deliver(loose) == .taken(name))
    #expect(try store.inbox().waiting.count == 1)
  }

  @Test func theOldestIsFirstAndTwoOfOnePersonKnowOfEachOther() throws {
    let first = try deliver(PacketFiles.incomplete, at: Specimens.moment(11))
    let second = try deliver(PacketFiles.complete, at: Specimens.moment(10))
    let loose = try LoosePacket()
    loose.packet.id = "again"
    loose.packet.channel = .weChatApp
    // The same number, however it is written.
    let number = try #require(loose.packet.action.entries[.paperNumber])
    loose.packet.action.entries[.paperNumber] = " \(number.prefix(6)) \(number.dropFirst(6)) "
    try loose.write()
    try deliver(loose, at: Specimens.moment(12))
    let inbox = try store.inbox()
    #expect(inbox.waiting.map(\.name) == [second, first, PacketName(of: loose.packet)])
    #expect(inbox.waiting.map { inbox.twins(of: $0).count } == [1, 0, 1])
    #expect(
      try store.open(second, by: clerk, at: Specimens.moment(13)).twins == [PacketName(of: loose.packet)])
  }

  // MARK: Opening

  @Test func openingIsALookAndFindsThePersonsCase() throws {
    let name = try deliver(PacketFiles.complete)
    #expect(try store.open(name, by: clerk, at: Specimens.moment(9)).file == nil)
    var action = Specimens.registration()
    action.entries[.paperNumber] = try store.packet(name).packet.paperNumber
    action.entries[.birthDate] = "1994-05-17"
    let file = try store.act(action)
    let opened = try store.open(name, by: Specimens.actor("supervisor"), at: Specimens.moment(10))
    #expect(opened.file == file)
    #expect(try steps == ["delivered", "look", "look"])
    var looks = [String?]()
    var filter = LogFilter()
    filter.looks = true
    _ = try store.forEachLine(filter) { looks.append($0.case) }
    #expect(looks == [nil, file.number.text])
  }

  @Test(arguments: ["window", "admin"])
  func whoDoesNoCaseWorkIsShownNothing(actor: String) throws {
    let name = try deliver(PacketFiles.complete)
    let role = Specimens.actor(actor).role
    #expect(throws: StoreFault.packet(.roleMayNot(role))) {
      try store.open(name, by: Specimens.actor(actor), at: Specimens.moment(9))
    }
    #expect(try steps == ["delivered"])
  }

  @Test func aPacketThatWasChangedAtTheStationIsNamedAndNotShown() throws {
    let name = try deliver(PacketFiles.complete)
    var bytes = try station.bytes(name.document)
    bytes.replace(Array("register".utf8), with: Array("seal-certificate".utf8), maxReplacements: 1)
    try station.write(bytes, to: name.document)
    #expect(throws: StoreFault.self) { try store.open(name, by: clerk, at: Specimens.moment(9)) }
    let inbox = try store.inbox()
    #expect(inbox.waiting.isEmpty)
    #expect(inbox.damaged.keys.sorted() == [name.text])
  }

  @Test func aPictureThatWasChangedAtTheStationIsNotKept() throws {
    let name = try deliver(PacketFiles.complete)
    let picture = try store.packet(name).packet.pictures[0]
    try station.write(PictureBytes.png(9, 9), to: "\(name.folder)/\(picture.sha256.hex).png")
    #expect(throws: StoreFault.self) { try store.picture(0, of: name) }
    #expect(throws: StoreFault.self) { try store.unpack(name, by: clerk) }
    #expect(throws: StoreFault.packet(.noPicture(name, 99))) { try store.picture(99, of: name) }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["packet.json", "arrival.json", "settled.json", "picture"])
  func whateverIsPlantedInTheInboxNothingHangsAndNoLinkIsFollowed(file: String) throws {
    let name = try deliver(PacketFiles.complete)
    let picture = try store.packet(name).packet.pictures[0].sha256.hex + ".png"
    let place = "\(station.path)/\(name.folder)/\(file == "picture" ? picture : file)"
    let outside = try TemporaryFolder()
    try outside.folder.createNew("theirs", with: Array("{}".utf8), durable: false)
    for kind in 0..<3 {
      unlink(place)
      rmdir(place)
      switch kind {
      case 0: symlink(outside.path + "/theirs", place)
      case 1: mkfifo(place, 0o600)
      default: mkdir(place, 0o700)
      }
      _ = try? store.inbox()
      _ = try? store.open(name, by: clerk, at: Specimens.moment(9))
      #expect(throws: StoreFault.self) { try store.unpack(name, by: clerk) }
      if file != "picture" {
        #expect(throws: StoreFault.self) {
          try store.settle(name, back, by: clerk, at: Specimens.moment(9))
        }
      }
      #expect(try outside.contents() == ["theirs"])
      #expect(try outside.folder.read("theirs") == Array("{}".utf8))
    }
  }

  // MARK: Taking in

  @Test func thePicturesAreKeptBeforeTheCaseIsThatRefersToThem() throws {
    let name = try deliver(PacketFiles.complete)
    let packet = try store.packet(name).packet
    let papers = try store.unpack(name, by: clerk)
    #expect(papers.map(\.kind) == packet.pictures.map(\.paper))
    #expect(papers.allSatisfy { !$0.originalSeen && $0.copyKept })
    for (paper, picture) in zip(papers, packet.pictures) {
      #expect(Digest(of: try store.attachment(try #require(paper.file))) == picture.sha256)
    }
    #expect(papers[2].until?.text == "2028-11-14")
    var action = packet.action
    action.materials = papers.map { paper in
      var paper = paper
      paper.originalSeen = true
      return paper
    }
    let file = try store.act(action)
    let settlement = try store.settle(name, .takeIn(file.number), by: clerk, at: Specimens.moment(10))
    #expect(settlement.outcome == .takenIn && settlement.number == file.number)
    let inbox = try station.open().inbox()
    #expect(inbox.waiting.isEmpty && inbox.settled.map(\.settlement) == [settlement])
    #expect(try steps == ["delivered", "taken-in"])
    #expect(try store.history(of: file.number).lines.count == 2)
  }

  @Test func nothingIsSettledTwice() throws {
    let name = try deliver(PacketFiles.complete)
    let settlement = try store.settle(name, back, by: clerk, at: Specimens.moment(10))
    let fault = StoreFault.packet(.settled(name, settlement))
    #expect(throws: fault) { try store.settle(name, back, by: clerk, at: Specimens.moment(11)) }
    #expect(throws: fault) { try store.waiting(name) }
    #expect(throws: fault) { try store.unpack(name, by: clerk) }
    #expect(try steps == ["delivered", "returned"])
  }

  @Test func nothingIsTakenInToACaseThatIsNotThere() throws {
    let name = try deliver(PacketFiles.complete)
    let number = CaseNumber(prefix: "YB", year: 2026, serial: 99)
    #expect(throws: StoreFault.self) {
      try store.settle(name, .takeIn(number), by: clerk, at: Specimens.moment(10))
    }
    #expect(try store.inbox().waiting.count == 1)
    #expect(try steps == ["delivered"])
  }

  @Test(arguments: ["supervisor", "window", "admin"])
  func onlyWhoMayRegisterSettles(actor: String) throws {
    let name = try deliver(PacketFiles.complete)
    let actor = Specimens.actor(actor)
    #expect(throws: StoreFault.packet(.roleMayNot(actor.role))) {
      try store.settle(name, back, by: actor, at: Specimens.moment(10))
    }
    #expect(try store.inbox().waiting.count == 1)
  }

  @Test func whoMayNotRegisterUnpacksNothing() throws {
    let name = try deliver(PacketFiles.complete)
    #expect(throws: StoreFault.packet(.roleMayNot(.supervisor))) {
      try store.unpack(name, by: Specimens.actor("supervisor"))
    }
    #expect(try Folder(station.path).list("attachments").isEmpty)
  }

  @Test func whatIsNotThereIsUnknown() throws {
    let name = try #require(PacketName("on-site-x"))
    #expect(throws: StoreFault.packet(.unknown("on-site-x"))) { try store.packet(name) }
  }

  // MARK: Erasing

  @Test func whatWasSettledLongAgoIsErasedAndStillKnown() throws {
    let loose = try LoosePacket()
    let name = PacketName(of: loose.packet)
    try deliver(loose)
    let waiting = try deliver(PacketFiles.incomplete)
    try store.settle(name, back, by: clerk, at: Specimens.moment(10))
    let admin = Specimens.actor("admin")
    let days = store.policy.desk.retention.packetDays
    #expect(try store.sweepInbox(by: admin, at: Specimens.moment(10, daysLater: days)).isEmpty)
    let later = Specimens.moment(10, daysLater: days + 1)
    #expect(try store.sweepInbox(by: admin, at: later) == [name])
    // Nothing of the person is left, and what never was settled stays.
    #expect(try Folder(station.path).list(name.folder) == ["settled.json"])
    let left = String(decoding: try station.bytes(name.settlement), as: UTF8.self)
    #expect(!left.contains("样思远") && !left.contains("A video"))
    let inbox = try store.inbox()
    #expect(inbox.waiting.map(\.name) == [waiting] && inbox.settled.isEmpty)
    #expect(inbox.erased[name]?.erased == Mark(by: "admin", at: later))
    guard case .known(name, let settlement?) = try deliver(loose, at: later) else {
      Issue.record("It came before.")
      return
    }
    #expect(settlement.erased != nil)
    loose.packet.action.entries[.name] = "样其他"
    try loose.write()
    #expect(
      try deliver(loose, at: later) == .refused(PacketRefusal([PacketFault(.otherContent, in: nil)])))
    #expect(throws: StoreFault.packet(.erased(name))) { try store.packet(name) }
    #expect(try steps == ["delivered", "delivered", "returned", "erased"])
    #expect(try store.sweepInbox(by: admin, at: later).isEmpty)
  }

  @Test(arguments: ["clerk", "police", "window"])
  func onlyASupervisorOrTheAdministratorErases(actor: String) throws {
    let actor = Specimens.actor(actor)
    #expect(throws: StoreFault.packet(.roleMayNot(actor.role))) {
      try store.sweepInbox(by: actor, at: Specimens.moment(10, daysLater: 1000))
    }
  }

  @Test func anAuditFindsNothingToSayAboutAnInbox() throws {
    let name = try deliver(PacketFiles.complete)
    _ = try store.open(name, by: clerk, at: Specimens.moment(9))
    try store.settle(name, back, by: clerk, at: Specimens.moment(10))
    try store.checkpoint()
    #expect(try station.audit().findings.isEmpty)
  }
}
