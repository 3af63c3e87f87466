import Residence

/// What the journal says of who got in, who did not, and who may.
enum SignInLine: Equatable, Sendable {
  /// Somebody has signed in.
  case signedIn(Claim.Purpose)
  /// Somebody's password was wrong, or was not enough.
  case refused(Claim.Purpose)
  /// So many tries under names that nobody has: told together, however many they are.
  case strangers(Int)
  /// Nobody tries under this name for so many minutes.
  case lockedOut(minutes: Int)

  /// Under whose name tries stand that were made under none.
  static let nobody = "-"

  var action: JSON {
    switch self {
    case .signedIn(let purpose): ["for": .string(purpose.rawValue), "kind": "sign-in"]
    case .refused(let purpose): ["for": .string(purpose.rawValue), "kind": "sign-in-refused"]
    case .strangers(let count): ["kind": "sign-in-refused", "unknown": .number(count)]
    case .lockedOut(let minutes): ["kind": "lock-out", "minutes": .number(minutes)]
    }
  }

  /// How these lines are called in the journal: none of them has changed anything.
  static let kinds: Set = ["sign-in", "sign-in-refused", "lock-out"]
}
