import Residence
import Testing

@testable import Seal

/// The verifier's file is read as it was written, and in no other way.
struct VerifierFileTests {
  let number = CertificateNumber(prefix: "XG", year: 2026, serial: 45)
  let office: Office
  let file: String

  init() throws {
    office = try Office()
    file = try office.ring.verifierFile(
      voided: [number: Samples.day("2026-11-25")], at: Samples.moment, passphrase: Samples.passphrase)
  }

  @Test func isReadAgain() throws {
    let verifier = try Verifier(file: file)
    #expect(verifier.voided == [number: Samples.day("2026-11-25")])
    #expect(verifier.listed == Samples.moment)
    #expect(verifier.certificates.map(\.der) == [office.seal.certificate.der])
    #expect(verifier.rootFingerprint.count == 64)
  }

  @Test func whatMailDoesToLinesIsForgiven() throws {
    let mailed = "\n" + file.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n"
    #expect(try Verifier(file: mailed).voided == Verifier(file: file).voided)
  }

  @Test func noOtherLineIsTaken() throws {
    #expect(throws: VerifierFault.blocks) { try Verifier(file: "") }
    #expect(throws: VerifierFault.blocks) { try Verifier(file: file + " \n") }
    #expect(throws: VerifierFault.blocks) { try Verifier(file: "# ours\n" + file) }
    #expect(throws: VerifierFault.blocks) {
      try Verifier(file: file.split(separator: "\n").joined(separator: "\r") + "\r")
    }
    #expect(throws: VerifierFault.blocks) { try Verifier(file: String(file.dropLast(5))) }
  }

  @Test func noTurnedBitIsTaken() throws {
    let bytes = Array(file.utf8)
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var turned = bytes
      turned[place] ^= 1 << UInt8(place / 7 % 7)
      #expect(throws: VerifierFault.self, "bit turned at \(place)") {
        try Verifier(file: String(decoding: turned, as: UTF8.self))
      }
    }
  }

  @Test func partsOfAnotherStationAreRefused() throws {
    let other = try Office()
    let theirs = try #require(
      Block.read(
        try other.ring.verifierFile(voided: [:], at: Samples.moment, passphrase: Samples.passphrase)))
    let ours = try #require(Block.read(file))
    for (index, fault) in [
      (0, VerifierFault.certificate(1)), (1, .certificate(1)), (2, .revocationList), (3, .voidedList),
    ] {
      var blocks = ours
      blocks[index] = theirs[index]
      #expect(throws: fault) { try Verifier(file: blocks.map(\.text).joined()) }
    }
    #expect(throws: VerifierFault.root) {
      try Verifier(file: ([ours[1]] + ours.dropFirst()).map(\.text).joined())
    }
    #expect(throws: VerifierFault.certificate(1)) {
      try Verifier(file: ([ours[0], ours[0]] + ours.dropFirst(2)).map(\.text).joined())
    }
  }

  @Test func whoeverHasNoPassphraseWritesNone() throws {
    #expect(throws: SealFault.wrongPassphrase) {
      try office.ring.verifierFile(voided: [:], at: Samples.moment, passphrase: "x")
    }
  }

  /// A stolen key is told of at once, not when there is another one.
  @Test func aRevocationIsToldWithoutAnotherSeal() throws {
    var ring = office.ring
    let sealed = try Samples.sealed(by: office.seal)
    try ring.revoke(
      keyID: office.seal.keyID, reason: .keyCompromise, passphrase: Samples.passphrase, at: Samples.moment)
    let text = try ring.verifierFile(voided: [:], at: Samples.moment, passphrase: Samples.passphrase)
    guard case .revokedKey = try Verifier(file: text).verify(pdf: sealed, on: Samples.day("2026-11-24"))
    else {
      Issue.record("not told")
      return
    }
  }

  @Test(.enabled(if: Tool.has("openssl")))
  func opensslReadsItsFirstBlocks() throws {
    let bench = try Bench()
    let path = try bench.write("verifier.pem", file.utf8)
    let list = try Tool.run("openssl", "crl", "-verify", "-noout", "-in", path, "-CAfile", path)
    #expect(list.output.contains("verify OK"), "\(list.output)")
    let root = try Tool.run("openssl", "x509", "-noout", "-subject", "-nameopt", "utf8", "-in", path)
    #expect(root.output.contains("大连市公安局星岗派出所"), "\(root.output)")
  }
}
