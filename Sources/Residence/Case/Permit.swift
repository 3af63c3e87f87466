/// The life of a residence permit, from the application on.
///
/// The record kinds are those of GA/T 2000.6-2020: acceptance (受理), review and signing (审核签发),
/// production (制证) and issue (发放).
public struct Permit: Codable, Hashable, Sendable {
  /// On which ground it was applied for, with which proofs.
  public var application: PermitApplication
  /// Who took the application in, and when.
  public var applied: Mark
  /// The acceptance, from which the deadline runs.
  public var acceptance: Dated?
  /// The forwarding to the county-level bureau, which reviews and signs.
  public var forwarding: Dated?
  /// The card, once the bureau has issued it.
  public var card: Card?
  /// The handing out of the card.
  public var handOut: HandOut?

  /// Creates the life of a permit that has just been applied for.
  public init(application: PermitApplication, applied: Mark) {
    self.application = application
    self.applied = applied
  }

  /// A step of the permit's life on a legal day.
  public struct Dated: Codable, Hashable, Sendable {
    /// The day that counts.
    public var on: CivilDate
    /// Who entered it, and when.
    public var entered: Mark

    /// Creates a step.
    public init(on: CivilDate, entered: Mark) {
      self.on = on
      self.entered = entered
    }
  }

  /// The card that the county-level bureau issued.
  public struct Card: Codable, Hashable, Sendable {
    /// The number printed on the card's form.
    public var number: String
    /// The day of issue that stands on the card.
    public var issuedOn: CivilDate
    /// Who entered it, and when.
    public var entered: Mark

    /// Creates a card.
    public init(number: String, issuedOn: CivilDate, entered: Mark) {
      self.number = number
      self.issuedOn = issuedOn
      self.entered = entered
    }
  }

  /// Who collected a card, and how they were identified.
  public struct HandOut: Codable, Hashable, Sendable {
    /// The day of collection.
    public var on: CivilDate
    /// Who collected it.
    public var collector: String
    /// The number of the paper by which the collector was identified.
    public var identifiedBy: String
    /// Who entered it, and when.
    public var entered: Mark

    /// Creates the handing out of a card.
    public init(on: CivilDate, collector: String, identifiedBy: String, entered: Mark) {
      self.on = on
      self.collector = collector
      self.identifiedBy = identifiedBy
      self.entered = entered
    }
  }
}

/// An application for a residence permit: the ground, since when it has been given, and its proofs.
public struct PermitApplication: Codable, Hashable, Sendable {
  /// The policy's identifier of the half-year ground.
  public var ground: String
  /// The day from which the half year is counted.
  public var since: CivilDate
  /// The proofs, beside what was handed in for the registration.
  public var proofs: [Material]

  /// Creates an application.
  public init(ground: String, since: CivilDate, proofs: [Material]) {
    self.ground = ground
    self.since = since
    self.proofs = proofs
  }
}
