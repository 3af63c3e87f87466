import CaseStore
import Console
import Desk
import Paper
import Residence
import Seal

/// Draws the station's papers, and stamps certificates with its seal once that is unlocked.
///
/// Fonts and keys are brought in when they are needed first, so that no desk starts later for them.
final class Press {
  private let store: CaseStore
  private var typesetter: Typesetter?
  private var picture: SealOutline?
  /// The key, and the document that it was unlocked from: once that is another one, the key is good for nothing.
  private var seal: (key: StationSeal, ring: SealRing)?

  /// A press beside a station; nothing is read yet.
  init(for store: CaseStore) {
    self.store = store
  }

  /// Unlocks the seal.
  ///
  /// - Throws: `SealFault`, such as `.wrongPassphrase`; `StoreFault` if the seal's document cannot be read.
  func unlock(_ passphrase: String) throws {
    guard let ring = try store.seal(as: SealRing.self) else { throw SealFault.noSeal }
    seal = (try ring.unlock(passphrase), ring)
  }

  /// Forgets the key: somebody else may sit down here.
  func lock() { seal = nil }

  /// Makes the bytes of a certificate: the page with its code, the seal in its signature.
  ///
  /// - Throws: `Refusal` if a character cannot be drawn or there is no seal to stamp with.
  func imprint(_ file: Case, _ terms: CertificateTerms, _ head: JournalHead) throws(Refusal) -> [UInt8] {
    let seal = try unlocked()
    let (station, policy) = (store.station, store.policy)
    // The page says whose seal it is, and so does the signature: both have to say the same.
    guard seal.station == station.name.zh, seal.isSpecimen == station.stampsSpecimens else {
      throw Refusal([.sealUnavailable(.foreign)])
    }
    let paper = Paper.certificate(
      of: file, terms, station: station, under: policy, operators: store.operators, journal: head.text)
    let purpose = policy.purpose(terms.purpose)?.name.zh ?? terms.purpose
    let text = paper.lines
    do {
      let token = try Token(
        number: terms.number, name: file.identity.name,
        citizenNumber: Press.masked(file.identity.paperNumber), purpose: purpose,
        receivingBody: terms.receivingBody, validFrom: terms.validFrom, validUntil: terms.validUntil,
        moment: terms.sealed.at, text: text, seal: seal
      ).signed(by: seal)
      let drawn = try draw(paper, token: token)
      guard let place = drawn.seal else { throw PaperFault.drawing(status: -1) }
      let page = UnsealedPage(
        pdf: drawn.pdf, pageIndex: place.page,
        place: PagePlace(x: place.x, y: place.y, width: place.side, height: place.side),
        picture: try outline().pdfOperators, text: text, token: token,
        title: "\(paper.title.zh) \(terms.number.text)", reason: "用途：\(purpose)；接收单位：\(terms.receivingBody)",
        location: station.name.zh, utcOffsetMinutes: station.utcOffsetMinutes)
      return try PDFSeal.seal(page, with: seal, at: terms.sealed.at)
    } catch let refusal as Refusal {
      throw refusal
    } catch let fault as PaperFault {
      throw Refusal([fault.reason])
    } catch SealFault.sealOutOfDate {
      throw Refusal([.sealUnavailable(.ended)])
    } catch {
      throw Refusal([.cannotDraw(.failed)])
    }
  }

  /// Commits an action, with whatever it prints.
  ///
  /// Who asks for a certificate hears at once of a character that cannot be drawn, not when it is to be stamped.
  ///
  /// Whoever was disabled since they signed in commits nothing more, wherever they sit.
  func commit(_ request: Request, by actor: Operator, at now: Instant) throws(CommitFailure) -> Commit {
    do throws(StoreFault) { _ = try store.stillEntitled(actor) } catch { throw .store(error) }
    if request.action.kind == .askForCertificate, let number = request.number {
      let unprintable = try unprintable(in: request.action, on: number)
      guard unprintable.isEmpty else { throw .refused(Refusal(unprintable)) }
    }
    return try store.commit(request, by: actor, at: now, imprint: imprint)
  }

