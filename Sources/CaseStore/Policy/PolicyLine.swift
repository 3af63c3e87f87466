/// What a line of the journal says where rules begin to hold: at a station's very beginning, and wherever somebody has
/// edited the policy's file, which is done by hand.
///
/// Who edited it nobody knows, so the line is nobody's. A desk that was opened before goes on by the rules that it was
/// opened with, and says so (``CaseStore/worksByOldRules``).
struct PolicyLine: Equatable, Sendable {
  /// The digest of `policy.json` from now on.
  let policy: Digest
  /// Its digest before; the same at the beginning.
  let over: Digest

  /// How these lines are called in the journal.
  static let kind = "policy"

  init(policy: Digest, over: Digest) {
    self.policy = policy
    self.over = over
  }

  /// Reads a line's action; nothing if it is another one.
  init?(_ action: JSON) {
    guard action["kind"]?.string == PolicyLine.kind,
      let policy = action["policy"]?.string.flatMap({ Digest(hex: $0) }),
      let over = action["over"]?.string.flatMap({ Digest(hex: $0) })
    else { return nil }
    self.init(policy: policy, over: over)
  }

  var action: JSON {
    ["kind": .string(PolicyLine.kind), "over": .string(over.hex), "policy": .string(policy.hex)]
  }
}
