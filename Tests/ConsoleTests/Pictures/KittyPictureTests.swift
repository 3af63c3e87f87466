import Foundation
import Testing

@testable import Console

struct KittyPictureTests {
  @Test(arguments: [(1, 1), (3, 1), (32, 32), (33, 31), (64, 48), (100, 41)])
  func theTerminalGetsEveryPixelBack(width: Int, height: Int) throws {
    var dice = Dice(UInt64(width * height))
    let picture = Picture.noise(width, height, &dice)
    let commands = try commands(in: KittyPicture.bytes(of: picture, id: 7, columns: 12, rows: 5))
    let first = try #require(commands.first)
    #expect(
      first.keys == [
        "a": "T", "f": "24", "s": "\(width)", "v": "\(height)", "i": "7", "c": "12", "r": "5", "C": "1",
        "q": "2", "m": commands.count > 1 ? "1" : "0",
      ])
    for command in commands { #expect(command.payload.utf8.count <= 4096) }
    for command in commands.dropFirst().dropLast() { #expect(command.keys == ["q": "2", "m": "1"]) }
    if commands.count > 1 { #expect(commands.last?.keys == ["q": "2", "m": "0"]) }
    for command in commands.dropLast() { #expect(command.payload.utf8.count % 4 == 0) }
    let pixels = try commands.flatMap { [UInt8](try #require(Data(base64Encoded: $0.payload))) }
    #expect(Picture(width: width, height: height, bytes: pixels) == picture)
  }

  @Test func aPieceIsFullButNeverMore() throws {
    // 3072 bytes are 4096 digits: 1024 pixels fill one piece, one more begins another.
    for (pixels, pieces) in [(1024, 1), (1025, 2), (2048, 2), (2049, 3)] {
      let picture = Picture(pixels, 1) { _, _ in [1, 2, 3] }
      let count = try commands(in: KittyPicture.bytes(of: picture, id: 1, columns: 1, rows: 1)).count
      #expect(count == pieces)
    }
  }

  @Test func itIsRemovedByItsNumberWithItsMemory() throws {
    let commands = try commands(in: KittyPicture.deletion(of: 7))
    #expect(commands.map(\.keys) == [["a": "d", "d": "I", "i": "7", "q": "2"]])
  }

  /// A reader of its own: what stands between `ESC _G` and `ESC \`, and nothing beside it.
  private func commands(in bytes: [UInt8]) throws -> [(keys: [String: String], payload: String)] {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "\u{1B}\\")
    #expect(parts.last == "")
    return try parts.dropLast().map { part in
      #expect(part.hasPrefix("\u{1B}_G"))
      let halves = part.dropFirst(3).split(separator: ";", maxSplits: 1)
      var keys: [String: String] = [:]
      for pair in try #require(halves.first).split(separator: ",") {
        let sides = pair.split(separator: "=")
        keys[String(sides[0])] = String(sides[1])
      }
      return (keys, halves.count > 1 ? String(halves[1]) : "")
    }
  }
}
