internal import CryptoExtras
internal import FoundationEssentials
import Residence

/// An operator's password as it stands in a file: what scrypt has made of it, and what is needed to try another.
struct Password: Codable, Equatable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The operator's sign-in name.
  let owner: String
  /// Who set it, and when.
  let set: Mark
  private let rounds: Int
  private let blockSize: Int
  private let parallelism: Int
  private let salt: String
  private let hash: String

  private enum CodingKeys: String, CodingKey {
    case owner = "operator"
    case set, rounds, blockSize, parallelism, salt, hash
  }

  /// Makes a record of a password, at a cost that every try will have.
  init(_ text: Passphrase, of owner: String, cost: KeyCost, set: Mark) throws(StoreFault) {
    let salt = Password.chance()
    self.init(
      owner: owner, cost: cost, salt: salt, hash: try Password.hash(text, salt: salt, cost: cost), set: set)
  }

  private init(owner: String, cost: KeyCost, salt: [UInt8], hash: [UInt8], set: Mark) {
    self.owner = owner
    self.set = set
    (rounds, blockSize, parallelism) = (cost.rounds, cost.blockSize, cost.parallelism)
    self.salt = salt.base64
    self.hash = hash.base64
  }

  /// A password that nobody has, for names that nobody has: to try it takes as long as a true one.
  static func decoy(cost: KeyCost) -> Password {
    Password(
      owner: "", cost: cost, salt: chance(), hash: chance() + chance(),
      set: Mark(by: "", at: Instant(milliseconds: 0)))
  }

  /// What one try costs.
  var cost: KeyCost { KeyCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism) }

  /// Whether this is the password.
  ///
  /// - Throws: `StoreFault` if the record was altered so that nothing can be tried.
  func matches(_ text: Passphrase) throws(StoreFault) -> Bool {
    guard cost.isReasonable, let salt = [UInt8](base64: salt), salt.count >= 16,
      let hash = [UInt8](base64: hash), hash.count == Password.length
    else { throw .unusable(Passwords.path, (owner, "is no password record; set it anew")) }
    let tried = try Password.hash(text, salt: salt, cost: cost)
    // All of it is compared, however soon they differ: the time tells nothing.
    return zip(tried, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static let length = 32

  private static func hash(
    _ text: Passphrase, salt: [UInt8], cost: KeyCost
  ) throws(StoreFault) -> [UInt8] {
    do {
      let key = try KDF.Scrypt.deriveKey(
        from: Array(text.text.utf8), salt: salt, outputByteCount: length, rounds: cost.rounds,
        blockSize: cost.blockSize, parallelism: cost.parallelism)
      return key.withUnsafeBytes { Array($0) }
    } catch {
      throw .unusable(Passwords.path, ("", "cannot be tried: \(error)"))
    }
  }

  private static func chance() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Never what guesses could be tried on.
  var description: String { "(password of \(owner))" }
  /// Nor does a dump show it.
  var customMirror: Mirror { Mirror(self, children: [:]) }
}
