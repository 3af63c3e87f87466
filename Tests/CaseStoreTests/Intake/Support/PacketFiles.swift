import FoundationEssentials
import Glibc
import Residence
import Specimens

@testable import CaseStore

/// The examples of packets, and copies of them that can be spoilt.
enum PacketFiles {
  static let complete = "data/packets/rental-platform"
  static let withGround = "data/packets/wechat-app"
  static let incomplete = "data/packets/station-account"
  static let all = [complete, incomplete, withGround]
}

/// A packet's folder outside the station, to be spoilt in one way or another.
final class LoosePacket {
  let outside: TemporaryFolder
  var packet: IntakePacket

  /// Where the packet lies.
  var path: String { outside.path + "/packet" }

  init(_ folder: String = PacketFiles.complete) throws {
    outside = try TemporaryFolder()
    packet = try IntakePacket(reading: ExampleFiles.bytes(folder + "/packet.json"), at: folder)
    for file in packet.files { try put(ExampleFiles.bytes("\(folder)/\(file.name)"), as: file.name) }
    try write()
  }

  func put(_ bytes: [UInt8], as name: String) throws {
    try outside.folder.replace("packet/\(name)", with: bytes, durable: false)
  }

  /// Writes the document as the packet is now.
  func write() throws { try put(JSON.encode(packet).pretty(), as: "packet.json") }

  /// Puts other bytes in the place of a picture, and says so in the document.
  func replacePicture(_ index: Int, with bytes: [UInt8]) throws {
    packet.pictures[index].size = bytes.count
    packet.pictures[index].sha256 = Digest(of: bytes)
    try put(bytes, as: packet.pictures[index].file)
    try write()
  }

  /// Puts other bytes in the place of the video, and says so in the document.
  func replaceVideo(with bytes: [UInt8]) throws {
    packet.authentication?.video.size = bytes.count
    packet.authentication?.video.sha256 = Digest(of: bytes)
    try put(bytes, as: packet.authentication?.video.file ?? "")
    try write()
  }

  /// Takes a file away.
  func remove(_ name: String) throws { try outside.folder.remove("packet/\(name)") }
}

/// Pictures that are small and declare whatever they want.
enum PictureBytes {
  static func png(_ width: Int, _ height: Int, behind: [UInt8] = []) -> [UInt8] {
    let size = number(width) + number(height)
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", size + [8, 2, 0, 0, 0])
      + chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 1]) + chunk("IEND", []) + behind
  }

  static func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8]
      + number(height).suffix(2) + number(width).suffix(2) + [1, 1, 0x11, 0, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    number(bytes.count) + Array(name.utf8) + bytes + [0, 0, 0, 0]
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
