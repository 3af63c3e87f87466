import Crypto
import Residence
import Testing

@testable import Seal

/// Whoever has the verifier's file learns what a file or a token is worth on a day.
struct VerifierTests {
  let office: Office
  let today = Samples.day("2026-11-24")
  let number = CertificateNumber(prefix: "XG", year: 2026, serial: 45)

  init() throws { office = try Office() }

  private func token(_ seal: StationSeal, at moment: Instant = Samples.moment) throws -> String {
    try Samples.token(by: seal, at: moment).signed(by: seal)
  }

  @Test func whatWasSealedIsValid() throws {
    let verifier = try office.verifier()
    for verdict in [
      verifier.verify(pdf: try Samples.sealed(by: office.seal), on: today),
      verifier.verify(token: "QR-Code:\(try token(office.seal))\n", on: today),
    ] {
      guard case .valid(let facts) = verdict else {
        Issue.record("\(verdict)")
        continue
      }
      #expect(facts.token.number == number && facts.token.name == "王小明")
      #expect(facts.token.moment == Samples.moment.wholeSeconds)
      #expect(facts.station == "大连市公安局星岗派出所" && facts.bureau == "大连市公安局甘井子分局")
      #expect(facts.keyID == office.seal.keyID && !facts.isSpecimen)
    }
  }

  @Test func aSpecimenIsSaidToBeOne() throws {
    let office = try Office(specimen: true)
    let verdict = try office.verifier().verify(pdf: try Samples.sealed(by: office.seal), on: today)
    guard case .valid(let facts) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(facts.isSpecimen)
  }

  @Test func validityBeginsAndEnds() throws {
    let verifier = try office.verifier()
    let (file, text) = (try Samples.sealed(by: office.seal), try token(office.seal))
    for (day, expected) in [
      ("2026-11-22", "notYet"), ("2026-11-23", "valid"), ("2026-12-23", "valid"), ("2026-12-24", "expired"),
    ] {
      #expect(name(verifier.verify(pdf: file, on: Samples.day(day))) == expected)
      #expect(name(verifier.verify(token: text, on: Samples.day(day))) == expected)
    }
  }

  @Test func aVoidedOneIsSaidToBe() throws {
    let verifier = try office.verifier(voided: [number: today])
    #expect(verifier.listed == Samples.moment)
    let (file, text) = (try Samples.sealed(by: office.seal), try token(office.seal))
    for verdict in [verifier.verify(pdf: file, on: today), verifier.verify(token: text, on: today)] {
      guard case .voided(let facts, on: today) = verdict else {
        Issue.record("\(verdict)")
        continue
      }
      #expect(facts.token.number == number)
    }
    let other = try Samples.sealed(by: office.seal, serial: 46)
    #expect(name(verifier.verify(pdf: other, on: today)) == "valid")
  }

  @Test func anotherStationsSealIsUnknown() throws {
    let verifier = try office.verifier()
    let stranger = try Office().seal
    #expect(verifier.verify(pdf: try Samples.sealed(by: stranger), on: today) == .unknownKey)
    #expect(verifier.verify(token: try token(stranger), on: today) == .unknownKey)
  }

  @Test func anythingElseIsNoCertificate() throws {
    let verifier = try office.verifier()
    for bytes in [[], SmallPDF.bytes(), Array("SZ1:".utf8)] {
      #expect(verifier.verify(pdf: bytes, on: today) == .notACertificate)
    }
    #expect(verifier.verify(token: "https://example.com", on: today) == .notACertificate)
    #expect(verifier.verify(token: "SZ1:ABC", on: today) == .changed(.token))
  }

