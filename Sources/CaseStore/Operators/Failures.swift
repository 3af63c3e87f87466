public import Residence

/// How often in a row somebody's password was wrong, and when that was last.
///
/// A try counts as failed from the moment at which it is begun, so that many terminals together have no more tries
/// than one; what makes it good is that it turns out right.
public struct Failures: Codable, Hashable, Sendable {
  /// How many tries have failed, or are being made.
  public private(set) var count = 0
  /// When the last of them was begun, or since when the waiting has begun anew.
  public private(set) var last: Moment

  /// Begins to count, before the first try.
  public init(at now: Moment) {
    last = now
  }

  /// For how many milliseconds nobody may try; zero if there may be a try now.
  ///
  /// Where it cannot be told how much time has passed, none has.
  public func wait(at now: Moment, under policy: Policy.SignInPolicy) -> Int {
    guard let minutes = lockMinutes(under: policy) else { return 0 }
    return max(0, minutes * 60_000 - (now.milliseconds(since: last) ?? 0))
  }

  /// How long the last failure locks out, in minutes; nothing as long as there are tries left.
  public func lockMinutes(under policy: Policy.SignInPolicy) -> Int? {
    guard count >= policy.failures else { return nil }
    let doublings = min(count - policy.failures, 16)
    return max(policy.lockMinutes, min(policy.lockMinutes << doublings, policy.longestLockMinutes))
  }

  /// Begins a try.
  ///
  /// - Returns: Zero if it may be made; else for how many milliseconds nobody may try.
  public mutating func begin(at now: Moment, under policy: Policy.SignInPolicy) -> Int {
    let wait = wait(at: now, under: policy)
    guard wait == 0 else {
      // Whoever has put the clock back waits all of it again.
      if now.milliseconds(since: last) == nil { last = now }
      return wait
    }
    count = min(count + 1, Failures.most)
    last = now
    return 0
  }

  /// More are not counted: the lock is as long as it gets.
  private static let most = 1000
}
