import CaseStore
import Residence
import Testing

/// A packet that comes from outside is read strictly, and what is wrong with it is named.
struct IntakePacketTests {
  private let folder = "data/packet/"

  private func example() throws -> JSON { try ExampleFiles.document(folder + "packet.json") }

  private func read(_ document: JSON) throws -> IntakePacket {
    try IntakePacket(reading: document.compact(), at: "packet.json")
  }

  @Test func theExampleIsReadAndItsPicturesAreWhatItSays() throws {
    let packet = try read(example())
    #expect(packet.channel == .rentalPlatform)
    #expect(packet.sent.text == "2026-11-22T12:40:05.210Z")
    #expect(packet.action.kind == .register)
    #expect(packet.action.entries[.name] == "样思远")
    #expect(packet.pictures.map(\.paper) == ["identity-card", "identity-card", "rental-contract"])
    for picture in packet.pictures {
      let bytes = try ExampleFiles.bytes(folder + picture.file)
      #expect(bytes.count == picture.size)
      #expect(Digest(of: bytes) == picture.sha256)
      #expect(Attachment(of: bytes)?.kind == .png)
    }
    #expect(try JSON.encode(packet) == example())
  }

  private static let picture: JSON = [
    "file": "a.png", "size": 1, "sha256": .string(Digest(of: []).hex), "paper": "identity-card",
  ]

  @Test(
    arguments: [
      ([.key("format")], 2, "format", "this program reads format 1"),
      ([.key("id")], "", "id", "is not 1 to 64 letters, digits, - and _"),
      ([.key("id")], "../a", "id", "is not 1 to 64 letters, digits, - and _"),
      (
        [.key("id")], .string(String(repeating: "a", count: 65)), "id",
        "is not 1 to 64 letters, digits, - and _"
      ),
      (
        [.key("action"), .key("kind")], "seal-certificate", "action.kind",
        "seal-certificate is not done from afar"
      ),
      ([.key("note")], "x", "note", "no such key"),
      ([.key("action"), .key("revision")], 1, "action.revision", "no such key"),
      ([.key("pictures"), .index(0), .key("path")], "x", "pictures[0].path", "no such key"),
      ([.key("pictures"), .index(1), .key("size")], 0, "pictures[1].size", "is not 1 to 20971520"),
      ([.key("pictures"), .index(1), .key("size")], 20_971_521, "pictures[1].size", "is not 1 to 20971520"),
      ([.key("pictures"), .index(1), .key("paper")], "", "pictures[1].paper", "is empty"),
      (
        [.key("pictures"), .index(2), .key("file")], "Identity-card-BACK.png", "pictures[2].file",
        "is there twice"
      ),
      (
        [.key("pictures")], .array(Array(repeating: picture, count: 41)), "pictures", "are more than 40"
      ),
      (
        [.key("action"), .key("materials"), .index(1), .key("file")], .string(Digest(of: []).hex + ".png"),
        "action.materials[1].file", "is given by the station"
      ),
    ] as [([PathStep], JSON, String, String)])
  func whatNoPacketMaySayIsNamed(path: [PathStep], value: JSON, place: String, problem: String) throws {
    let changed = try example().replacing(path[...], by: value)
    #expect(throws: StoreFault.shape(path: "packet.json", .invalid(path: place, reason: problem))) {
      try read(changed)
    }
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "a/b.png", "/etc/passwd", "..\\a.png", "a\u{0}.png", "a\n.png", "a\u{7F}.png",
    "a\u{202E}gnp.png", "a\u{200B}.png", "a\u{2028}.png", "a\u{E000}.png", "/\u{301}.png",
    String(repeating: "a", count: 201),
  ])
  func onlyPlainFileNamesAreTaken(name: String) throws {
    let changed = try example().replacing([.key("pictures"), .index(0), .key("file")], by: .string(name))
    #expect(
      throws: StoreFault.shape(
        path: "packet.json", .invalid(path: "pictures[0].file", reason: "is no plain file name"))
    ) { try read(changed) }
  }

  @Test(arguments: ["a", "身份证.jpg", "photo 1.jpeg", "𠮷.png", "a..b", "-x.png"])
  func otherNamesArePlain(name: String) throws {
    let changed = try example().replacing([.key("pictures"), .index(0), .key("file")], by: .string(name))
    #expect(try read(changed).pictures[0].file == name)
  }

  @Test func namesThatAreOneFileSomewhereAreThereTwice() throws {
    let pictures = [PathStep.key("pictures")]
    let changed = try example().replacing((pictures + [.index(0), .key("file")])[...], by: "é.png")
      .replacing((pictures + [.index(1), .key("file")])[...], by: "E\u{301}.png")
    #expect(throws: StoreFault.self) { try read(changed) }
  }

  @Test func anotherFormIsNamedBeforeWhatItLacks() {
    #expect(
      throws: StoreFault.shape(path: "p", .invalid(path: "format", reason: "this program reads format 1"))
    ) {
      try IntakePacket(reading: Array(#"{"format": 3, "parts": []}"#.utf8), at: "p")
    }
    #expect(throws: StoreFault.shape(path: "p", .missing(path: "format"))) {
      try IntakePacket(reading: Array("{}".utf8), at: "p")
    }
  }

  @Test func aDocumentThatIsTooLargeIsNotEvenRead() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: IntakePacket.sizeLimit + 1)
    let fault = #expect(throws: StoreFault.self) { try IntakePacket(reading: bytes, at: "p") }
    guard case .syntax(path: "p", let syntax) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(syntax.fact == .largerThan(IntakePacket.sizeLimit))
  }
}
