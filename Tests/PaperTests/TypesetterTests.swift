import Console
import Residence
import Testing

@testable import Paper

/// A paper as a file and as a picture.
@Suite struct TypesetterTests {
  private let typesetter: Typesetter
  private let paper = Samples.paper(Samples.blocks)

  init() throws { typesetter = Typesetter(with: try FontChain()) }

  @Test func theSamePaperIsTheSameBytes() throws {
    let first = try typesetter.pdf(of: paper, token: "SZ1:TEST")
    #expect(try typesetter.pdf(of: paper, token: "SZ1:TEST").pdf == first.pdf)
    // Fonts that were opened for another paper first change nothing.
    let other = Typesetter(with: try FontChain())
    _ = try other.pdf(of: Samples.paper([.wording(Samples.same("别的内容𠮷"))]))
    #expect(try other.pdf(of: paper, token: "SZ1:TEST").pdf == first.pdf)
    #expect(try typesetter.pdf(of: paper, token: "SZ1:TEXT").pdf != first.pdf)
  }

  @Test func theFileIsOneThatASealGoesInto() throws {
    let drawn = try typesetter.pdf(of: paper)
    #expect(drawn.pdf.starts(with: "%PDF-1.4".utf8))
    let text = String(decoding: drawn.pdf, as: UTF8.self)
    #expect(text.contains("\nxref\n") && text.hasSuffix("%%EOF\n"))
    #expect(text.contains("/CreationDate (20261123000000"), "the paper's day, not the clock's")
  }

  @Test func theSealsPlaceIsOnItsPage() throws {
    let place = try #require(try typesetter.pdf(of: paper).seal)
    #expect(place.side == SealOutline.diameter)
    #expect(place.x > A4.left && place.x + place.side <= A4.right)
    #expect(place.y > A4.height - A4.bottom && place.y + place.side < A4.height - A4.top)
    let long = Samples.paper([
      .table(columns: [Samples.same("行")], rows: (0..<80).map { ["\($0)"] }), .sealing,
    ])
    let drawn = try typesetter.pdf(of: long)
    #expect(drawn.pages > 1 && drawn.seal?.page == drawn.pages - 1)
    #expect(try typesetter.pdf(of: Samples.paper([])).seal == nil)
  }

  /// Wherever it stands: in the title, a label, a cell of the screen, the foot.
  @Test func aMissingCharacterRefusesThePaper() throws {
    let missing = PaperFault.missingGlyph("\u{323AE}")
    let text = Samples.same("王\u{323AE}明")
    var grid = Samples.screen(rows: 1)
    grid.put(text.zh, row: 0, column: 20)
    let blocks: [Paper.Block] = [
      .wording(text), .heading(text), .fields([Paper.Entry(text, Samples.same("-"))]),
      .fields([Paper.Entry(.init(en: "", zh: ""), text)]),
      .screen(grid), .list([text]), .table(columns: [text], rows: []),
      .table(columns: [Samples.same("行")], rows: [[text.zh]]), .signatures([text]),
    ]
    for block in blocks {
      #expect(throws: missing, "\(block)") { try typesetter.pdf(of: Samples.paper([block])) }
      #expect(throws: missing, "\(block)") {
        try typesetter.picture(of: Samples.paper([block]), dotsPerInch: 36)
      }
    }
    #expect(throws: missing) { try typesetter.pdf(of: Samples.paper([], foot: [text])) }
    var titled = Samples.paper([])
    titled.title = text
    #expect(throws: missing) { try typesetter.pdf(of: titled) }
  }

  @Test func aPictureIsAsFineAsItIsAskedFor() throws {
    for (dotsPerInch, width, height) in [(36, 298, 421), (72, 595, 842), (150, 1240, 1754)] {
      let picture = try typesetter.picture(of: paper, dotsPerInch: dotsPerInch)
      #expect(picture.width == width && picture.height == height)
    }
    let png = try typesetter.png(of: paper, dotsPerInch: 36)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(throws: PaperFault.self) { try typesetter.picture(of: paper, dotsPerInch: 1_000_000) }
  }

  @Test func theSealIsRedAndOnlyWhereItIsGiven() throws {
    let page = try #require(try typesetter.pdf(of: paper).seal).page
    func reds(_ seal: SealOutline?) throws -> Int {
      let picture = try typesetter.picture(of: paper, page: page, dotsPerInch: 36, seal: seal)
      return stride(from: 0, to: picture.bytes.count, by: 3).count {
        Int(picture.bytes[$0]) - Int(picture.bytes[$0 + 1]) > 60
      }
    }
    #expect(try reds(nil) == 0)
    let drawn = try reds(typesetter.seal(name: "样板街派出所", isSpecimen: true))
    #expect(drawn > 150)
  }
}
