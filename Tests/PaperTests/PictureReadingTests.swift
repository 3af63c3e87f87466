import Console
import FoundationEssentials
import Paper
import Specimens
import Testing

/// A picture's file becomes pixels, and what is no picture becomes nothing.
@Suite struct PictureReadingTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    Array(
      try Data(contentsOf: URL(filePath: "\(Specimens.repository)/data/packets/rental-platform/\(name).png")))
  }

  @Test func aPictureIsUnpackedAsLargeAsItIs() throws {
    let picture = try #require(Picture(png: bytes("identity-card-front")))
    #expect(picture.width == 240 && picture.height == 152)
    // The corner is paper, and the frame is drawn a little inside of it.
    #expect(picture.bytes.prefix(3) == [255, 255, 255])
    let frame = (2 * 240 + 10) * 3
    #expect(picture.bytes[frame..<frame + 3] == [90, 90, 90])
  }

  @Test func whatIsNoPictureOrBreaksOffIsNone() throws {
    let whole = try bytes("lease")
    for bytes in [[], Array("GIF89a".utf8), Array(whole.prefix(20)), Array(whole.prefix(whole.count / 2))] {
      #expect(Picture(png: bytes) == nil, "\(bytes.count)")
    }
  }

  @Test func noChangedByteCrashesIt() throws {
    let whole = try bytes("host-register")
    var random = Dice(5)
    for _ in 0..<300 {
      var changed = whole
      changed[Int.random(in: 33..<changed.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      if let picture = Picture(png: changed) {
        #expect(picture.bytes.count == picture.width * picture.height * 3)
      }
    }
  }
}
