/// A paper that the resident brought, by the policy's identifier for its kind.
public struct Material: Codable, Hashable, Sendable {
  /// The policy's identifier, such as `rental-contract`.
  public var kind: String
  /// The original was seen.
  public var originalSeen: Bool
  /// A copy was kept.
  public var copyKept: Bool

  /// Creates an entry of the materials checklist.
  public init(kind: String, originalSeen: Bool = true, copyKept: Bool = true) {
    self.kind = kind
    self.originalSeen = originalSeen
    self.copyKept = copyKept
  }

  /// Original and copy are both there, as the registration asks for.
  public var isComplete: Bool { originalSeen && copyKept }
}

/// One on-site verification by the community police.
public struct Visit: Codable, Hashable, Sendable {
  /// The address that was visited; what was found says nothing about another one.
  public var address: Address
  /// The day of the visit.
  public var on: CivilDate
  /// What was found.
  public var outcome: VisitOutcome
  /// Who was met.
  public var met: String?
  /// Remarks.
  public var remarks: String?
  /// Who entered it, and when.
  public var entered: Mark

  /// Creates a logged visit.
  public init(
    address: Address, on: CivilDate, outcome: VisitOutcome, met: String? = nil, remarks: String? = nil,
    entered: Mark
  ) {
    self.address = address
    self.on = on
    self.outcome = outcome
    self.met = met
    self.remarks = remarks
    self.entered = entered
  }
}

/// A change of what was registered.
public struct Correction: Codable, Hashable, Sendable {
  /// Why it was changed.
  public var reason: String
  /// The fields that were changed.
  public var fields: [Field]
  /// Who changed it, and when.
  public var entered: Mark

  /// Creates the trace of a correction.
  public init(reason: String, fields: [Field], entered: Mark) {
    self.reason = reason
    self.fields = fields
    self.entered = entered
  }
}

/// A free remark of an officer.
public struct Remark: Codable, Hashable, Sendable {
  /// What was remarked.
  public var text: String
  /// Who entered it, and when.
  public var entered: Mark

  /// Creates a remark.
  public init(text: String, entered: Mark) {
    self.text = text
    self.entered = entered
  }
}
