import Crypto
import Foundation
import Residence
import Specimens
import SwiftASN1
import Testing
import X509

@testable import Seal

/// A ring makes, renews and revokes seals, and is read again from its document.
struct SealRingTests {
  @Test func isReadAgainFromItsDocument() throws {
    let ring = try Samples.ring()
    let document = try JSONEncoder().encode(ring)
    let again = try JSONDecoder().decode(SealRing.self, from: document)
    #expect(again == ring)
    #expect(try again.unlock(Samples.passphrase).keyID == ring.summaries.last?.keyID)
    #expect(throws: SealFault.wrongPassphrase) { try again.unlock("") }
  }

  @Test func theCertificateSaysWhoseSealItIs() throws {
    let seal = try Samples.ring().unlock(Samples.passphrase)
    let certificate = seal.certificate
    #expect(certificate.commonName == "大连市公安局星岗派出所")
    #expect(certificate.organization == "大连市公安局甘井子分局")
    #expect(!certificate.isSpecimen && !seal.isSpecimen)
    #expect(certificate.isIssued(by: seal.root) && seal.root.isRoot && !certificate.isRoot)
    #expect(certificate.maySeal && !seal.root.maySeal)
    #expect(certificate.notBefore.text == "2026-11-22T02:15:30.000Z")
    #expect(certificate.notAfter.text == "2029-11-23T02:15:30.000Z")
    #expect(seal.root.notAfter.text == "2046-11-23T02:15:30.000Z")
    let usage = try #require(try certificate.value.extensions.keyUsage)
    #expect(usage == KeyUsage(digitalSignature: true, nonRepudiation: true))
    #expect(try certificate.value.extensions.extendedKeyUsage == ExtendedKeyUsage([.emailProtection]))
    let authority = try #require(try certificate.value.extensions.authorityKeyIdentifier?.keyIdentifier)
    #expect(try seal.root.value.extensions.subjectKeyIdentifier?.keyIdentifier == authority)
  }

  @Test func namesAreReadAsTheyWereWritten() throws {
    var station = Samples.station
    station.name.zh = " 甲+乙, \"丙\" <丁>; #"
    let ring = try SealRing(
      for: station, isSpecimen: false, passphrase: "", cost: .slight, at: Samples.moment)
    #expect(try ring.unlock("").station == station.name.zh)
  }

  @Test func aSpecimenSaysSo() throws {
    let ring = try Samples.ring(specimen: true)
    #expect(ring.isSpecimen)
    #expect(try ring.unlock(Samples.passphrase).isSpecimen)
    #expect(try !Samples.ring().isSpecimen)
  }

  /// A regression: with a number of 20 random octets, half of all certificates were refused by NSS.
  @Test func everySerialNumberIsPositiveAndShort() throws {
    let root = try Samples.ring().rootCertificate
    let key = P256.Signing.PrivateKey()
    var dice = Dice(1)
    for _ in 0..<64 {
      let serial = Issuing.serial(using: &dice)
      let der = Octets.integer(serial.bytes)
      #expect(der.count == 18 && der[1] == 16 && (0x40...0x7F).contains(der[2]))
      let fresh = P256.Signing.PrivateKey()
      let certificate = try Issuing.seal(
        .init(station: "所", bureau: "局", isSpecimen: false), keys: SealKeys(fresh), root: root, rootKey: key,
        at: Samples.moment)
      let again = try #require(SealCertificate(der: certificate.der))
      #expect(again.serial.count == 16 && again.serial == certificate.serial)
      #expect((0x40...0x7F).contains(again.serial[0]))
    }
    struct Ones: RandomNumberGenerator {
      func next() -> UInt64 { .max }
    }
    var ones = Ones()
    #expect(Issuing.serial(using: &ones).bytes.first == 0x7F)
  }

