import Residence
import Testing

@testable import Seal

/// A sealed file is the drawn one with an update behind it, the same each time but for its signature.
struct PDFSealTests {
  let office: Office

  init() throws { office = try Office() }

  @Test func sameInputSameBytesOutsideTheHole() throws {
    let page = try Samples.page(by: office.seal)
    let one = try PDFSeal.seal(page, with: office.seal, at: Samples.moment)
    let other = try PDFSeal.seal(page, with: office.seal, at: Samples.moment)
    let hole = try #require(one.firstRange(of: "/Contents <30".utf8)).lowerBound + 10
    #expect(one.count == other.count && one.starts(with: page.pdf))
    #expect(one[..<hole] == other[..<hole])
    #expect(one[(hole + 8194)...] == other[(hole + 8194)...])
    #expect(one != other)
  }

  @Test func theFileSaysWhatItIs() throws {
    let bytes = try Samples.sealed(by: office.seal)
    let file = try PDFFile(bytes)
    let information = try file.object("Info", of: file.trailer).members
    #expect(information["Title"]?.text == "暂住人口登记证明 XG-2026-C000045")
    #expect(information["Author"]?.text == "大连市公安局星岗派出所")
    #expect(information["CreationDate"]?.text == "D:20261123101530+08'00'")
    #expect(file.trailer["ID"]?.array?.count == 2)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\n姓名 王小明\n\n用途 子女入学\n"))
    #expect(text.contains("/BM /Multiply") && text.contains("/ca 0.88") && text.contains("/F 132"))
  }

  @Test func theSecondPageCanBeSealed() throws {
    var page = try Samples.page(by: office.seal, pdf: SmallPDF.bytes(pages: 2), pageIndex: 1)
    let file = try PDFFile(try PDFSeal.seal(page, with: office.seal, at: Samples.moment))
    #expect(try file.page(1).members["Annots"]?.array?.count == 1)
    #expect(try file.page(0).members["Annots"] == nil)
    page.pageIndex = 2
    #expect(throws: SealFault.pdf(.noPage(index: 2))) {
      try PDFSeal.seal(page, with: office.seal, at: Samples.moment)
    }
  }

  @Test func refusesAFileThatIsNotMerelyDrawn() throws {
    for key in ["AcroForm", "Perms", "Names", "AF"] {
      let page = try Samples.page(by: office.seal, pdf: SmallPDF.bytes(catalog: "/\(key) << >>"))
      #expect(throws: SealFault.pdf(.unexpected(key))) {
        try PDFSeal.seal(page, with: office.seal, at: Samples.moment)
      }
    }
    let noted = try Samples.page(by: office.seal, pdf: SmallPDF.bytes(page: "/Annots []"))
    #expect(throws: SealFault.pdf(.unexpected("Annots"))) {
      try PDFSeal.seal(noted, with: office.seal, at: Samples.moment)
    }
    let sealed = try Samples.page(by: office.seal, pdf: try Samples.sealed(by: office.seal))
    #expect(throws: SealFault.pdf(.unexpected("Prev"))) {
      try PDFSeal.seal(sealed, with: office.seal, at: Samples.moment)
    }
  }

  @Test func refusesATokenOfAnotherPageMomentOrSeal() throws {
    let page = try Samples.page(by: office.seal)
    var other = page
    other.text.append("x")
    #expect(throws: SealFault.tokenOfAnotherPage) {
      try PDFSeal.seal(other, with: office.seal, at: Samples.moment)
    }
    let later = Instant(milliseconds: Samples.moment.milliseconds + 1000)
    #expect(throws: SealFault.tokenOfAnotherPage) { try PDFSeal.seal(page, with: office.seal, at: later) }
    let stranger = try Office().seal
    #expect(throws: SealFault.tokenOfAnotherPage) {
      try PDFSeal.seal(page, with: stranger, at: Samples.moment)
    }
    other.token = "none"
    #expect(throws: SealFault.token(.notFound)) {
      try PDFSeal.seal(other, with: office.seal, at: Samples.moment)
    }
  }

  @Test func refusesAPlaceThatIsNone() throws {
    var page = try Samples.page(by: office.seal)
    for place in [
      PagePlace(x: .nan, y: 0, width: 1, height: 1), PagePlace(x: 0, y: .infinity, width: 1, height: 1),
      PagePlace(x: 0, y: 0, width: 0, height: 1), PagePlace(x: 0, y: 1e300, width: 1, height: 1),
    ] {
      page.place = place
      #expect(throws: SealFault.noPlace) { try PDFSeal.seal(page, with: office.seal, at: Samples.moment) }
    }
  }

  @Test func refusesAClockThatNoFileCanSay() throws {
    var page = try Samples.page(by: office.seal)
    for minutes in [1440, -1440, .max, .min] {
      page.utcOffsetMinutes = minutes
      #expect(throws: SealFault.noOffset(minutes: minutes)) {
        try PDFSeal.seal(page, with: office.seal, at: Samples.moment)
      }
    }
  }

  /// The names stand in two certificates and in the signature itself.
  @Test func refusesASignatureForWhichThereIsNoRoom() throws {
    var station = Samples.station
    station.name.zh = String(repeating: "派出所", count: 120)
    let ring = try SealRing(
      for: station, isSpecimen: false, passphrase: "", cost: .slight, at: Samples.moment)
    let seal = try ring.unlock("")
    let page = try Samples.page(by: seal)
    do {
      _ = try PDFSeal.seal(page, with: seal, at: Samples.moment)
      Issue.record("It was sealed")
    } catch {
      guard case .signatureTooLong(let octets) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(octets > 4096)
    }
  }

  @Test func doesNotStampOutsideTheCertificatesTime() throws {
    for year in ["2026-11-21", "2029-11-24"] {
      let moment = Instant(Samples.day(year), millisecondOfDay: 0, offsetMinutes: 480)
      #expect(throws: SealFault.sealOutOfDate) {
        try PDFSeal.seal(try Samples.page(by: office.seal, at: moment), with: office.seal, at: moment)
      }
    }
  }

  @Test(arguments: [480, 0, -210, 345])
  func datesReadBack(offset: Int) {
    let text = PDFText.date(Samples.moment.wholeSeconds, offsetMinutes: offset)
    #expect(PDFText.moment(String(text.dropFirst().dropLast())) == Samples.moment.wholeSeconds)
    #expect(PDFText.moment(String(text.dropFirst().dropLast(2)) + "x") == nil)
  }

  @Test func lengthsAreWrittenToTheHundredth() {
    #expect([0, 1.005, 59.527, -3.1, 12].map(PDFText.points) == ["0.00", "1.00", "59.53", "-3.10", "12.00"])
  }
}
