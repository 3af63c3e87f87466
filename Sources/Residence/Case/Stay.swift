/// One dwelling of a resident within the station's area, from moving in to leaving.
public struct Stay: Codable, Hashable, Sendable {
  /// Where it is.
  public var address: Address
  /// The day of arrival in the city.
  public var arrivedOn: CivilDate
  /// The day of moving into this dwelling.
  public var movedInOn: CivilDate
  /// How long the person means to stay.
  public var intended: IntendedStay
  /// Why the person lives here.
  public var reason: StayReason
  /// What kind of dwelling it is; it decides who declares and with which papers.
  public var lodging: Lodging
  /// The landlord, host, unit or hotel.
  public var host: Host?
  /// Who declared it.
  public var declarant: Declarant
  /// The people of the household who live along, and those who did.
  public var members: [Member]
  /// Who entered it, and when; absent for the dwelling that the person was registered with.
  public var entered: Mark?
  /// What had been entered before the dwelling began; absent for the first one.
  public var after: Earlier?
  /// How it ended, once it has.
  public var departure: Departure?
  /// The papers of the dwelling, kept here once it has been left.
  public var materials: [Material]

  /// How much of a file says nothing about a dwelling, because it was entered before the dwelling began.
  ///
  /// Counted, not timed: the clocks of two desks may differ.
  public struct Earlier: Codable, Hashable, Sendable {
    /// The visits before.
    public var visits: Int
    /// The corrections before.
    public var corrections: Int

    /// Counts what a file has by now.
    public init(_ file: Case) {
      visits = file.visits.count
      corrections = file.corrections.count
    }
  }

  /// The household members who live along now.
  public var presentMembers: [Member] { members.filter { $0.struck == nil } }

  /// Creates a dwelling that has not been left.
  public init(
    address: Address, arrivedOn: CivilDate, movedInOn: CivilDate, intended: IntendedStay,
    reason: StayReason, lodging: Lodging, host: Host? = nil, declarant: Declarant
  ) {
    members = []
    materials = []
    self.address = address
    self.arrivedOn = arrivedOn
    self.movedInOn = movedInOn
    self.intended = intended
    self.reason = reason
    self.lodging = lodging
    self.host = host
    self.declarant = declarant
  }
}

/// The landlord, the head of the household, the unit or the hotel of a dwelling.
public struct Host: Codable, Hashable, Sendable {
  /// The name.
  public var name: String
  /// A phone number.
  public var phone: String?

  /// Creates a host.
  public init(name: String, phone: String? = nil) {
    self.name = name
    self.phone = phone
  }
}