  @Test func aRetiredSealsPagesStayValid() throws {
    var office = office
    let (file, text) = (try Samples.sealed(by: office.seal), try token(office.seal))
    let later = Instant(milliseconds: Samples.moment.milliseconds + 60_000)
    try office.ring.renew(for: Samples.station, passphrase: Samples.passphrase, cost: .slight, at: later)
    let verifier = try office.verifier(at: later)
    #expect(name(verifier.verify(pdf: file, on: today)) == "valid")
    #expect(name(verifier.verify(token: text, on: today)) == "valid")
    let renewed = try Samples.sealed(by: try office.ring.unlock(Samples.passphrase), at: later)
    #expect(name(verifier.verify(pdf: renewed, on: today)) == "valid")
  }

  @Test(arguments: Revocation.Reason.allCases)
  func aRevokedKeyProvesNothingFromThenOn(reason: Revocation.Reason) throws {
    var office = office
    let revoked = Instant(milliseconds: Samples.moment.milliseconds + 60_000)
    let (before, after) = (
      try Samples.sealed(by: office.seal), try Samples.sealed(by: office.seal, at: revoked)
    )
    let texts = (try token(office.seal), try token(office.seal, at: revoked))
    try office.ring.revoke(
      keyID: office.seal.keyID, reason: reason, passphrase: Samples.passphrase, at: revoked)
    try office.ring.renew(for: Samples.station, passphrase: Samples.passphrase, cost: .slight, at: revoked)
    let verifier = try office.verifier(at: revoked)
    // Who has the key can write any date: after a compromise nothing is believed.
    let expected = reason == .keyCompromise ? "revokedKey" : "valid"
    #expect(name(verifier.verify(pdf: before, on: today)) == expected)
    #expect(name(verifier.verify(token: texts.0, on: today)) == expected)
    #expect(name(verifier.verify(pdf: after, on: today)) == "revokedKey")
    #expect(name(verifier.verify(token: texts.1, on: today)) == "revokedKey")
  }

  @Test func aTokenFromOutsideTheCertificatesTimeIsNotBelieved() throws {
    let moment = Instant(Samples.day("2031-01-01"), millisecondOfDay: 0, offsetMinutes: 480)
    let text = try token(office.seal, at: moment)
    #expect(name(try office.verifier().verify(token: text, on: Samples.day("2031-01-02"))) == "keyOutOfDate")
  }

  /// Even a file that the station's own seal signed as a whole must not carry another page's token.
  @Test func aTokenOfAnotherPageInTheFileIsSeen() throws {
    let verifier = try office.verifier()
    let page = try Samples.page(by: office.seal)
    let file = try PDFSeal.seal(page, with: office.seal, at: Samples.moment)
    let stranger = try Office().seal
    let later = Instant(milliseconds: Samples.moment.milliseconds + 1000)
    for (token, expected) in [
      (try Samples.token(by: office.seal, text: ["x"]).signed(by: office.seal), Verdict.changed(.text)),
      (try Samples.token(by: stranger).signed(by: stranger), .changed(.token)),
      (try Samples.token(by: office.seal, at: later).signed(by: office.seal), .changed(.token)),
    ] {
      var changed = file
      changed.replaceSubrange(try #require(file.firstRange(of: Array(page.token.utf8))), with: token.utf8)
      #expect(changed.count == file.count)
      #expect(verifier.verify(pdf: try signedAgain(changed), on: today) == expected)
    }
    #expect(name(verifier.verify(pdf: try signedAgain(file), on: today)) == "valid")
  }

  /// Signs whatever stands around the hole.
  private func signedAgain(_ bytes: [UInt8]) throws -> [UInt8] {
    let hole = try #require(bytes.firstRange(of: Array("/Contents <30".utf8))).lowerBound + 10
    let rest = Array(bytes[..<hole] + bytes[(hole + 8194)...])
    let signature = try CMS.signature(of: Array(SHA256.hash(data: rest)), by: office.seal)
    let padded = signature + [UInt8](repeating: 0, count: 4096 - signature.count)
    var signed = bytes
    signed.replaceSubrange(hole + 1..<hole + 8193, with: padded.hex.utf8)
    return signed
  }

  private func name(_ verdict: Verdict) -> String {
    String("\(verdict)".prefix { $0 != "(" })
  }
}
