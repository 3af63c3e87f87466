import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

/// Whatever somebody puts into a packet's folder: it is refused with its reason, and nothing of it is kept.
@Suite struct HostilePacketTests {
  private let station: TemporaryStation
  private let store: CaseStore
  private let loose: LoosePacket

  init() throws {
    station = try TemporaryStation()
    store = try station.open()
    loose = try LoosePacket()
  }

  /// Delivers the packet, which has to be refused for exactly these facts, and leaves no trace.
  private func expectRefused(
    _ facts: [PacketFault.Fact], at path: String? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let outside = try loose.outside.contents()
    let delivery = try store.deliver(
      contentsOf: path ?? loose.path, by: Specimens.actor("clerk"), at: Specimens.moment(9))
    guard case .refused(let refusal) = delivery else {
      Issue.record("\(delivery)", sourceLocation: location)
      return
    }
    #expect(refusal.faults.map(\.fact) == facts, sourceLocation: location)
    #expect(try Folder(station.path).list("inbox").isEmpty, sourceLocation: location)
    #expect(try loose.outside.contents() == outside, sourceLocation: location)
    var lines = 0
    _ = try store.forEachLine(LogFilter()) { _ in lines += 1 }
    #expect(lines == 0, sourceLocation: location)
  }

  @Test func theExampleItselfIsTaken() throws {
    let delivery = try store.deliver(
      contentsOf: loose.path, by: Specimens.actor("clerk"), at: Specimens.moment(9))
    #expect(delivery == .taken(PacketName(of: loose.packet)))
  }

  // MARK: The folder

  @Test func aFolderThatIsNotThereIsRefused() throws {
    let path = loose.outside.path + "/nothing"
    try expectRefused([.folder(.failed(operation: .open, path: path, errno: ENOENT))], at: path)
  }

  @Test(arguments: ["", "/", "//"])
  func aLinkToAFolderIsNotFollowed(ending: String) throws {
    let link = loose.outside.path + "/link"
    symlink(loose.path, link)
    try expectRefused([.folder(.symbolicLink(path: link))], at: link + ending)
  }

  @Test func aFileIsNoFolder() throws {
    let path = loose.path + "/packet.json"
    try expectRefused([.folder(.failed(operation: .open, path: path, errno: ENOTDIR))], at: path)
  }

  @Test func aFolderWithoutADocumentIsRefused() throws {
    try loose.remove("packet.json")
    try expectRefused([.missing])
  }

  @Test func aFloodOfFilesIsRefusedBeforeAnyIsRead() throws {
    for index in 0..<50 { try loose.put([], as: "x\(index)") }
    try expectRefused([.tooManyFiles(50 + 1 + loose.packet.files.count)])
  }

  @Test func aFileThatNobodyNamedIsRefused() throws {
    try loose.put(Array("#!/bin/sh".utf8), as: "run.sh")
    try expectRefused([.stray(.file)])
  }

  @Test func aHiddenFileIsRefused() throws {
    try loose.put([1], as: ".hidden")
    try expectRefused([.stray(.file)])
  }

  @Test func aFolderInsideIsRefused() throws {
    mkdir(loose.path + "/more", 0o700)
    try expectRefused([.stray(.folder)])
  }

  @Test func aPipeInsideIsRefusedAndNothingHangs() throws {
    mkfifo(loose.path + "/pipe", 0o600)
    try expectRefused([.stray(.pipe)])
  }

  // MARK: The document

  @Test func aLinkInThePlaceOfTheDocumentIsNotFollowed() throws {
    try loose.remove("packet.json")
    symlink(Specimens.repository + "/data/packets/rental-platform/packet.json", loose.path + "/packet.json")
    try expectRefused([.notAFile(.symbolicLink)])
  }

  @Test func aPipeInThePlaceOfTheDocumentDoesNotHang() throws {
    try loose.remove("packet.json")
    mkfifo(loose.path + "/packet.json", 0o600)
    try expectRefused([.notAFile(.pipe)])
  }

  @Test func aDocumentOfManyMegabytesIsNotRead() throws {
    try loose.put([UInt8](repeating: 32, count: 1 << 20), as: "packet.json")
    try expectRefused([.tooLarge(1 << 20, most: IntakePacket.sizeLimit)])
  }

  @Test func aPacketThatAsksForASealIsRefused() throws {
    loose.packet.action.kind = .sealCertificate
    try loose.write()
    try expectRefused([.value(JSONPath("action.kind"), .kind(.sealCertificate))])
  }

  @Test func aPacketThatBringsTheBureausDecisionIsRefused() throws {
    loose.packet.action.entries[.decision] = "signed"
    loose.packet.action.entries[.decidedOn] = "today"
    try loose.write()
    try expectRefused([
      .value(JSONPath("action.entries.decided-on"), .entry("decided-on")),
      .value(JSONPath("action.entries.decision"), .entry("decision")),
    ])
  }

  @Test func aPacketThatSaysThatOriginalsWereSeenIsRefused() throws {
    loose.packet.action.materials[0].originalSeen = true
    try loose.write()
    try expectRefused([.value(JSONPath("action.materials[0].originalSeen"), .originalSeen)])
  }