  /// What would stand on the page and no font here has.
  private func unprintable(in action: Action, on number: CaseNumber) throws(CommitFailure) -> [Reason] {
    let file: Case
    do throws(StoreFault) { file = try store.file(number) } catch { throw .store(error) }
    // Whoever approves is not known yet, and may be anybody here.
    let names = store.operators.map(\.displayName).joined()
    let body = action.entries[.receivingBody] ?? ""
    let page = InformationPage.grid(
      of: file, under: store.policy, offsetMinutes: store.station.utcOffsetMinutes, in: .chinese)
    do throws(PaperFault) {
      let typesetter = try ready()
      let missing =
        typesetter.missing(in: names + body + store.station.name.zh + store.station.name.en)
        + typesetter.missing(inCells: page.lines.joined())
      return missing.map(Reason.unprintable)
    } catch {
      throw .refused(Refusal([error.reason]))
    }
  }

  /// Draws a paper as a PDF.
  ///
  /// - Throws: `PaperFault`.
  func draw(_ paper: Paper, token: String? = nil) throws(PaperFault) -> DrawnPaper {
    try ready().pdf(of: paper, token: token)
  }

  /// Draws a paper's first page as a picture, fine enough for a large terminal; without a seal, for nothing has been
  /// stamped.
  ///
  /// - Throws: `PaperFault`.
  func picture(of paper: Paper) throws(PaperFault) -> Picture {
    try ready().picture(of: paper, dotsPerInch: 96)
  }

  /// Draws a certificate's page as a PNG file, as it was stamped.
  ///
  /// - Returns: Nothing if the station's documents no longer give the page that was sealed.
  /// - Throws: `PaperFault`.
  func png(
    of pdf: [UInt8], _ file: Case, _ terms: CertificateTerms, page: Int, dotsPerInch: Int
  ) throws(PaperFault) -> [UInt8]? {
    guard let sealed = SealedText.lines(in: pdf), let token = SealedText.token(in: pdf),
      // The last one: what stands in the page above it was typed by people.
      let head = sealed.joined(separator: "\n").matches(of: /\d+ [0-9a-f]{16}/).last
    else { return nil }
    let paper = Paper.certificate(
      of: file, terms, station: store.station, under: store.policy, operators: store.operators,
      journal: String(head.output))
    guard paper.lines == sealed else { return nil }
    return try ready().png(of: paper, page: page, dotsPerInch: dotsPerInch, token: token, seal: outline())
  }

  /// What can be read on a page as it was handed out; first programs wrote texts.
  static func lines(of page: [UInt8]) -> [String] {
    SealedText.lines(in: page)
      ?? String(decoding: page, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func ready() throws(PaperFault) -> Typesetter {
    if let typesetter { return typesetter }
    let made = Typesetter(with: try FontChain())
    typesetter = made
    return made
  }

  private func outline() throws(PaperFault) -> SealOutline {
    if let picture { return picture }
    let drawn = try ready().seal(name: store.station.name.zh, isSpecimen: store.station.stampsSpecimens)
    picture = drawn
    return drawn
  }

  /// The seal, unlocked; a demonstration's needs nobody to unlock it.
  ///
  /// Read again each time, under the lock: a key that was revoked meanwhile stamps no more, wherever it is open.
  private func unlocked() throws(Refusal) -> StationSeal {
    let ring: SealRing
    do {
      guard let read = try store.seal(as: SealRing.self) else { throw Refusal([.sealUnavailable(.none)]) }
      ring = read
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal([.sealUnavailable(.unreadable)])
    }
    if let seal, seal.ring == ring { return seal.key }
    seal = nil
    guard ring.canStamp else { throw Refusal([.sealUnavailable(.ended)]) }
    guard store.station.isDemo else { throw Refusal([.sealUnavailable(.locked)]) }
    do throws(SealFault) {
      let opened = try ring.unlock(SpecimenSeal.passphrase)
      seal = (opened, ring)
      return opened
    } catch {
      // Everybody knows the passphrase: what is wrong is the seal.
      throw Refusal([.sealUnavailable(error == .sealOutOfDate ? .ended : .unreadable)])
    }
  }

  /// A paper's number as a code may show it: who knows the number can tell that it is the one, nobody learns it.
  static func masked(_ number: String) -> String {
    guard number.count > 8 else { return String(repeating: "*", count: number.count) }
    return number.prefix(4) + String(repeating: "*", count: number.count - 8) + number.suffix(4)
  }
}

extension PaperFault {
  /// Why nothing is stamped.
  var reason: Reason {
    switch self {
    case .missingGlyph(let scalar): .unprintable(scalar)
    case .noFont(let path): .cannotDraw(.font(path))
    case .tooLongForCode, .drawing: .cannotDraw(.failed)
    }
  }
}
