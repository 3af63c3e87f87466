import Residence
import Synchronization

extension CaseStore {
  /// What was looked through last: one process may open many stations of the same policy.
  private static let soundPolicy = Mutex<(digest: String, policy: Policy)?>(nil)

  /// Reads the policy; one that nobody has looked through before is looked through.
  ///
  /// A key that is misspelt would be a rule that is left out, and let everything through.
  static func policy(_ bytes: [UInt8], as digest: String, isKnownSound: Bool) throws(StoreFault) -> Policy {
    if let sound = soundPolicy.withLock(\.self), sound.digest == digest { return sound.policy }
    let path = StationPath.policy
    let document = try JSON(reading: bytes, at: path)
    let policy = try document.value(Policy.self, at: path)
    guard !isKnownSound else { return policy }
    if let fault = policy.faults.first { throw .policy(path: path, fault) }
    try document.requireKnownKeys(as: Policy.self, at: path)
    soundPolicy.withLock { $0 = (digest, policy) }
    return policy
  }
}
