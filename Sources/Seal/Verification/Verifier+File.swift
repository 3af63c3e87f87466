public import Residence

extension Verifier {
  /// Reads a verifier's file.
  ///
  /// - Throws: `VerifierFault`.
  public init(file text: String) throws(VerifierFault) {
    guard let blocks = Block.read(text), blocks.count >= 4,
      blocks.dropLast(2).allSatisfy({ $0.label == Verifier.certificateLabel }),
      blocks[blocks.count - 2].label == Verifier.revocationLabel,
      blocks[blocks.count - 1].label == Verifier.voidedLabel
    else { throw .blocks }
    guard let root = SealCertificate(der: blocks[0].bytes), root.isRoot else { throw .root }
    var certificates = [SealCertificate]()
    for (index, block) in blocks.dropLast(2).enumerated().dropFirst() {
      guard let certificate = SealCertificate(der: block.bytes), certificate.isSeal(of: root) else {
        throw .certificate(index)
      }
      certificates.append(certificate)
    }
    guard let revocations = RevocationList(der: blocks[blocks.count - 2].bytes, root: root) else {
      throw .revocationList
    }
    guard let voided = VoidedList(blocks[blocks.count - 1].bytes, root: root) else { throw .voidedList }
    self.root = root
    self.certificates = certificates
    self.revocations = revocations
    self.voided = voided.days
    listed = voided.at
  }

  static let certificateLabel = "CERTIFICATE"
  static let revocationLabel = "X509 CRL"
  static let voidedLabel = "JUZHU VOIDED LIST"
}

extension SealRing {
  /// Writes the file with which others verify: the root, every seal's certificate, the revoked and the voided.
  ///
  /// Other programs read its first blocks too: they are ordinary certificates and an ordinary revocation list.
  ///
  /// - Parameters:
  ///   - voided: the voided certificates, each with its day.
  ///   - moment: when the list is made.
  ///   - passphrase: opens the root, which signs the list.
  /// - Returns: the file's text.
  /// - Throws: `SealFault`, as ``unlock(_:)`` does.
  public func verifierFile(
    voided: [CertificateNumber: CivilDate], at moment: Instant, passphrase: String
  ) throws(SealFault) -> String {
    let key = try rootKey(passphrase, try rootCertificate)
    let verifier = try verifier(voided: voided, at: moment)
    guard verifier.root.isValid(at: moment) else { throw .sealOutOfDate }
    let list = try VoidedList(voided, at: moment, root: key)
    let certificates = ([verifier.root] + verifier.certificates).map {
      Block(label: Verifier.certificateLabel, bytes: $0.der)
    }
    let lists = [
      Block(label: Verifier.revocationLabel, bytes: verifier.revocations.der),
      Block(label: Verifier.voidedLabel, bytes: list.bytes),
    ]
    return (certificates + lists).map(\.text).joined()
  }

  /// Verifies at the station itself, which knows its own seals and what it has voided.
  ///
  /// - Throws: `SealFault.damagedRing`.
  public func verifier(
    voided: [CertificateNumber: CivilDate], at moment: Instant
  ) throws(SealFault) -> Verifier {
    let root = try rootCertificate
    guard let revoked = Base64.bytes(revocationList), let list = RevocationList(der: revoked, root: root)
    else { throw .damagedRing }
    var certificates = [SealCertificate]()
    for seal in seals {
      let certificate = try SealRing.certificate(seal.certificate)
      guard certificate.isSeal(of: root) else { throw .damagedRing }
      certificates.append(certificate)
    }
    return Verifier(
      root: root, certificates: certificates, revocations: list,
      voided: voided, listed: moment)
  }
}
