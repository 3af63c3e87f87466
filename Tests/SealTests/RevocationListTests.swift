import Crypto
import Residence
import Testing

@testable import Seal

/// The list of revoked seals is an ordinary one, which other programs read, and nothing else is taken for it.
struct RevocationListTests {
  private func revoked() throws -> (ring: SealRing, root: SealCertificate, list: [UInt8]) {
    var ring = try Samples.ring()
    let keyID = try #require(try ring.summaries.last?.keyID)
    try ring.revoke(
      keyID: keyID, reason: .keyCompromise, passphrase: Samples.passphrase, at: Samples.moment)
    return (ring, try ring.rootCertificate, try #require(Base64.bytes(ring.revocationList)))
  }

  @Test func isReadAgain() throws {
    let (ring, root, bytes) = try revoked()
    let list = try #require(RevocationList(der: bytes, root: root))
    let certificate = try SealRing.certificate(ring.seals[0].certificate)
    #expect(list.at.text == "2026-11-23T02:15:30.000Z")
    #expect(
      list.revocation(of: certificate) == Revocation(at: Samples.moment, reason: .keyCompromise))
    #expect(list.revocation(of: root) == nil)
  }

  @Test func anEmptyOneIsReadAgain() throws {
    let ring = try Samples.ring()
    let bytes = try #require(Base64.bytes(ring.revocationList))
    #expect(RevocationList(der: bytes, root: try ring.rootCertificate)?.entries.isEmpty == true)
  }

  @Test func isNotReadWithAnyBitTurned() throws {
    let (_, root, bytes) = try revoked()
    for place in bytes.indices {
      var turned = bytes
      turned[place] ^= 1 << UInt8(place % 8)
      #expect(RevocationList(der: turned, root: root) == nil, "octet \(place)")
    }
    #expect(RevocationList(der: bytes + [0], root: root) == nil)
    #expect(RevocationList(der: bytes, root: try Samples.ring().rootCertificate) == nil)
  }

  @Test(.enabled(if: Tool.has("openssl")))
  func opensslReadsIt() throws {
    let (_, root, bytes) = try revoked()
    let bench = try Bench()
    let rootPath = try bench.write("root.pem", Block(label: "CERTIFICATE", bytes: root.der).text.utf8)
    let path = try bench.write("list.pem", Block(label: "X509 CRL", bytes: bytes).text.utf8)
    let verdict = try Tool.run(
      "openssl", "crl", "-verify", "-noout", "-text", "-in", path, "-CAfile", rootPath)
    #expect(verdict.status == 0 && verdict.output.contains("verify OK"), "\(verdict.output)")
    #expect(verdict.output.contains("Key Compromise") && verdict.output.contains("Version 2"))
    let stranger = try bench.write(
      "stranger.pem", Block(label: "CERTIFICATE", bytes: try Samples.ring().rootCertificate.der).text.utf8)
    let other = try Tool.run("openssl", "crl", "-verify", "-noout", "-in", path, "-CAfile", stranger)
    #expect(!other.output.contains("verify OK"))
  }
}
