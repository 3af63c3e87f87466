import CaseStore
import Glibc
import Residence
import Specimens
import Testing

// The testing library has an attachment of its own.
import struct CaseStore.Attachment

/// Copies of papers are kept by their content, and nothing but copies of papers is.
@Suite struct AttachmentTests {
  private let station: TemporaryStation
  private let store: CaseStore
  /// Where the scanner puts its files.
  private let scans: TemporaryFolder

  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array("JFIF of a specimen".utf8)
  private static let png: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n specimen".utf8)
  private static let pdf = Array("%PDF-1.7\nspecimen".utf8)

  init() throws {
    station = try TemporaryStation()
    store = try station.open()
    scans = try TemporaryFolder()
  }

  @Test func aCaseRefersOnlyToCopiesThatAreThere() throws {
    var action = Specimens.registration()
    for name in [Digest(of: Self.png).hex + ".png", "../station.json", "photo.jpg"] {
      action.materials[0].file = name
      #expect(throws: CommitFailure.self) { try store.act(action) }
    }
    #expect(store.register.count == 0)
    action.materials[0].file = try store.attach(contentsOf: try scan(Self.png, as: "card.png")).name
    #expect(try store.act(action).materials[0].file == action.materials[0].file)
  }

  @Test(arguments: [(jpeg, "jpg"), (png, "png"), (pdf, "pdf")])
  func aCopyIsReadBackByTheNameOfItsBytes(bytes: [UInt8], ending: String) throws {
    let attachment = try store.attach(contentsOf: try scan(bytes, as: "misleading.txt"))
    let hex = Digest(of: bytes).hex
    #expect(attachment.name == "\(hex).\(ending)")
    #expect(Attachment(name: attachment.name) == attachment)
    #expect(try station.bytes("attachments/\(hex.prefix(2))/\(hex).\(ending)") == bytes)
    #expect(try station.open().attachment(attachment.name) == bytes)
  }

  @Test func copiesAreForTheOwnerAlone() throws {
    let file = path(of: try store.attach(contentsOf: try scan(Self.png)))
    let folder = file.split(separator: "/").dropLast()
    for (path, mode) in [
      (file, 0o600), (folder.joined(separator: "/"), 0o700),
      (folder.dropLast().joined(separator: "/"), 0o700),
    ] {
      var status = stat()
      #expect(stat("/" + path, &status) == 0)
      #expect(status.st_mode & 0o777 == mode, "\(path)")
    }
  }

  @Test func theSameBytesAreKeptOnce() throws {
    let first = try store.attach(contentsOf: try scan(Self.jpeg, as: "one.jpg"))
    var before = stat()
    #expect(stat(path(of: first), &before) == 0)
    let second = try station.open().attach(contentsOf: try scan(Self.jpeg, as: "two.jpg"))
    var after = stat()
    #expect(stat(path(of: second), &after) == 0)
    #expect(first == second)
    #expect(before.st_ino == after.st_ino)
    let kept = try Folder(station.path)
    #expect(try kept.list("attachments/\(first.digest.hex.prefix(2))") == [first.name])
  }

  @Test(arguments: [
    Array("GIF89a".utf8), Array("#!/bin/sh".utf8), [0xFF, 0xD8], Array(" %PDF-1.7".utf8), [0],
  ])
  func bytesOfAnotherKindAreRefusedWhateverTheirName(bytes: [UInt8]) throws {
    let path = try scan(bytes, as: "passport.pdf")
    #expect(throws: StoreFault.attachment(.unknownKind(path: path))) { try store.attach(contentsOf: path) }
    try expectNothingKept()
  }

  @Test func anEmptyFileIsRefused() throws {
    let path = try scan([])
    #expect(throws: StoreFault.attachment(.empty(path: path))) { try store.attach(contentsOf: path) }
    try expectNothingKept()
  }

