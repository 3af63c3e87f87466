extension Permit {
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

  /// A longer deadline.
  public struct Extended: Codable, Hashable, Sendable {
    /// The policy's identifier of the ground.
    public var ground: String
    /// The days from acceptance in all.
    public var days: Int
    /// Who approved it, and when.
    public var approved: Mark

    /// Creates an extension.
    public init(ground: String, days: Int, approved: Mark) {
      self.ground = ground
      self.days = days
      self.approved = approved
    }
  }

  /// The card that the county-level bureau issued.
  public struct Card: Codable, Hashable, Sendable {
    /// The number printed on the card's form.
    public var number: String
    /// The day of issue that stands on the card.
    public var issuedOn: CivilDate
    /// What stands on the card; later corrections of the file leave it as it was printed.
    public var face: CardFace?
    /// Who entered it, and when.
    public var entered: Mark

    /// Creates a card.
    public init(number: String, issuedOn: CivilDate, face: CardFace? = nil, entered: Mark) {
      self.number = number
      self.issuedOn = issuedOn
      self.face = face
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

  /// A new residence address on the card.
  public struct AddressChange: Codable, Hashable, Sendable {
    /// The address that the card shows from then on.
    public var address: String
    /// The day of the change.
    public var on: CivilDate
    /// Who entered it, and when.
    public var entered: Mark

    /// Creates a change of address.
    public init(address: String, on: CivilDate, entered: Mark) {
      self.address = address
      self.on = on
      self.entered = entered
    }
  }

  /// A card that another one takes the place of, with the steps of its run.
  public struct FormerCard: Codable, Hashable, Sendable {
    /// The acceptance of the application for it.
    public var acceptance: Dated?
    /// The extension of its deadline.
    public var extended: Extended?
    /// The bureau's signing.
    public var signing: Dated?
    /// The card.
    public var card: Card
    /// Who had collected it.
    public var handOut: HandOut
    /// The changes of the address that it showed.
    public var addressChanges: [AddressChange]
    /// The policy's identifier of the reason for a replacement, the old card being handed back; nothing
    /// for a card that was lost and is reissued.
    public var replacedFor: String?
    /// The day of the application for the new card.
    public var on: CivilDate
    /// Who entered it, and when.
    public var entered: Mark

    /// Creates the end of the card that a permit has now; nothing if it has none or it was not handed out.
    public init?(of permit: Permit, replacedFor: String?, on: CivilDate, entered: Mark) {
      guard let card = permit.card, let handOut = permit.handOut else { return nil }
      acceptance = permit.acceptance
      extended = permit.extended
      signing = permit.signing
      self.card = card
      self.handOut = handOut
      addressChanges = permit.addressChanges
      self.replacedFor = replacedFor
      self.on = on
      self.entered = entered
    }
  }

  /// The end of a permit or of its application.
  public struct End: Codable, Hashable, Sendable {
    /// How it ended.
    public var kind: Kind
    /// Why: the policy's identifier of the ground, or the bureau's words for a refusal.
    public var ground: String
    /// The day on which it ended.
    public var on: CivilDate
    /// Who entered it, and when.
    public var entered: Mark

    /// Creates the end of a permit.
    public init(kind: Kind, ground: String, on: CivilDate, entered: Mark) {
      self.kind = kind
      self.ground = ground
      self.on = on
      self.entered = entered
    }

    /// How a permit ends.
    public enum Kind: String, Codable, CaseIterable, Sendable {
      /// The bureau refused the application.
      case refused
      /// The permit was cancelled because its holder left, died, became local or gave it up.
      case cancelled
      /// The public security organ took it away on a listed ground.
      case withdrawn
    }
  }
}
