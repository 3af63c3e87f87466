/// A paper that the resident brought, by the policy's identifier for its kind.
public struct Material: Codable, Hashable, Sendable {
  /// The policy's identifier, such as `rental-contract`.
  public var kind: String
  /// The original was seen.
  public var originalSeen: Bool
  /// A copy was kept.
  public var copyKept: Bool
  /// Who issued it.
  public var issuer: String?
  /// The first day of what it states, such as a lease's beginning.
  public var from: CivilDate?
  /// The last day on which it is in force.
  public var until: CivilDate?
  /// The name of the picture of it among the station's attachments.
  public var file: String?

  /// Creates an entry of the materials checklist.
  public init(
    kind: String, originalSeen: Bool = true, copyKept: Bool = true, issuer: String? = nil,
    from: CivilDate? = nil, until: CivilDate? = nil, file: String? = nil
  ) {
    self.kind = kind
    self.originalSeen = originalSeen
    self.copyKept = copyKept
    self.issuer = issuer
    self.from = from
    self.until = until
    self.file = file
  }

  /// Original and copy are both there, as the registration asks for.
  public var isComplete: Bool { originalSeen && copyKept }

  /// Whether the paper is in force on a day.
  public func isInForce(on day: CivilDate) -> Bool {
    from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
  }
}
