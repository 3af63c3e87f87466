public import Residence

/// The end of a seal's key before its time.
public struct Revocation: Codable, Hashable, Sendable {
  /// From when on nothing is to be believed that was sealed with it.
  public let at: Instant
  /// Why.
  public let reason: Reason

  /// Why a key is revoked.
  ///
  /// Source: RFC 5280, 5.3.1.
  public enum Reason: String, Codable, CaseIterable, Sendable {
    /// Somebody else has the key, or may have: nothing sealed with it is to be believed, whatever its date.
    case keyCompromise
    /// Another key took its place.
    case superseded
    /// The station stamps no more.
    case cessationOfOperation

    var code: UInt8 {
      switch self {
      case .keyCompromise: 1
      case .superseded: 4
      case .cessationOfOperation: 5
      }
    }
  }

  init(at: Instant, reason: Reason) {
    self.at = at.wholeSeconds
    self.reason = reason
  }

  /// Whether something that says it was sealed at a moment is no longer to be believed.
  ///
  /// Who has a stolen key can write any date.
  func covers(_ moment: Instant) -> Bool { reason == .keyCompromise || moment >= at }
}
