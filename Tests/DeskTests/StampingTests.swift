import CaseStore
import Console
import Desk
import DeskBench
import Paper
import Residence
import Seal
import Specimens
import Testing

/// The same case by the same policy at the same moment is the same certificate, but for the value of the signature over
/// the file.
@Suite struct StampingTests {
  private let passphrase = "four made-up words"
  private let ring: SealRing
  private let seal: StationSeal

  init() throws {
    ring = try SealRing(
      for: Specimens.station, isSpecimen: true, passphrase: passphrase, cost: .slight,
      at: Specimens.moment(1, daysLater: -9))
    seal = try ring.unlock(passphrase)
  }

  private func token(of paper: Paper) throws -> Token {
    try Token(
      number: CertificateNumber(prefix: "YB", year: 2026, serial: 45), name: "阿卜杜热合曼·买买提",
      citizenNumber: "2201**********1036", purpose: "子女入学", receivingBody: "样例小学",
      validFrom: Specimens.today, validUntil: Specimens.today.adding(days: 30), moment: Specimens.moment(9),
      text: paper.lines, seal: seal)
  }

  /// Everything anew, as on another machine: the desk, the fonts, the drawing.
  private func stamped(_ code: String) throws -> [UInt8] {
    let paper = try PrintedPaper.certificate.paper()
    let typesetter = Typesetter(with: try FontChain())
    let drawn = try typesetter.pdf(of: paper, token: code)
    let place = try #require(drawn.seal)
    let page = UnsealedPage(
      pdf: drawn.pdf, pageIndex: place.page,
      place: PagePlace(x: place.x, y: place.y, width: place.side, height: place.side),
      picture: try typesetter.seal(name: Specimens.station.name.zh, isSpecimen: true).pdfOperators,
      text: paper.lines, token: code, title: paper.title.zh, reason: "用途：子女入学",
      location: Specimens.station.name.zh, utcOffsetMinutes: 480)
    return try PDFSeal.seal(page, with: seal, at: Specimens.moment(9))
  }

  @Test func theSameStampingIsTheSameBytesButForTheSignature() throws {
    // Everything twice, the key too: two desks of a station unlock the same ring.
    let (one, other) = try (
      stamped(token(of: PrintedPaper.certificate.paper()).signed(by: ring.unlock(passphrase))),
      stamped(token(of: PrintedPaper.certificate.paper()).signed(by: ring.unlock(passphrase)))
    )
    #expect(one.count == other.count)
    let hole = try #require(one.firstRange(of: "/Contents <".utf8)).upperBound
    let signature = hole..<hole + 8192
    let different = one.indices.filter { one[$0] != other[$0] }
    #expect(!different.isEmpty && different.allSatisfy(signature.contains))
  }

  @Test func noTurnedBitOfARealPageIsAccepted() throws {
    let page = try stamped(try token(of: PrintedPaper.certificate.paper()).signed(by: seal))
    let verifier = try Verifier(
      file: ring.verifierFile(voided: [:], at: Specimens.moment(10), passphrase: passphrase))
    var dice = Dice(2026)
    for _ in 0..<(Soak.isOn ? 2000 : 150) {
      let place = Int.random(in: page.indices, using: &dice)
      var turned = page
      turned[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      let verdict = verifier.verify(turned, on: Specimens.today).verdict
      #expect(verdict.facts == nil, "bit turned at \(place): \(verdict)")
    }
  }

  @Test func whatWasStampedIsValidToWhoeverHasTheVerifiersFile() throws {
    let code = try token(of: PrintedPaper.certificate.paper()).signed(by: seal)
    let file = try ring.verifierFile(voided: [:], at: Specimens.moment(10), passphrase: passphrase)
    let verifier = try Verifier(file: file)
    for (bytes, evidence) in [(try stamped(code), Verifier.Evidence.file), (Array(code.utf8), .code)] {
      let found = verifier.verify(bytes, on: Specimens.today)
      guard case .valid(let facts) = found.verdict else {
        Issue.record("\(found.verdict)")
        continue
      }
      #expect(found.evidence == evidence && facts.isSpecimen)
    }
  }
}