  @Test func aPacketThatPointsAtSomebodyElsesPaperIsRefused() throws {
    loose.packet.action.materials[0].file = Digest(of: []).hex + ".png"
    try loose.write()
    try expectRefused([.value(JSONPath("action.materials[0].file"), .fileGiven)])
  }

  @Test(arguments: ["../../operators.json", "/etc/passwd", "..", "a/b.png", "."])
  func aNameThatIsAWayIsRefused(name: String) throws {
    loose.packet.pictures[0].file = name
    try loose.write()
    try expectRefused([.value(JSONPath("pictures[0].file"), .name)])
  }

  @Test func anIdThatIsAWayIsRefused() throws {
    loose.packet.id = "../../cases/x"
    try loose.write()
    try expectRefused([.value(JSONPath("id"), .id)])
  }

  // MARK: The files

  @Test func aPictureThatIsNotThereIsRefused() throws {
    try loose.remove(loose.packet.pictures[0].file)
    try expectRefused([.missing])
  }

  @Test func aLinkInThePlaceOfAPictureIsNotFollowed() throws {
    let name = loose.packet.pictures[0].file
    try loose.remove(name)
    symlink("\(Specimens.repository)/data/packets/rental-platform/\(name)", "\(loose.path)/\(name)")
    try expectRefused([.notAFile(.symbolicLink)])
  }

  @Test func aFolderInThePlaceOfAPictureIsRefused() throws {
    let name = loose.packet.pictures[0].file
    try loose.remove(name)
    mkdir("\(loose.path)/\(name)", 0o700)
    try expectRefused([.notAFile(.folder)])
  }

  @Test func aPictureOfAnotherSizeIsRefused() throws {
    loose.packet.pictures[0].size += 1
    try loose.write()
    let size = loose.packet.pictures[0].size
    try expectRefused([.size(found: size - 1, said: size)])
  }

  @Test func otherBytesOfTheSameNumberAreRefused() throws {
    var bytes = try ExampleFiles.bytes("\(PacketFiles.complete)/\(loose.packet.pictures[0].file)")
    bytes[bytes.count - 1] ^= 1
    try loose.put(bytes, as: loose.packet.pictures[0].file)
    try expectRefused([.content])
  }

  @Test func aPictureThatIsTooLargeIsNotRead() throws {
    try loose.put(
      [UInt8](repeating: 0, count: Attachment.sizeLimit + 1), as: loose.packet.pictures[0].file)
    try expectRefused([.tooLarge(Attachment.sizeLimit + 1, most: Attachment.sizeLimit)])
  }

  @Test(arguments: [Array("%PDF-1.7\n".utf8), Array("MZ a program".utf8), Array("<svg onload=x>".utf8)])
  func whatIsNoPictureIsRefusedWhateverItsName(bytes: [UInt8]) throws {
    try loose.replacePicture(0, with: bytes)
    try expectRefused([.noPicture])
  }

  @Test func aSmallFileThatDeclaresAGiantCanvasIsRefused() throws {
    try loose.replacePicture(0, with: PictureBytes.png(200_000, 200_000))
    try expectRefused([.tooManyPixels(width: 200_000, height: 200_000)])
  }

  @Test func aJPEGThatDeclaresAGiantCanvasIsRefused() throws {
    try loose.replacePicture(0, with: PictureBytes.jpeg(65_000, 65_000))
    try expectRefused([.tooManyPixels(width: 65_000, height: 65_000)])
  }

  @Test func aPictureWithAnArchiveBehindItsEndIsRefused() throws {
    try loose.replacePicture(0, with: PictureBytes.png(9, 9, behind: Array("PK\u{3}\u{4}".utf8)))
    try expectRefused([.brokenPicture])
  }

  @Test func aPictureThatBreaksOffIsRefused() throws {
    try loose.replacePicture(0, with: Array(PictureBytes.png(9, 9).dropLast(5)))
    try expectRefused([.brokenPicture])
  }

  @Test func aVideoThatIsNoneIsRefused() throws {
    try loose.replaceVideo(with: Array("#!/bin/sh\nrm -rf /".utf8))
    try expectRefused([.noVideo])
  }

  @Test func everythingThatIsWrongWithItsFilesIsSaidAtOnce() throws {
    try loose.replacePicture(0, with: PictureBytes.png(200_000, 200_000))
    try loose.replaceVideo(with: [1, 2, 3])
    try loose.remove(loose.packet.pictures[1].file)
    try loose.put([], as: "zzz")
    try expectRefused([
      .stray(.file), .tooManyPixels(width: 200_000, height: 200_000), .missing, .noVideo,
    ])
  }

  @Test func aFileThatChangesBetweenLookingAndTakingIsNotTaken() throws {
    guard case .success(let found) = PacketFolder.look(at: loose.path, now: Specimens.moment(9)) else {
      Issue.record("The packet is right.")
      return
    }
    try loose.put(PictureBytes.png(9, 9), as: loose.packet.pictures[0].file)
    #expect(throws: PacketRefusal([PacketFault(.content, in: loose.packet.pictures[0].file)])) {
      try found.contents(of: loose.packet.files[0])
    }
  }
}
