internal import Crypto
internal import FoundationEssentials
internal import Residence
internal import SwiftASN1
internal import X509

/// A certificate of a station's ring, with what is read from it again and again.
struct SealCertificate: Sendable {
  let der: [UInt8]
  let value: Certificate
  let publicKey: P256.Signing.PublicKey
  /// The subject's and the issuer's names, as DER.
  let subject: [UInt8]
  let issuer: [UInt8]

  /// Reads a certificate of a P-256 key; nothing for any other bytes.
  init?(der: [UInt8]) {
    guard let value = try? Certificate(derEncoded: der), let key = P256.Signing.PublicKey(value.publicKey),
      let subject = try? DER.bytes(of: value.subject), let issuer = try? DER.bytes(of: value.issuer),
      (try? DER.bytes(of: value)) == der
    else { return nil }
    self.der = der
    self.value = value
    self.publicKey = key
    self.subject = subject
    self.issuer = issuer
  }

  /// The key for codes; nothing for a root, and for the first seals, which named a hash there.
  var codeKey: Curve25519.Signing.PublicKey? {
    guard let octets = try? value.extensions.subjectKeyIdentifier?.keyIdentifier else { return nil }
    return try? Curve25519.Signing.PublicKey(rawRepresentation: octets)
  }

  /// The first four octets of the SHA-256 of the public key's `SubjectPublicKeyInfo`.
  var keyID: [UInt8] { Array(SHA256.hash(data: publicKey.derRepresentation).prefix(4)) }

  var serial: [UInt8] { Array(value.serialNumber.bytes) }
  var notBefore: Instant { Instant(value.notValidBefore) }
  var notAfter: Instant { Instant(value.notValidAfter) }
  func isValid(at moment: Instant) -> Bool { notBefore <= moment && moment <= notAfter }

  /// The station's name.
  var commonName: String { name(of: .RDNAttributeType.commonName) }
  /// The bureau's name.
  var organization: String { name(of: .RDNAttributeType.organizationName) }
  /// Whether the seal is for demonstrations and says so.
  var isSpecimen: Bool { name(of: .RDNAttributeType.organizationalUnitName) == SealCertificate.specimen }

  static let specimen = "样章 SPECIMEN"

  /// Whether this is a root: it may issue certificates, and issued its own.
  var isRoot: Bool {
    guard case .isCertificateAuthority = try? value.extensions.basicConstraints else { return false }
    return isIssued(by: self)
  }

  /// Whether it is made out for sealing, and not for issuing.
  var maySeal: Bool {
    guard case .notCertificateAuthority = try? value.extensions.basicConstraints else { return false }
    return (try? value.extensions.keyUsage)??.digitalSignature == true
  }

  /// Whether it is a seal's certificate of a root's ring.
  func isSeal(of root: SealCertificate) -> Bool { maySeal && isIssued(by: root) }

  /// Whether a root issued it.
  func isIssued(by root: SealCertificate) -> Bool {
    issuer == root.subject && root.value.publicKey.isValidSignature(value.signature, for: value)
  }

  private func name(of type: ASN1ObjectIdentifier) -> String {
    let attribute = value.subject.lazy.flatMap { $0 }.first { $0.type == type }
    return attribute.flatMap { String($0.value) } ?? ""
  }
}

extension DER {
  /// The bytes of a value.
  static func bytes(of value: some DERSerializable) throws -> [UInt8] {
    var serializer = DER.Serializer()
    try serializer.serialize(value)
    return serializer.serializedBytes
  }
}

extension Instant {
  init(_ date: Date) {
    self.init(milliseconds: Int((date.timeIntervalSince1970 * 1000).rounded()))
  }

  /// The moment for the library's certificates, to the second.
  var date: Date { Date(timeIntervalSince1970: Double(wholeSeconds.milliseconds / 1000)) }

  /// The moment without its milliseconds, which certificates, signatures and tokens do not keep.
  var wholeSeconds: Instant {
    Instant(milliseconds: milliseconds - (milliseconds % 1000 + 1000) % 1000)
  }
}
