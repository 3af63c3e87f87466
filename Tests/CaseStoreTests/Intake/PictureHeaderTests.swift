import Specimens
import Testing

@testable import CaseStore

/// A picture's size is found in its first bytes, and what is none is found out without being unpacked.
@Suite struct PictureHeaderTests {
  @Test func sizesAreRead() throws {
    let png = try PictureHeader(of: PictureBytes.png(640, 480))
    #expect(png.kind == .png && png.width == 640 && png.height == 480)
    let jpeg = try PictureHeader(of: PictureBytes.jpeg(4032, 3024))
    #expect(jpeg.kind == .jpeg && jpeg.width == 4032 && jpeg.height == 3024)
    for path in try ExampleFiles.all(in: "data/packets", ".png") {
      #expect(try PictureHeader(of: ExampleFiles.bytes(path)).isBearable, "\(path)")
    }
  }

  @Test func aGiantCanvasIsNotBearable() throws {
    #expect(try PictureHeader(of: PictureBytes.png(100_000, 100_000)).isBearable == false)
    #expect(try PictureHeader(of: PictureBytes.png(20_001, 1)).isBearable == false)
    #expect(try PictureHeader(of: PictureBytes.png(0x7FFF_FFFF, 0x7FFF_FFFF)).isBearable == false)
    #expect(try PictureHeader(of: PictureBytes.jpeg(65_535, 65_535)).isBearable == false)
    #expect(try PictureHeader(of: PictureBytes.png(10_000, 5000)).isBearable)
  }

  @Test(arguments: [PictureBytes.png(0, 1), PictureBytes.png(1, 0), PictureBytes.jpeg(0, 9)])
  func aPictureWithoutAPixelIsBroken(bytes: [UInt8]) {
    #expect(throws: PictureHeader.Fault.broken) { try PictureHeader(of: bytes) }
  }

  @Test func whatGoesOnBehindThePictureIsRefused() {
    let behind = Array("PK\u{3}\u{4} an archive".utf8)
    #expect(throws: PictureHeader.Fault.broken) {
      try PictureHeader(of: PictureBytes.png(9, 9, behind: behind))
    }
  }

  @Test(arguments: [PictureBytes.png(64, 64), PictureBytes.jpeg(64, 64)])
  func everyBeginningOfAPictureIsRefusedOrReadAndNeverCrashes(bytes: [UInt8]) {
    for count in 0..<bytes.count {
      let header = try? PictureHeader(of: Array(bytes.prefix(count)))
      if bytes[1] == UInt8(ascii: "P") { #expect(header == nil, "\(count) bytes") }
    }
  }

  @Test func noBytesWhateverCrashIt() {
    var random = Dice(41)
    for start in [PictureBytes.png(8, 8), PictureBytes.jpeg(8, 8)] {
      for _ in 0..<3000 {
        var bytes = start
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          bytes[Int.random(in: 3..<bytes.count, using: &random)] = UInt8.random(
            in: 0 ... .max, using: &random)
        }
        if let header = try? PictureHeader(of: bytes) { #expect(header.width > 0 && header.height > 0) }
      }
    }
  }

  @Test func otherKindsAreUnknown() {
    for text in ["%PDF-1.7 x", "GIF89a", "<svg/>", ""] {
      #expect(throws: PictureHeader.Fault.unknown) { try PictureHeader(of: Array(text.utf8)) }
    }
  }

  @Test func videosAreKnownByTheirContainers() {
    let mp4: [UInt8] = [0, 0, 0, 16] + Array("ftypisom0000".utf8)
    #expect(VideoKind(of: mp4) == .mp4)
    #expect(VideoKind(of: [0x1A, 0x45, 0xDF, 0xA3, 1]) == .webm)
    #expect(VideoKind(of: [0xFF, 0xFF, 0xFF, 0xFF] + mp4.dropFirst(4)) == nil)
    #expect(VideoKind(of: Array(mp4.prefix(11))) == nil)
    #expect(VideoKind(of: Array("#!/bin/sh".utf8)) == nil)
  }
}
