import Specimens
import Testing

@testable import Seal

/// A PDF's tables and objects are read within its bounds; whatever is wrong is a fault.
struct PDFFileTests {
  @Test func findsThePages() throws {
    let file = try PDFFile(SmallPDF.bytes(pages: 2))
    #expect(try file.page(0).number == 4)
    #expect(try file.page(1).number == 6)
    #expect(throws: PDFFault.noPage(index: 2)) { try file.page(2) }
    #expect(throws: PDFFault.noPage(index: -1)) { try file.page(-1) }
    #expect(file.tables == 1 && file.nextNumber == 8)
    #expect(
      String(decoding: try file.stream(try file.object(5)), as: UTF8.self) == "0.5 w 72 72 200 100 re S")
  }

  @Test func refusesAFileWithoutAClassicTable() throws {
    let bytes = SmallPDF.bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(throws: PDFFault.malformed(offset: 0)) { try PDFFile([]) }
    #expect(throws: PDFFault.noClassicTable) { try PDFFile(Array("%PDF-1.4\n".utf8)) }
    #expect(throws: PDFFault.noClassicTable) {
      // Where a table should be, a newer file has an object: a cross-reference stream.
      try PDFFile(
        Array("%PDF-1.7\n1 0 obj\n<< /Type /XRef >>\nstream\nendstream\nstartxref\n9\n%%EOF\n".utf8))
    }
    #expect(text.contains("xref\n0 6\n"))
  }

  @Test func aCircleOfPagesOrTablesIsAFault() throws {
    let circle = SmallPDF.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] >>", "<< >>",
    ])
    #expect(throws: PDFFault.self) { try PDFFile(circle).page(0) }
    let text = String(decoding: SmallPDF.bytes().dropFirst(15), as: UTF8.self)
    let start = try #require(text.split(separator: "\n").dropLast().last)
    let bytes =
      Array(
        String(decoding: "%PDF-1.4\n12345\n".utf8, as: UTF8.self).utf8)
      + Array(text.replacing("   /Info 3 0 R", with: "   /Prev \(start)").utf8)
    #expect(throws: PDFFault.self) { try PDFFile(bytes) }
  }

  @Test func deepNestingIsAFault() {
    var scanner = PDFScanner(Array(String(repeating: "[", count: 100_000).utf8), at: 0)
    #expect(throws: PDFFault.self) { try scanner.value() }
  }

  @Test(arguments: [
    "<< /A 1 /A 2 >>", "<< /A >>", "<< 1 2 >>", "[1 2", "<12", "<1g>", "(abc", "", ")", "9999999999999",
  ])
  func refusesWhatIsNoValue(text: String) {
    var scanner = PDFScanner(Array(text.utf8), at: 0)
    #expect(throws: PDFFault.self) { try scanner.value() }
  }

  @Test func readsTheKindsOfValues() throws {
    var scanner = PDFScanner(
      Array("<< /A[1 0 R 2 0.5 -3 true null]/B(a(b)c)/C<feff 738B>% x\n/D/E /F << /G 7 >> >>".utf8), at: 0)
    let members = try #require(try scanner.value().dictionary)
    #expect(members["A"]?.array?.count == 6 && members["A"]?.array?[0].reference == 1)
    #expect(members["A"]?.array?[1].integer == 2)
    #expect(members["B"]?.text == "a(b)c" && members["C"]?.text == "王" && members["D"]?.name == "E")
    #expect(members["F"]?.dictionary?["G"]?.integer == 7)
  }

  /// Whatever happens to a file's bytes, sealing and verifying it end in an answer.
  @Test func noDamageEndsTheProgram() throws {
    let office = try Office()
    let verifier = try office.verifier()
    let sealed = try Samples.sealed(by: office.seal)
    var page = try Samples.page(by: office.seal)
    let drawn = page.pdf
    var dice = Dice(4)
    for _ in 0..<400 {
      page.pdf = damaged(drawn, &dice)
      let again = try? PDFSeal.seal(page, with: office.seal, at: Samples.moment)
      #expect(again?.starts(with: page.pdf) ?? true)
      if case .valid = verifier.verify(pdf: damaged(sealed, &dice), on: Samples.day("2026-11-24")) {
        Issue.record("A damaged file was taken for a sealed one")
      }
    }
  }

  private func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: bytes.indices, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 7))
    case 2: bytes.insert(contentsOf: "<<[999999999999".utf8, at: place)
    default: for index in place..<min(bytes.count, place + 4) { bytes[index] &+= 1 }
    }
    return bytes
  }
}
