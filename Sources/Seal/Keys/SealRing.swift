internal import Crypto
public import Residence

/// The station's keys as one document: the root, and every seal it ever had.
///
/// It is pure: whoever has the document's bytes reads and writes them, with mode 0600.
public struct SealRing: Codable, Hashable, Sendable {
  /// The version of the document.
  public private(set) var format = 1
  /// The root, which issues the seals' certificates and signs the list of revoked ones.
  var root: Root
  /// The seals, the newest last.
  var seals: [Seal]
  /// The list of revoked seals, in base64.
  var revocationList: String

  struct Root: Codable, Hashable, Sendable {
    var certificate: String
    var key: LockedKey
  }

  struct Seal: Codable, Hashable, Sendable {
    var certificate: String
    var key: LockedKey?
    var revoked: Revocation?
  }

  /// Makes a ring with one seal.
  ///
  /// - Parameters:
  ///   - station: whose seal it is: the certificate bears its Chinese name and its bureau's.
  ///   - isSpecimen: whether the seal is for demonstrations; its certificate then says so.
  ///   - passphrase: opens the root and the seal.
  ///   - cost: of one try of a passphrase.
  ///   - moment: the day before which the certificates begin.
  /// - Throws: `SealFault`.
  public init(
    for station: Station, isSpecimen: Bool, passphrase: String, cost: KeyCost = .usual, at moment: Instant
  ) throws(SealFault) {
    let subject = Issuing.Subject(
      station: station.name.zh, bureau: station.bureau.zh, isSpecimen: isSpecimen)
    let key = P256.Signing.PrivateKey()
    let certificate = try Issuing.root(subject, key: key, at: moment)
    root = Root(
      certificate: Base64.text(certificate.der),
      key: try LockedKey(key, passphrase: passphrase, cost: cost))
    seals = []
    revocationList = ""
    try addSeal(subject, root: certificate, rootKey: key, passphrase: passphrase, cost: cost, at: moment)
  }

  /// Opens the seal to stamp with.
  ///
  /// - Throws: `SealFault.noSeal` if the last one was revoked; `.sealOutOfDate` if its certificate names no key for
  ///   codes, as the first ones did not; `.wrongPassphrase`, `.damagedKey`, `.unreasonableCost`, `.damagedRing`.
  public func unlock(_ passphrase: String) throws(SealFault) -> StationSeal {
    guard let seal = seals.last, seal.revoked == nil, let locked = seal.key else { throw .noSeal }
    let certificate = try SealRing.certificate(seal.certificate)
    guard certificate.codeKey != nil else { throw .sealOutOfDate }
    let keys = try SealKeys(try locked.open(passphrase))
    guard keys.belong(to: certificate) else { throw .damagedRing }
    return StationSeal(certificate: certificate, root: try rootCertificate, keys: keys)
  }

  /// Whether there is a seal to stamp with: one that was not revoked.
  public var canStamp: Bool { seals.last.map { $0.revoked == nil && $0.key != nil } ?? false }

  /// Whether the seal is a demonstration's.
  public var isSpecimen: Bool {
    // What cannot be read is not taken for a station's own.
    (try? rootCertificate)?.isSpecimen ?? true
  }

  /// What is public of every seal, the newest last.
  ///
  /// - Throws: `SealFault.damagedRing`.
  public var summaries: [SealSummary] {
    get throws(SealFault) {
      var summaries = [SealSummary]()
      for seal in seals {
        let certificate = try SealRing.certificate(seal.certificate)
        summaries.append(
          SealSummary(
            keyID: certificate.keyID.hex, station: certificate.commonName, from: certificate.notBefore,
            until: certificate.notAfter, revoked: seal.revoked,
            canStamp: seal.key != nil && certificate.codeKey != nil))
      }
      return summaries
    }
  }

  var rootCertificate: SealCertificate {
    get throws(SealFault) { try SealRing.certificate(root.certificate) }
  }

  static func certificate(_ text: String) throws(SealFault) -> SealCertificate {
    guard let der = Base64.bytes(text), let certificate = SealCertificate(der: der) else {
      throw .damagedRing
    }
    return certificate
  }
}

/// What everybody may know of a seal.
public struct SealSummary: Hashable, Sendable {
  /// The key's number, as on the pages.
  public let keyID: String
  /// The station's name on the certificate.
  public let station: String
  /// When the certificate begins.
  public let from: Instant
  /// When it ends.
  public let until: Instant
  /// When and why it was revoked, if it was.
  public let revoked: Revocation?
  /// Whether the ring still has its private key, and it can sign codes.
  public let canStamp: Bool
}
