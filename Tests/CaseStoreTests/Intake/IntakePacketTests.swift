import Residence
import Specimens
import Testing

@testable import CaseStore

/// A packet's document comes from outside: it is read strictly, and everything that is wrong with it is named
/// at once.
@Suite struct IntakePacketTests {
  private func example() throws -> JSON { try ExampleFiles.document(PacketFiles.complete + "/packet.json") }

  private func faults(_ document: JSON) -> [PacketFault] {
    PacketCheck(of: document.compact(), at: Specimens.moment(9)).faults
  }

  private func problems(_ document: JSON) -> [String: PacketFault.Problem] {
    var found: [String: PacketFault.Problem] = [:]
    for fault in faults(document) {
      if case .value(let path, let problem) = fault.fact { found[path.text] = problem }
    }
    return found
  }

  @Test(arguments: PacketFiles.all)
  func everyExampleIsReadAndItsFilesAreWhatItSays(folder: String) throws {
    let bytes = try ExampleFiles.bytes(folder + "/packet.json")
    let packet = try IntakePacket(reading: bytes, at: "packet.json")
    #expect(PacketCheck(of: bytes, at: Specimens.moment(9)).faults.isEmpty)
    #expect(packet.files.count > 2)
    for file in packet.files {
      #expect(try file.fault(of: ExampleFiles.bytes("\(folder)/\(file.name)")) == nil, "\(file.name)")
    }
    #expect(try JSON.encode(packet) == ExampleFiles.document(folder + "/packet.json"))
  }

  @Test func theExamplesComeByThreeChannelsAndOneOfThemHasAGround() throws {
    let packets = try PacketFiles.all.map {
      try IntakePacket(reading: ExampleFiles.bytes($0 + "/packet.json"), at: $0)
    }
    #expect(Set(packets.map(\.channel)) == [.rentalPlatform, .weChatApp, .stationAccount])
    #expect(packets.filter { $0.action.entries[.ground] != nil }.map(\.channel) == [.weChatApp])
    for packet in packets { #expect(packet.paperNumber?.dropFirst(4).prefix(2) == "99") }
  }

  private static let picture: JSON = [
    "file": "a.png", "size": 1, "sha256": .string(Digest(of: []).hex), "paper": "identity-card",
  ]

  @Test(
    arguments: [
      ([.key("format")], 2, "format", .format), ([.key("id")], "", "id", .id),
      ([.key("id")], "../a", "id", .id), ([.key("id")], "a/b", "id", .id),
      ([.key("id")], "a\u{0}", "id", .id),
      ([.key("id")], .string(String(repeating: "a", count: 65)), "id", .id),
      ([.key("sent")], "2026-11-24T00:00:00.000Z", "sent", .sentInFuture),
      ([.key("action"), .key("kind")], "seal-certificate", "action.kind", .kind(.sealCertificate)),
      ([.key("action"), .key("kind")], "withdraw-permit", "action.kind", .kind(.withdrawPermit)),
      ([.key("action"), .key("kind")], "sign-permit", "action.kind", .kind(.signPermit)),
      (
        [.key("action"), .key("entries"), .key("decision")], "signed", "action.entries.decision",
        .entry("decision")
      ),
      (
        [.key("action"), .key("entries"), .key("ground")], "rented-house", "action.entries.ground",
        .entry("ground")
      ),
      ([.key("action"), .key("entries"), .key("officer")], "x", "action.entries.officer", .entry("officer")),
      ([.key("action"), .key("entries"), .key("role")], "x", "action.entries.role", .entry("role")),
      (
        [.key("action"), .key("entries"), .key("distinct-from")], "YB-2026-000001",
        "action.entries.distinct-from", .entry("distinct-from")
      ),
      (
        [.key("action"), .key("entries"), .key("card-number")], "1", "action.entries.card-number",
        .entry("card-number")
      ),
      (
        [.key("action"), .key("materials"), .index(1), .key("originalSeen")], true,
        "action.materials[1].originalSeen", .originalSeen
      ),
      (
        [.key("action"), .key("materials"), .index(1), .key("file")],
        .string(Digest(of: []).hex + ".png"), "action.materials[1].file", .fileGiven
      ),
      ([.key("pictures"), .index(1), .key("size")], 0, "pictures[1].size", .size(most: 20_971_520)),
      ([.key("pictures"), .index(1), .key("size")], 20_971_521, "pictures[1].size", .size(most: 20_971_520)),
      ([.key("pictures"), .index(1), .key("paper")], "", "pictures[1].paper", .paper),
      (
        [.key("pictures"), .index(2), .key("file")], "Identity-card-BACK.png", "pictures[2].file", .nameTwice
      ),
      ([.key("pictures"), .index(2), .key("file")], "PACKET.json", "pictures[2].file", .nameTwice),
      (
        [.key("pictures")], .array(Array(repeating: picture, count: 41)), "pictures", .tooManyPictures(41)
      ),
      ([.key("authentication"), .key("number")], "123", "authentication.number", .number),
      ([.key("authentication"), .key("number")], "１２３４", "authentication.number", .number),
      (
        [.key("authentication"), .key("video"), .key("size")], 52_428_801, "authentication.video.size",
        .size(most: 52_428_800)
      ),
      (
        [.key("authentication"), .key("video"), .key("milliseconds")], -1,
        "authentication.video.milliseconds", .duration
      ),
    ] as [([PathStep], JSON, String, PacketFault.Problem)])
  func whatNoPacketMaySayIsNamed(
    path: [PathStep], value: JSON, place: String, problem: PacketFault.Problem
  ) throws {
    let changed = try example().replacing(path[...], by: value)
    #expect(problems(changed) == [place: problem])
    #expect(faults(changed).allSatisfy { $0.file == "packet.json" && $0.place != nil })
  }

  @Test(
    arguments: [
      ([.key("note")], "x", "note"), ([.key("action"), .key("revision")], 1, "action.revision"),
      ([.key("action"), .key("case")], "YB-2026-000001", "action.case"),
      ([.key("by")], "supervisor", "by"), ([.key("role")], "supervisor", "role"),
      ([.key("pictures"), .index(0), .key("path")], "x", "pictures[0].path"),
    ] as [([PathStep], JSON, String)])
  func whateverElseIsInItIsRefused(path: [PathStep], value: JSON, place: String) throws {
    let found = try faults(example().replacing(path[...], by: value))
    #expect(found.count == 1)
    guard case .shape(let mistake)? = found.first?.fact, case .unknownKey = mistake.fact else {
      Issue.record("\(found)")
      return
    }
    #expect(mistake.path.text == place)
  }

  @Test func allMistakesAreNamedAtOnce() throws {
    let changed = try example().replacing([.key("id")], by: "a b")
      .replacing([.key("channel")], by: "pigeon").replacing([.key("sent")], by: 7)
      .replacing([.key("action"), .key("entries"), .key("decision")], by: "signed")
      .replacing([.key("action"), .key("entries"), .key("shoe-size")], by: "42")
      .replacing([.key("pictures"), .index(0), .key("size")], by: "67")
      .replacing([.key("pictures"), .index(1), .key("file")], by: "../x.png")
    let found = faults(changed)
    #expect(found.count == 7, "\(found)")
    #expect(found.compactMap(\.place).sorted() == found.compactMap(\.place))
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "a/b.png", "/etc/passwd", "..\\a.png", "a\u{0}.png", "a\n.png", "a\u{7F}.png",
    "a\u{202E}gnp.png", "a\u{200B}.png", "a\u{2028}.png", "a\u{E000}.png", "/\u{301}.png",
    String(repeating: "a", count: 201),
  ])
  func onlyPlainFileNamesAreTaken(name: String) throws {
    let changed = try example().replacing([.key("pictures"), .index(0), .key("file")], by: .string(name))
    #expect(problems(changed) == ["pictures[0].file": .name])
  }

