import Testing

@testable import Console

struct PictureTests {
  @Test func thereIsNoPictureWithoutItsPixels() {
    #expect(Picture(width: 2, height: 1, bytes: [1, 2, 3, 4, 5, 6]) != nil)
    #expect(Picture(width: 2, height: 1, bytes: [1, 2, 3]) == nil)
    #expect(Picture(width: 0, height: 0, bytes: []) == nil)
    #expect(Picture(width: -1, height: -1, bytes: [1, 2, 3]) == nil)
  }

  @Test func aPixelIsTheAverageOfItsArea() {
    let line = Picture(4, 1) { column, _ in [[0, 10, 20, 30][column], 0, 200] }
    #expect(line.scaledDown(toFit: 2, 1) == line.scaledDown(toFit: 2, 9))
    #expect(line.scaledDown(toFit: 2, 1).bytes == [5, 0, 200, 25, 0, 200])
    // Each of two pixels covers one and a half of three.
    let three = Picture(3, 3) { column, _ in [UInt8(column * 90), 0, 0] }
    let two = three.scaledDown(toFit: 2, 2)
    #expect(two.bytes == [30, 0, 0, 150, 0, 0, 30, 0, 0, 150, 0, 0])
  }

  @Test func itFitsKeepsItsProportionsAndItsLight() {
    var dice = Dice(7)
    for _ in 0..<60 {
      let (width, height) = (Int.random(in: 1...40, using: &dice), Int.random(in: 1...40, using: &dice))
      let (columns, rows) = (Int.random(in: 1...50, using: &dice), Int.random(in: 1...50, using: &dice))
      let picture = Picture.noise(width, height, &dice)
      let scaled = picture.scaledDown(toFit: columns, rows)
      #expect(scaled.width <= columns && scaled.height <= rows)
      #expect(scaled.bytes.count == scaled.width * scaled.height * 3)
      if width <= columns, height <= rows {
        #expect(scaled == picture)
        continue
      }
      #expect(scaled.width == columns || scaled.height == rows)
      let shape = Double(height) * Double(scaled.width) / Double(width)
      #expect(
        abs(Double(scaled.height) - shape) < max(1, Double(height) / Double(width)) || scaled.height == 1)
      #expect(abs(light(of: scaled) - light(of: picture)) <= 0.5)
    }
  }

  private func light(of picture: Picture) -> Double {
    Double(picture.bytes.reduce(0) { $0 + Int($1) }) / Double(picture.bytes.count)
  }

  @Test func oneColourStaysThatColour() {
    let plain = Picture(37, 23) { _, _ in [1, 128, 255] }
    #expect(plain.scaledDown(toFit: 10, 10).bytes.prefix(3) == [1, 128, 255])
    #expect(Set(plain.scaledDown(toFit: 10, 10).bytes) == [1, 128, 255])
  }
}