  @Test func renewingRetiresTheOldKey() throws {
    var ring = try Samples.ring()
    let old = try ring.unlock(Samples.passphrase)
    let later = Instant(milliseconds: Samples.moment.milliseconds + 86_400_000)
    try ring.renew(for: Samples.station, passphrase: Samples.passphrase, cost: .slight, at: later)
    #expect(try ring.summaries.map(\.canStamp) == [false, true])
    #expect(try ring.unlock(Samples.passphrase).keyID != old.keyID)
    #expect(throws: SealFault.wrongPassphrase) {
      try ring.renew(for: Samples.station, passphrase: "x", cost: .slight, at: later)
    }
    #expect(try ring.summaries.count == 2)
  }

  @Test func noSealIsMadeAfterTheRootsEnd() throws {
    var ring = try Samples.ring()
    let before = ring
    let late = Instant(milliseconds: Samples.moment.milliseconds + 21 * 366 * 86_400_000)
    #expect(throws: SealFault.sealOutOfDate) {
      try ring.renew(for: Samples.station, passphrase: Samples.passphrase, cost: .slight, at: late)
    }
    #expect(ring == before, "and the old key is still there")
  }

  @Test func aRevokedSealStampsNoMore() throws {
    var ring = try Samples.ring()
    let keyID = try #require(try ring.summaries.last?.keyID)
    #expect(throws: SealFault.unknownSeal(keyID: "00000000")) {
      try ring.revoke(
        keyID: "00000000", reason: .superseded, passphrase: Samples.passphrase, at: Samples.moment)
    }
    try ring.revoke(
      keyID: keyID, reason: .superseded, passphrase: Samples.passphrase, at: Samples.moment)
    #expect(throws: SealFault.noSeal) { try ring.unlock(Samples.passphrase) }
    #expect(try ring.summaries.last?.revoked?.reason == .superseded)
    let later = Instant(milliseconds: Samples.moment.milliseconds + 5_000)
    try ring.revoke(keyID: keyID, reason: .keyCompromise, passphrase: Samples.passphrase, at: later)
    let revocation = try #require(try ring.summaries.last?.revoked)
    #expect(revocation == Revocation(at: Samples.moment, reason: .keyCompromise))
    try ring.renew(for: Samples.station, passphrase: Samples.passphrase, cost: .slight, at: later)
    #expect(try ring.unlock(Samples.passphrase).keyID != keyID)
  }

  @Test func thePassphraseCanBeChanged() throws {
    var ring = try Samples.ring()
    let keyID = try ring.unlock(Samples.passphrase).keyID
    #expect(throws: SealFault.wrongPassphrase) {
      try ring.changePassphrase(from: "x", to: "y", cost: .slight)
    }
    try ring.changePassphrase(from: Samples.passphrase, to: "新的口令", cost: .slight)
    #expect(try ring.unlock("新的口令").keyID == keyID)
    #expect(throws: SealFault.wrongPassphrase) { try ring.unlock(Samples.passphrase) }
    try ring.renew(for: Samples.station, passphrase: "新的口令", cost: .slight, at: Samples.moment)
  }

  @Test func keysOfAnotherRingAreDamage() throws {
    var (ring, other) = (try Samples.ring(), try Samples.ring())
    ring.seals[0].key = other.seals[0].key
    #expect(throws: SealFault.damagedRing) { try ring.unlock(Samples.passphrase) }
    other.seals[0].certificate.removeLast(8)
    #expect(throws: SealFault.damagedRing) { try other.unlock(Samples.passphrase) }
    #expect(throws: SealFault.damagedRing) { try other.summaries }
  }

  /// The first seals' certificates named a hash there, of 20 octets, as a root's still does.
  @Test func aSealWithoutAKeyForCodesIsToBeRenewed() throws {
    var ring = try Samples.ring()
    ring.seals[0].certificate = ring.root.certificate
    #expect(throws: SealFault.sealOutOfDate) { try ring.unlock(Samples.passphrase) }
    #expect(try ring.summaries.map(\.canStamp) == [false])
    try ring.renew(for: Samples.station, passphrase: Samples.passphrase, cost: .slight, at: Samples.moment)
    #expect(try ring.unlock(Samples.passphrase).certificate.codeKey != nil)
  }

  /// Whoever can write the document can add a certificate to it; nobody but the root can issue one.
  @Test func aCertificateThatTheRootDidNotIssueIsDamage() throws {
    var (ring, other) = (try Samples.ring(), try Samples.ring())
    ring.seals.append(other.seals[0])
    #expect(throws: SealFault.damagedRing) { try ring.verifier(voided: [:], at: Samples.moment) }
    other.seals[0].certificate = other.root.certificate
    #expect(throws: SealFault.damagedRing) { try other.verifier(voided: [:], at: Samples.moment) }
  }

  @Test func anUnlockedSealShowsNoKey() throws {
    let seal = try Samples.ring().unlock(Samples.passphrase)
    var shown = ""
    dump(seal, to: &shown)
    #expect(Mirror(reflecting: seal).children.isEmpty)
    #expect("\(seal)" == "StationSeal(\(seal.keyID))" && shown.contains(seal.keyID))
  }
}
