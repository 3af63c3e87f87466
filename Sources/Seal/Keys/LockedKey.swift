internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials
public import Residence

/// A private P-256 key under a passphrase, as it stands in a file.
///
/// The passphrase becomes an AES-256-GCM key by scrypt. A checksum over all of it tells damage, which comes by
/// itself, from a wrong passphrase; whoever alters the file and its checksum only gets the passphrase refused.
public struct LockedKey: Hashable, Sendable {
  /// What one try costs.
  public let cost: KeyCost
  private let salt: String
  private let box: String
  private let checksum: String

  /// Locks a key under a passphrase.
  init(_ key: P256.Signing.PrivateKey, passphrase: String, cost: KeyCost) throws(SealFault) {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    do {
      let lock = try LockedKey.lock(passphrase, salt: salt, cost: cost)
      let sealed = try AES.GCM.seal(key.rawRepresentation, using: lock, authenticating: LockedKey.domain)
      guard let box = sealed.combined else { throw SealFault.library("AES-GCM") }
      self.init(cost: cost, salt: Base64.text(salt), box: Base64.text(Array(box)), checksum: nil)
    } catch let fault as SealFault {
      throw fault
    } catch {
      throw .library("\(error)")
    }
  }

  private init(cost: KeyCost, salt: String, box: String, checksum: String?) {
    self.cost = cost
    self.salt = salt
    self.box = box
    self.checksum = checksum ?? LockedKey.checksum(cost, salt, box)
  }

  /// Opens the key.
  ///
  /// - Throws: `SealFault.wrongPassphrase`, `.damagedKey` or `.unreasonableCost`.
  func open(_ passphrase: String) throws(SealFault) -> P256.Signing.PrivateKey {
    guard cost.isReasonable else {
      throw .unreasonableCost(
        rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
    }
    guard checksum == LockedKey.checksum(cost, salt, box), let salt = Base64.bytes(salt), salt.count >= 16,
      let box = Base64.bytes(box), let sealed = try? AES.GCM.SealedBox(combined: box)
    else { throw .damagedKey }
    let lock: SymmetricKey
    do { lock = try LockedKey.lock(passphrase, salt: salt, cost: cost) } catch { throw .library("\(error)") }
    guard let secret = try? AES.GCM.open(sealed, using: lock, authenticating: LockedKey.domain) else {
      throw .wrongPassphrase
    }
    guard let key = try? P256.Signing.PrivateKey(rawRepresentation: secret) else { throw .damagedKey }
    return key
  }

  private static let domain = Array("juzhu-locked-key-v1".utf8)

  private static func lock(_ passphrase: String, salt: [UInt8], cost: KeyCost) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
  }

  private static func checksum(_ cost: KeyCost, _ salt: String, _ box: String) -> String {
    let text = "\(cost.rounds) \(cost.blockSize) \(cost.parallelism) \(salt) \(box)"
    return SHA256.hash(data: Array(text.utf8)).prefix(8).hex
  }
}

extension LockedKey: Codable {
  private enum CodingKeys: String, CodingKey {
    case rounds, blockSize, parallelism, salt, box, checksum
  }

  /// Reads a locked key; whether it is as it was written shows when it is opened.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      cost: KeyCost(
        rounds: try members.decode(Int.self, forKey: .rounds),
        blockSize: try members.decode(Int.self, forKey: .blockSize),
        parallelism: try members.decode(Int.self, forKey: .parallelism)),
      salt: try members.decode(String.self, forKey: .salt),
      box: try members.decode(String.self, forKey: .box),
      checksum: try members.decode(String.self, forKey: .checksum))
  }

  /// Writes the locked key.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(cost.rounds, forKey: .rounds)
    try members.encode(cost.blockSize, forKey: .blockSize)
    try members.encode(cost.parallelism, forKey: .parallelism)
    try members.encode(salt, forKey: .salt)
    try members.encode(box, forKey: .box)
    try members.encode(checksum, forKey: .checksum)
  }
}
