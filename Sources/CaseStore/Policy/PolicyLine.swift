/// What a line of the journal says where other rules begin to hold: the policy's file is edited by hand.
///
/// Who edited it nobody knows, so the line is nobody's; but the chain tells which rules everything was done by.
struct PolicyLine: Equatable, Sendable {
  /// The digest of `policy.json` from now on.
  let policy: Digest
  /// Its digest before.
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