  @Test func theLargestFileIsKeptAndOneByteMoreIsRefused() throws {
    var bytes = Self.jpeg + [UInt8](repeating: 0, count: Attachment.sizeLimit - Self.jpeg.count)
    let kept = try store.attach(contentsOf: try scan(bytes))
    #expect(try store.attachment(kept.name) == bytes)
    bytes.append(0)
    let path = try scan(bytes, as: "large.jpg")
    #expect(throws: StoreFault.attachment(.tooLarge(path: path, size: bytes.count))) {
      try store.attach(contentsOf: path)
    }
  }

  @Test func onlyRegularFilesAreRead() throws {
    mkfifo(scans.path + "/pipe", 0o600)
    symlink(try scan(Self.jpeg), scans.path + "/link")
    for (path, fault) in [
      (scans.path, FileFault.notRegular(path: scans.path)), ("/dev/zero", .notRegular(path: "/dev/zero")),
      (scans.path + "/pipe", .notRegular(path: scans.path + "/pipe")),
      (scans.path + "/link", .symbolicLink(path: scans.path + "/link")),
      (scans.path + "/none", .failed(operation: .open, path: scans.path + "/none", errno: ENOENT)),
      (scans.path + "/scan\0", .failed(operation: .open, path: scans.path + "/scan\0", errno: ENOENT)),
    ] {
      #expect(throws: StoreFault.file(fault)) { try store.attach(contentsOf: path) }
    }
    try expectNothingKept()
  }

  @Test(arguments: [
    "", "x", "../x", "../../etc/passwd", String(repeating: "a", count: 64),
    String(repeating: "a", count: 64) + ".exe", String(repeating: "A", count: 64) + ".jpg",
    String(repeating: "a", count: 63) + ".jpg", String(repeating: "a", count: 64) + ".jpg.jpg",
    String(repeating: "a", count: 64) + ".jpg/", "../" + String(repeating: "a", count: 61) + ".jpg",
    String(repeating: "a", count: 64) + ".jpg\0", String(repeating: "a", count: 64) + ".\u{301}jpg",
  ])
  func aHostileNameIsNoName(name: String) throws {
    #expect(Attachment(name: name) == nil)
    #expect(throws: StoreFault.attachment(.invalidName(name))) { try store.attachment(name) }
  }

  @Test func aCopyThatIsGoneIsMissing() throws {
    let kept = try store.attach(contentsOf: try scan(Self.pdf))
    unlink(path(of: kept))
    #expect(throws: StoreFault.attachment(.missing(path: inside(kept)))) { try store.attachment(kept.name) }
  }

  @Test func aChangedCopyIsFoundOutAndPutRightByAttachingAgain() throws {
    let kept = try store.attach(contentsOf: try scan(Self.pdf))
    for damage in [Self.pdf + [0], Self.pdf.dropLast(), [], Self.jpeg] {
      try station.write(damage, to: inside(kept))
      #expect(throws: StoreFault.attachment(.damaged(path: inside(kept)))) { try store.attachment(kept.name) }
    }
    #expect(try store.attach(contentsOf: try scan(Self.pdf)) == kept)
    #expect(try store.attachment(kept.name) == Self.pdf)
  }

  @Test func rightBytesUnderTheEndingOfAnotherKindAreDamage() throws {
    let kept = try store.attach(contentsOf: try scan(Self.pdf))
    let other = try #require(Attachment(name: kept.digest.hex + ".jpg"))
    try station.write(Self.pdf, to: inside(other))
    #expect(throws: StoreFault.attachment(.damaged(path: inside(other)))) { try store.attachment(other.name) }
  }

  @Test func noLinkAmongTheCopiesIsFollowed() throws {
    let outside = try scan(Self.pdf)
    let kept = try store.attach(contentsOf: outside)
    unlink(path(of: kept))
    symlink(outside, path(of: kept))
    let fault = StoreFault.file(.symbolicLink(path: inside(kept)))
    #expect(throws: fault) { try store.attachment(kept.name) }
    #expect(throws: fault) { try store.attach(contentsOf: outside) }
    // Nor a linked folder, into which the copy would be written.
    unlink(path(of: kept))
    let folder = "attachments/\(kept.digest.hex.prefix(2))"
    rmdir(station.path + "/" + folder)
    symlink(scans.path, station.path + "/" + folder)
    #expect(throws: StoreFault.file(.symbolicLink(path: folder))) { try store.attach(contentsOf: outside) }
    #expect(try scans.contents() == ["scan"])
  }

  private func scan(_ bytes: [UInt8], as name: String = "scan") throws -> String {
    try scans.folder.replace(name, with: bytes, durable: false)
    return "\(scans.path)/\(name)"
  }

  private func inside(_ attachment: Attachment) -> String {
    "attachments/\(attachment.digest.hex.prefix(2))/\(attachment.name)"
  }

  private func path(of attachment: Attachment) -> String { station.path + "/" + inside(attachment) }

  private func expectNothingKept() throws {
    #expect(try Folder(station.path).list("attachments").isEmpty)
  }
}
