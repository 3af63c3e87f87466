internal import Crypto
internal import SwiftASN1

/// The signature in a PDF's hole: detached, of the profile PAdES baseline B.
///
/// Of its attributes two are the content's type and digest, and the third binds the certificate. There is no signing
/// time among them: PAdES takes the one in the PDF.
///
/// Source: RFC 5652; RFC 5035 (signing-certificate-v2); ETSI EN 319 142-1, 6.3.
enum CMS {
  /// Signs the digest of a content.
  static func signature(of digest: [UInt8], by seal: StationSeal) throws(SealFault) -> [UInt8] {
    let value = try seal.sign(signedBytes(digest, seal.certificate))
    return message(digest, seal.certificate, seal.root, value)
  }

  /// The certificate that a signature carries first, and the signature's value; nothing for other bytes.
  static func parts(of der: [UInt8]) -> (certificate: [UInt8], value: P256.Signing.ECDSASignature)? {
    guard let node = try? DER.parse(der), let signedData = node.parts[existing: 1]?.parts[existing: 0],
      let certificate = signedData.parts[existing: 3]?.parts[existing: 0],
      let signature = signedData.parts[existing: 4]?.parts[existing: 0]?.parts[existing: 5]?.octets,
      let value = try? P256.Signing.ECDSASignature(derRepresentation: Array(signature)), value.isLow
    else { return nil }
    return (Array(certificate.encodedBytes), value)
  }

  /// What is signed: the attributes as a SET, whose tag is another where they are kept.
  static func signedBytes(_ digest: [UInt8], _ certificate: SealCertificate) -> [UInt8] {
    attributes(digest, certificate, tag: 0x31)
  }

  /// The whole signature.
  ///
  /// There is one way to write it, so whoever verifies writes it again and compares.
  static func message(
    _ digest: [UInt8], _ certificate: SealCertificate, _ root: SealCertificate,
    _ value: P256.Signing.ECDSASignature
  ) -> [UInt8] {
    let sha256 = Octets.sequence(Identifier.sha256)
    let signer = Octets.sequence(
      Octets.integer([1]), Octets.sequence(certificate.issuer, Octets.integer(certificate.serial)), sha256,
      attributes(digest, certificate, tag: 0xA0), Octets.sequence(Identifier.ecdsaWithSHA256),
      Octets.string(value.derRepresentation))
    let signedData = Octets.sequence(
      Octets.integer([1]), Octets.set(sha256), Octets.sequence(Identifier.data),
      Octets.node(0xA0, certificate.der, root.der), Octets.set(signer))
    return Octets.sequence(Identifier.signedData, Octets.node(0xA0, signedData))
  }

  private static func attributes(_ digest: [UInt8], _ certificate: SealCertificate, tag: UInt8) -> [UInt8] {
    let issuer = Octets.sequence(Octets.node(0xA4, certificate.issuer))
    let bound = Octets.sequence(
      Octets.string(SHA256.hash(data: certificate.der)),
      Octets.sequence(issuer, Octets.integer(certificate.serial)))
    return Octets.set(
      attribute(Identifier.contentType, Identifier.data),
      attribute(Identifier.messageDigest, Octets.string(digest)),
      attribute(Identifier.signingCertificate, Octets.sequence(Octets.sequence(bound))), tag: tag)
  }

  private static func attribute(_ identifier: [UInt8], _ value: [UInt8]) -> [UInt8] {
    Octets.sequence(identifier, Octets.set(value))
  }
}