  @Test(arguments: ["a", "身份证.jpg", "photo 1.jpeg", "𠮷.png", "a..b", "-x.png"])
  func otherNamesArePlain(name: String) throws {
    let changed = try example().replacing([.key("pictures"), .index(0), .key("file")], by: .string(name))
    #expect(faults(changed).isEmpty)
  }

  @Test func namesThatAreOneFileSomewhereAreThereTwice() throws {
    let pictures = [PathStep.key("pictures")]
    let changed = try example().replacing((pictures + [.index(0), .key("file")])[...], by: "é.png")
      .replacing((pictures + [.index(1), .key("file")])[...], by: "E\u{301}.png")
    #expect(problems(changed) == ["pictures[1].file": .nameTwice])
  }

  @Test func allFilesTogetherAreNotTooMuch() throws {
    var packet = try IntakePacket(reading: example().compact(), at: "p")
    for index in packet.pictures.indices { packet.pictures[index].size = 20 << 20 }
    packet.pictures += packet.pictures.enumerated().map { index, picture in
      var picture = picture
      picture.file = "\(index).png"
      return picture
    }
    let total = packet.pictures.count * 20 << 20 + (packet.authentication?.video.size ?? 0)
    #expect(try problems(JSON.encode(packet)) == ["pictures": .total(total)])
  }

  @Test func anotherFormIsNamedBeforeWhatItLacks() {
    let check = PacketCheck(of: Array(#"{"format": 3, "parts": []}"#.utf8), at: nil)
    #expect(check.faults.map(\.fact) == [.value(JSONPath("format"), .format)])
    #expect(PacketCheck(of: Array("{}".utf8), at: nil).faults.count == 6)
  }

  @Test func aDocumentThatIsTooLargeOrTooDeepIsNotEvenRead() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: IntakePacket.sizeLimit + 1)
    #expect(
      PacketCheck(of: bytes, at: nil).faults.map(\.fact) == [.syntax(.largerThan(IntakePacket.sizeLimit))])
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(PacketCheck(of: deep, at: nil).faults.map(\.fact) == [.syntax(.deeperThan(16))])
  }

  @Test(arguments: ["rental-platform-HR-20261122-000017", "wechat-app-a_b", "on-site-0", "station-account--"])
  func aNameIsReadBack(text: String) throws {
    #expect(try #require(PacketName(text)).text == text)
  }

  @Test(arguments: [
    "", "x", "rental-platform", "rental-platform-", "rental-platform-../x", "wechat-app-a/b", "on-site-a.b",
    "wechat-app-\u{301}a", "on-site-" + String(repeating: "a", count: 65),
  ])
  func whatIsNoNameIsNone(text: String) {
    #expect(PacketName(text) == nil)
  }
}
