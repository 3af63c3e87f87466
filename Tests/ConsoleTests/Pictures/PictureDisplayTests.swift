import Testing

@testable import Console

/// A display that `#expect` can ask.
private final class Displaying {
  private var display = PictureDisplay()

  var removal: PictureDisplay.Change? { display.removal }

  func show(
    _ picture: PlacedPicture?, by capability: PictureCapability, over rows: [Int], in window: Rect
  ) -> PictureDisplay.Change? {
    display.show(picture, by: capability, over: rows, in: window)
  }

  func forget() { display.forget() }
}

extension PictureCapability {
  fileprivate static func answering(_ answers: TerminalAnswer...) -> PictureCapability {
    var capability = PictureCapability()
    capability.cell = CellSize(width: 10, height: 20)
    for answer in answers { capability.take(answer) }
    return capability
  }
}

struct PictureDisplayTests {
  private let window = Rect(row: 0, column: 0, rows: 24, columns: 80)
  private let page = PlacedPicture(
    Picture(200, 300) { column, row in [UInt8(column / 100), UInt8(row / 100), 0] },
    in: Rect(row: 2, column: 40, rows: 10, columns: 30))

  private let silent = PictureCapability.answering()
  private let kitty = PictureCapability.answering(.kitty(id: 31, isGood: true))
  private let sixel = PictureCapability.answering(.attributes([62, 4]))

  @Test func aTerminalThatSaysNothingGetsNothing() throws {
    let display = Displaying()
    #expect(display.show(page, by: silent, over: [2, 3], in: window) == nil)
    #expect(display.show(page, by: PictureCapability(), over: [2, 3], in: window) == nil)
    #expect(display.removal == nil)
  }

  @Test func kittyGetsItOnceInItsCells() throws {
    let display = Displaying()
    let change = try #require(display.show(page, by: kitty, over: [], in: window))
    let text = String(decoding: change.bytes, as: UTF8.self)
    // 10 rows of 20 pixels: 200 high, so 133 wide, which is 13 columns.
    #expect(text.hasPrefix("\u{1B}[3;41H\u{1B}_Ga=T,f=24,s=133,v=200,i=1,c=13,r=10,C=1,"))
    #expect(change.rows.isEmpty)
    #expect(display.show(page, by: kitty, over: [2, 5], in: window) == nil)
  }

  @Test func sixelStaysInItsRoomInWholeBands() throws {
    let display = Displaying()
    let change = try #require(display.show(page, by: sixel, over: [], in: window))
    let start = Array("\u{1B}[3;41H".utf8)
    #expect(change.bytes.starts(with: start))
    let screen = try SixelScreen(Array(change.bytes.dropFirst(start.count)))
    // 200 pixels are 33 bands and a bit.
    #expect(screen.height == 198)
    #expect(screen.width == 132)
    #expect(display.removal?.rows == 2..<12)
  }

  @Test func sixelIsWrittenAgainOnlyWhereItsRowsAreWritten() throws {
    let display = Displaying()
    let first = try #require(display.show(page, by: sixel, over: [], in: window))
    #expect(display.show(page, by: sixel, over: [], in: window) == nil)
    #expect(display.show(page, by: sixel, over: [0, 1, 12, 23], in: window) == nil)
    #expect(display.show(page, by: sixel, over: [11], in: window)?.bytes == first.bytes)
  }

  @Test func whatIsGoneIsTakenAway() throws {
    for capability in [kitty, sixel] {
      let display = Displaying()
      _ = display.show(page, by: capability, over: [], in: window)
      let removal = try #require(display.show(nil, by: capability, over: [], in: window))
      if capability.pictures == .kitty {
        #expect(removal == .init(rows: 0..<0, bytes: KittyPicture.deletion(of: 1)))
      } else {
        #expect(removal == .init(rows: 2..<12, bytes: []))
      }
      #expect(display.show(nil, by: capability, over: [], in: window) == nil)
    }
  }

  @Test func anotherPlaceOrPictureReplacesIt() throws {
    for capability in [kitty, sixel] {
      let display = Displaying()
      _ = display.show(page, by: capability, over: [], in: window)
      let removal = try #require(display.removal)
      var moved = page
      moved.room.row = 5
      let change = try #require(display.show(moved, by: capability, over: [], in: window))
      #expect(change.rows == removal.rows)
      #expect(change.bytes.starts(with: removal.bytes + Array("\u{1B}[6;41H".utf8)))
      let other = PlacedPicture(Picture(20, 20) { _, _ in [0, 0, 0] }, in: moved.room)
      #expect(display.show(other, by: capability, over: [], in: window) != nil)
    }
  }

  @Test func afterSomethingElseWroteItIsWrittenAgain() throws {
    for capability in [kitty, sixel] {
      let display = Displaying()
      let first = try #require(display.show(page, by: capability, over: [], in: window))
      let removal = try #require(display.removal)
      display.forget()
      #expect(
        display.show(page, by: capability, over: [], in: window)?.bytes == removal.bytes + first.bytes)
      #expect(display.show(page, by: capability, over: [], in: window) == nil)
    }
  }

  @Test func aLateAnswerBringsTheBetterWay() throws {
    let display = Displaying()
    var capability = sixel
    _ = display.show(page, by: capability, over: [], in: window)
    capability.take(.kitty(id: 31, isGood: true))
    let change = try #require(display.show(page, by: capability, over: [], in: window))
    #expect(change.rows == 2..<12)
    #expect(String(decoding: change.bytes, as: UTF8.self).hasPrefix("\u{1B}[3;41H\u{1B}_Ga=T"))
  }

  @Test func whatTheWindowDoesNotHaveIsNotUsed() throws {
    let small = Rect(row: 0, column: 0, rows: 8, columns: 50)
    for capability in [kitty, sixel] {
      let display = Displaying()
      let change = try #require(display.show(page, by: capability, over: [], in: small))
      let text = String(decoding: change.bytes, as: UTF8.self)
      if capability.pictures == .kitty { #expect(text.contains(",c=8,r=6,")) }
      // A sixel picture leaves the last row alone: 5 rows are 100 pixels, 96 in whole bands.
      if capability.pictures == .sixel { #expect(text.contains("\"1;1;64;96#")) }
      let outside = Rect(row: 0, column: 0, rows: 2, columns: 80)
      let gone = display.show(page, by: capability, over: [], in: outside)
      #expect(gone?.bytes == (capability.pictures == .kitty ? KittyPicture.deletion(of: 1) : []))
      #expect(display.removal == nil)
    }
  }
}
