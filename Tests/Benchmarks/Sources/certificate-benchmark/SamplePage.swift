import CaseStore
import Desk
import Measuring
import Paper
import Residence
import Seal

/// A certificate of the station, as the desk draws and stamps it: everything but the commit.
struct SamplePage {
  let paper: Paper
  private let file: Case
  private let terms: CertificateTerms
  private let station: Station
  private let seal: StationSeal
  private let store: CaseStore

  /// Takes the first case that waits, and unlocks the demonstration's seal.
  init(of place: StationOfRequests) throws {
    store = try CaseStore(opening: place.path, holder: "benchmark")
    guard let number = place.waiting.first, let ring = try store.seal(as: SealRing.self) else {
      throw Failure("The station has nothing to stamp")
    }
    (file, station) = (try store.file(number), store.station)
    seal = try ring.unlock("specimen 样章")
    guard let request = file.openRequests.first else { throw Failure("Nothing was asked for") }
    terms = request.terms(
      number: CertificateNumber(prefix: station.prefix, year: 2026, serial: 999_999),
      on: request.asked.at.civilDate(offsetMinutes: station.utcOffsetMinutes), sealed: request.asked)
    paper = SamplePage.paper(file, terms, store)
  }

  private static func paper(_ file: Case, _ terms: CertificateTerms, _ store: CaseStore) -> Paper {
    .certificate(
      of: file, terms, station: store.station, under: store.policy, operators: store.operators,
      journal: "4711 0123456789abcdef")
  }

  /// What the page's code says; the signature in it is another each time.
  func token() throws -> String {
    try Token(
      number: terms.number, name: file.identity.name, citizenNumber: "2201**********1234", purpose: "子女入学",
      receivingBody: terms.receivingBody, validFrom: terms.validFrom, validUntil: terms.validUntil,
      moment: terms.sealed.at, text: paper.lines, seal: seal
    ).signed(by: seal)
  }

  /// Draws the page, from the case to the file.
  func drawn(by typesetter: Typesetter, token: String) throws -> DrawnPaper {
    try typesetter.pdf(of: SamplePage.paper(file, terms, store), token: token)
  }

  /// Draws and signs the page.
  func stamped(by typesetter: Typesetter, _ outline: SealOutline) throws -> [UInt8] {
    let token = try token()
    let drawn = try drawn(by: typesetter, token: token)
    guard let place = drawn.seal else { throw Failure("The page has no place for the seal") }
    let page = UnsealedPage(
      pdf: drawn.pdf, pageIndex: place.page,
      place: PagePlace(x: place.x, y: place.y, width: place.side, height: place.side),
      picture: outline.pdfOperators, text: paper.lines, token: token, title: paper.title.zh,
      reason: "用途：子女入学",
      location: station.name.zh, utcOffsetMinutes: station.utcOffsetMinutes)
    return try PDFSeal.seal(page, with: seal, at: terms.sealed.at)
  }
}
