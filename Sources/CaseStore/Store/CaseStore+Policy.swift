import Residence
import Synchronization

extension CaseStore {
  /// What was looked through last: one process may open many stations of the same policy.
  private static let soundPolicy = Mutex<(digest: Digest, policy: Policy)?>(nil)

  /// Reads the policy; one that nobody has looked through before is looked through.
  ///
  /// A key that is misspelt would be a rule that is left out, and let everything through.
  static func policy(_ bytes: [UInt8], as digest: Digest, isKnownSound: Bool) throws(StoreFault) -> Policy {
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

  /// Finds out whether the journal, which was followed to its end, has to tell of this desk's rules.
  func compareRules() {
    guard journal.position == .start else {
      worksByNewRules = recordedPolicy.map { $0 != policyDigest } ?? false
      return
    }
    // Nothing was done by any rules yet; and what is made up has no beginning that anybody has to account for.
    recordedPolicy = nil
    worksByNewRules = !station.isDemo
  }

  /// The line that comes before the first one of a desk that works by rules which the journal does not know.
  ///
  /// The caller has followed the journal to its end: of several such desks one writes it.
  var newRules: PolicyLine? {
    worksByNewRules ? PolicyLine(policy: policyDigest, over: recordedPolicy ?? policyDigest) : nil
  }

  /// Whether other desks work by other rules by now; whoever is to work by them opens the station again.
  public var worksByOldRules: Bool { !worksByNewRules && recordedPolicy.map { $0 != policyDigest } ?? false }

  /// Takes note of a line that was read or written.
  func note(_ line: PolicyLine) {
    recordedPolicy = line.policy
    if line.policy == policyDigest { worksByNewRules = false }
  }
}
