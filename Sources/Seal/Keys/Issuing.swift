internal import Crypto
internal import Residence
internal import SwiftASN1
internal import X509

/// How a ring's certificates are made.
enum Issuing {
  /// The names in a certificate.
  struct Subject {
    var station: String
    var bureau: String
    var isSpecimen: Bool

    /// Writes the name of a seal, or of the root, which must not be called the same.
    func name(suffix: String = "") throws -> DistinguishedName {
      try DistinguishedName {
        CountryName("CN")
        OrganizationName(bureau)
        if isSpecimen { OrganizationalUnitName(SealCertificate.specimen) }
        CommonName(station + suffix)
      }
    }
  }

  /// Issues a root to itself, for twenty years.
  static func root(
    _ subject: Subject, key: P256.Signing.PrivateKey, at moment: Instant
  ) throws(SealFault) -> SealCertificate {
    try made { () throws -> Certificate in
      let name = try subject.name(suffix: " 根证书 Root")
      return try Certificate(
        version: .v3, serialNumber: serial(), publicKey: .init(key.publicKey),
        notValidBefore: moment.dayBefore.date, notValidAfter: moment.adding(years: 20).date, issuer: name,
        subject: name, signatureAlgorithm: .ecdsaWithSHA256,
        extensions: try Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
          Critical(KeyUsage(keyCertSign: true, cRLSign: true))
          SubjectKeyIdentifier(hash: .init(key.publicKey))
        }, issuerPrivateKey: .init(key))
    }
  }

  /// Issues a seal's certificate, for three years but not for longer than the root's.
  ///
  /// The key for codes is its subject key identifier, which may be any octets that no other certificate of the
  /// issuer has.
  ///
  /// Source: RFC 5280, 4.2.1.2.
  static func seal(
    _ subject: Subject, keys: SealKeys, root: SealCertificate,
    rootKey: P256.Signing.PrivateKey, at moment: Instant
  ) throws(SealFault) -> SealCertificate {
    try made { () throws -> Certificate in
      try Certificate(
        version: .v3, serialNumber: serial(), publicKey: .init(keys.own.publicKey),
        // A day before, so that no clock that lags keeps the first certificate from being stamped.
        notValidBefore: max(moment.dayBefore, root.notBefore).date,
        notValidAfter: min(moment.adding(years: 3), root.notAfter).date, issuer: root.value.subject,
        subject: try subject.name(), signatureAlgorithm: .ecdsaWithSHA256,
        extensions: try Certificate.Extensions {
          Critical(BasicConstraints.notCertificateAuthority)
          Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
          // NSS does not trust documentSigning by itself.
          try ExtendedKeyUsage([.emailProtection])
          AuthorityKeyIdentifier(keyIdentifier: try root.value.extensions.subjectKeyIdentifier?.keyIdentifier)
          SubjectKeyIdentifier(keyIdentifier: Array(keys.code.publicKey.rawRepresentation)[...])
        }, issuerPrivateKey: .init(rootKey))
    }
  }

  /// A serial number of 16 octets that is positive and has no leading zero.
  ///
  /// The library's own number is 20 random octets, which is 21 in DER for every other key; NSS then refuses.
  ///
  /// Source: RFC 5280, 4.1.2.2.
  static func serial(using generator: inout some RandomNumberGenerator) -> Certificate.SerialNumber {
    var octets = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    octets[0] = octets[0] & 0x7F | 0x40
    return Certificate.SerialNumber(bytes: octets)
  }

  private static func serial() -> Certificate.SerialNumber {
    var generator = SystemRandomNumberGenerator()
    return serial(using: &generator)
  }

  private static func made(_ certificate: () throws -> Certificate) throws(SealFault) -> SealCertificate {
    do {
      guard let made = SealCertificate(der: try DER.bytes(of: try certificate())) else {
        throw SealFault.library("X509")
      }
      return made
    } catch {
      throw .library("\(error)")
    }
  }
}

extension Instant {
  fileprivate var dayBefore: Instant { Instant(milliseconds: milliseconds - 86_400_000) }

  /// The moment at the same time of the day, years later.
  fileprivate func adding(years: Int) -> Instant {
    let day = civilDate(offsetMinutes: 0)
    return Instant(milliseconds: milliseconds + day.adding(months: years * 12).days(since: day) * 86_400_000)
  }
}
