import Testing

@testable import Console

struct SixelPictureTests {
  @Test(arguments: [(1, 1), (5, 6), (7, 7), (40, 13), (3, 25)])
  func theColoursOfThePaletteComeBackExactly(width: Int, height: Int) throws {
    var dice = Dice(UInt64(width + height))
    let colours: [[UInt8]] = SixelPalette.colours.map { colour in
      let shares: [Int] = [colour.red, colour.green, colour.blue]
      return shares.map { UInt8(($0 * 255 + 50) / 100) }
    }
    let picture = Picture(width, height) { _, _ in colours.randomElement(using: &dice) ?? [] }
    let screen = try SixelScreen(SixelPicture.bytes(of: picture))
    #expect(try screen.picture == picture)
  }

  @Test func sixtyFourColoursAreEnough() throws {
    #expect(SixelPalette.colours.count == 64)
    #expect(Set(SixelPalette.colours).count == 64)
    var dice = Dice(3)
    let screen = try SixelScreen(SixelPicture.bytes(of: Picture.noise(60, 60, &dice)))
    #expect(screen.definedColours <= 64)
    #expect(try screen.picture.width == 60)
  }

  @Test func printStaysAsItIs() throws {
    let greys = Picture(256, 1) { column, _ in [UInt8](repeating: UInt8(column), count: 3) }
    #expect(try difference(SixelScreen(SixelPicture.bytes(of: greys)).picture, greys) <= 6)
    for end in [0, 255] as [UInt8] {
      let plain = Picture(4, 4) { _, _ in [end, end, end] }
      #expect(try SixelScreen(SixelPicture.bytes(of: plain)).picture == plain)
    }
  }

  /// What the seal's red and the paper's white mix to.
  @Test(arguments: [[200, 16, 16], [220, 40, 40], [255, 0, 0], [178, 20, 30]] as [[Int]])
  func theSealStaysRed(seal: [Int]) throws {
    let edge = Picture(101, 1) { share, _ in
      seal.map { UInt8(($0 * share + 255 * (100 - share)) / 100) }
    }
    let shown = try SixelScreen(SixelPicture.bytes(of: edge)).picture
    #expect(difference(shown, edge) <= 30)
    #expect(shown.bytes.suffix(3).first.map { $0 > 150 } == true)
    #expect(shown.bytes.suffix(2).allSatisfy { $0 < 60 })
  }

  @Test func equalPixelsAreSentAsOneRun() {
    let page = Picture(600, 600) { _, _ in [255, 255, 255] }
    #expect(SixelPicture.bytes(of: page).count < 1000)
  }
}
