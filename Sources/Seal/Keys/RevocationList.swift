internal import Crypto
internal import Residence
internal import SwiftASN1
internal import X509

/// The list of revoked seals, signed by the root.
///
/// It is made anew whenever a seal is made or revoked, and holds until then.
///
/// Source: RFC 5280, 5: a version 2 certificate revocation list.
struct RevocationList: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    let serial: [UInt8]
    let revocation: Revocation
  }

  let der: [UInt8]
  let at: Instant
  let entries: [Entry]

  /// Signs a list.
  init(_ entries: [Entry], at moment: Instant, root: SealCertificate, key: P256.Signing.PrivateKey)
    throws(SealFault)
  {
    let list = RevocationList.list(entries, at: moment.wholeSeconds, root: root)
    let signature = try key.lowSignature(for: list).derRepresentation
    der = Octets.sequence(list, Octets.sequence(Identifier.ecdsaWithSHA256), Octets.bits(signature))
    at = moment.wholeSeconds
    self.entries = entries
  }

  /// Reads a list that this root signed; nothing for any other bytes.
  ///
  /// What was read is written again and must be the same bytes, so that there is one way to write a list.
  init?(der: [UInt8], root: SealCertificate) {
    guard let node = try? DER.parse(der), node.parts.count == 3, let list = node.parts.first,
      let at = list.parts[existing: 3]?.moment,
      let signature = node.parts[2].octets?.dropFirst(),
      let value = try? P256.Signing.ECDSASignature(derRepresentation: Array(signature)), value.isLow,
      root.publicKey.isValidSignature(value, for: Array(list.encodedBytes))
    else { return nil }
    let entries = list.parts.count == 7 ? list.parts[5].parts.map(RevocationList.entry) : []
    self.der = der
    self.at = at
    self.entries = entries.compactMap { $0 }
    guard self.entries.count == entries.count,
      RevocationList.list(self.entries, at: at, root: root) == Array(list.encodedBytes),
      der
        == Octets.sequence(
          Array(list.encodedBytes), Octets.sequence(Identifier.ecdsaWithSHA256),
          Octets.bits(value.derRepresentation))
    else { return nil }
  }

  /// The revocation of a certificate, if it is on the list.
  func revocation(of certificate: SealCertificate) -> Revocation? {
    entries.first { $0.serial == certificate.serial }?.revocation
  }

  private static func list(_ entries: [Entry], at moment: Instant, root: SealCertificate) -> [UInt8] {
    let lines = entries.map { entry in
      Octets.sequence(
        Octets.integer(entry.serial), Octets.time(entry.revocation.at),
        Octets.sequence(
          attached(Identifier.reason, Octets.node(0x0A, [entry.revocation.reason.code]))))
    }
    let rootKey = try? root.value.extensions.subjectKeyIdentifier?.keyIdentifier
    // The seconds since 1970 grow from list to list, so that nobody has to count lists.
    let number = withUnsafeBytes(of: UInt64(max(0, moment.milliseconds / 1000)).bigEndian) { Array($0) }
    let extensions = Octets.sequence(
      attached(Identifier.authorityKey, Octets.sequence(Octets.node(0x80, Array(rootKey ?? [])))),
      attached(Identifier.listNumber, Octets.integer(number)))
    return Octets.sequence(
      Octets.integer([1]), Octets.sequence(Identifier.ecdsaWithSHA256), root.subject, Octets.time(moment),
      Octets.time(root.notAfter), lines.isEmpty ? [] : Octets.node(0x30, lines.flatMap { $0 }),
      Octets.node(0xA0, extensions))
  }

  private static func attached(_ identifier: [UInt8], _ value: [UInt8]) -> [UInt8] {
    Octets.sequence(identifier, Octets.string(value))
  }

  private static func entry(_ node: ASN1Node) -> Entry? {
    guard node.parts.count == 3, let serial = node.parts[0].octets, let at = node.parts[1].moment,
      let value = node.parts[2].parts[existing: 0]?.parts[existing: 1]?.octets, let code = value.last,
      let reason = Revocation.Reason.allCases.first(where: { $0.code == code })
    else { return nil }
    return Entry(
      serial: Array(serial.drop { $0 == 0 }), revocation: Revocation(at: at, reason: reason))
  }
}
