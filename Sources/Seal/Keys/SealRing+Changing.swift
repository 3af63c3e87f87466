internal import Crypto
public import Residence

extension SealRing {
  /// Puts a new seal in the place of the last one, whose private key goes.
  ///
  /// What was sealed before stays as it was.
  ///
  /// - Throws: `SealFault.sealOutOfDate` once the root has ended; else as ``unlock(_:)`` does.
  public mutating func renew(
    for station: Station, passphrase: String, cost: KeyCost = .usual, at moment: Instant
  ) throws(SealFault) {
    let certificate = try rootCertificate
    guard certificate.isValid(at: moment) else { throw .sealOutOfDate }
    let key = try rootKey(passphrase, certificate)
    let subject = Issuing.Subject(
      station: station.name.zh, bureau: station.bureau.zh, isSpecimen: isSpecimen)
    var renewed = self
    for index in renewed.seals.indices { renewed.seals[index].key = nil }
    try renewed.addSeal(
      subject, root: certificate, rootKey: key, passphrase: passphrase, cost: cost, at: moment)
    self = renewed
  }

  /// Revokes a seal, whose private key goes.
  ///
  /// A seal that was revoked before keeps its date, but a compromise that shows later is entered.
  ///
  /// - Throws: `SealFault.unknownSeal`, and as ``unlock(_:)`` does.
  public mutating func revoke(
    keyID: String, reason: Revocation.Reason, passphrase: String, at moment: Instant
  ) throws(SealFault) {
    let certificate = try rootCertificate
    let key = try rootKey(passphrase, certificate)
    let numbers = try summaries.map(\.keyID)
    guard let index = numbers.firstIndex(of: keyID) else { throw .unknownSeal(keyID: keyID) }
    var changed = self
    changed.seals[index].key = nil
    if changed.seals[index].revoked == nil || reason == .keyCompromise {
      changed.seals[index].revoked = Revocation(
        at: changed.seals[index].revoked?.at ?? moment, reason: reason)
    }
    try changed.signList(root: certificate, key: key, at: moment)
    self = changed
  }

  /// Locks the root and the seal under another passphrase.
  ///
  /// - Throws: `SealFault`, as ``unlock(_:)`` does.
  public mutating func changePassphrase(
    from old: String, to new: String, cost: KeyCost = .usual
  ) throws(SealFault) {
    var changed = self
    changed.root.key = try LockedKey(
      try rootKey(old, try rootCertificate), passphrase: new, cost: cost)
    for index in seals.indices {
      guard let locked = seals[index].key else { continue }
      changed.seals[index].key = try LockedKey(try locked.open(old), passphrase: new, cost: cost)
    }
    self = changed
  }

  mutating func addSeal(
    _ subject: Issuing.Subject, root: SealCertificate, rootKey: P256.Signing.PrivateKey,
    passphrase: String, cost: KeyCost, at moment: Instant
  ) throws(SealFault) {
    let key = P256.Signing.PrivateKey()
    let certificate = try Issuing.seal(
      subject, keys: try SealKeys(key), root: root, rootKey: rootKey, at: moment)
    seals.append(
      Seal(
        certificate: Base64.text(certificate.der),
        key: try LockedKey(key, passphrase: passphrase, cost: cost)))
    try signList(root: root, key: rootKey, at: moment)
  }

  private mutating func signList(
    root: SealCertificate, key: P256.Signing.PrivateKey, at moment: Instant
  ) throws(SealFault) {
    var entries = [RevocationList.Entry]()
    for seal in seals {
      guard let revocation = seal.revoked else { continue }
      entries.append(
        .init(serial: try SealRing.certificate(seal.certificate).serial, revocation: revocation))
    }
    revocationList = Base64.text(try RevocationList(entries, at: moment, root: root, key: key).der)
  }

  func rootKey(
    _ passphrase: String, _ certificate: SealCertificate
  ) throws(SealFault) -> P256.Signing.PrivateKey {
    let key = try root.key.open(passphrase)
    guard key.publicKey.rawRepresentation == certificate.publicKey.rawRepresentation else {
      throw .damagedRing
    }
    return key
  }
}
