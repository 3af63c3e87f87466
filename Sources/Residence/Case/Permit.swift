/// The life of a residence permit, from the application on.
///
/// The record kinds are those of GA/T 2000.6-2020; `records` lists them. One run leads from acceptance to
/// handing out; a replaced or reissued card starts another run of the same permit, and the years of
/// residence go on.
public struct Permit: Codable, Hashable, Sendable {
  /// On which ground it was applied for, with which proofs.
  public var application: PermitApplication
  /// Who took the application in, and when.
  public var applied: Mark
  /// The acceptance (受理) of the present run, from which the deadline runs.
  public var acceptance: Dated?
  /// The extension of the deadline.
  public var extended: Extended?
  /// The forwarding to the county-level bureau.
  public var forwarding: Dated?
  /// The bureau's review and signing (审核签发).
  public var signing: Dated?
  /// The card (制证), once it has been made.
  public var card: Card?
  /// The handing out of the card (发放).
  public var handOut: HandOut?
  /// The yearly endorsements (签注), the latest last.
  public var endorsements: [Dated]
  /// The changes of the address on the card (地址变更), the latest last.
  public var addressChanges: [AddressChange]
  /// The cards that were replaced (换领) or reissued (补领), the latest last.
  public var formerCards: [FormerCard]
  /// The bureau's refusals of a replacement or reissue; the card before stays good.
  public var refusals: [End]
  /// The end of the permit (注销), or of its application.
  public var end: End?

  /// Creates the life of a permit that has just been applied for.
  public init(application: PermitApplication, applied: Mark) {
    self.application = application
    self.applied = applied
    endorsements = []
    addressChanges = []
    formerCards = []
    refusals = []
  }

  /// The day from which the years of residence are counted: the issue of the first card.
  public var firstIssuedOn: CivilDate? { (formerCards.first?.card ?? card)?.issuedOn }

  /// The residence address that the card shows now.
  public var cardAddress: String? { addressChanges.last?.address ?? card?.face?.residenceAddress }
}

/// An application for a residence permit: the ground, since when it has been given, and its proofs.
public struct PermitApplication: Codable, Hashable, Sendable {
  /// The policy's identifier of the half-year ground.
  public var ground: String
  /// The day from which the half year is counted.
  public var since: CivilDate
  /// The proofs, beside what was handed in for the registration.
  public var proofs: [Material]
  /// Who applied for a person that need not come.
  public var agent: Agent?

  /// Creates an application.
  public init(ground: String, since: CivilDate, proofs: [Material], agent: Agent? = nil) {
    self.ground = ground
    self.since = since
    self.proofs = proofs
    self.agent = agent
  }
}
