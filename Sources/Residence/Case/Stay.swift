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
  /// How it ended, once it has.
  public var departure: Departure?

  /// Creates a dwelling that has not been left.
  public init(
    address: Address, arrivedOn: CivilDate, movedInOn: CivilDate, intended: IntendedStay,
    reason: StayReason, lodging: Lodging, host: Host? = nil, declarant: Declarant
  ) {
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

/// Who declared a stay, with the name where it is somebody else than the resident.
public struct Declarant: Codable, Hashable, Sendable {
  /// In which capacity.
  public var kind: DeclarantKind
  /// The name, unless the resident declared.
  public var name: String?

  /// Creates a declarant.
  public init(kind: DeclarantKind = .oneself, name: String? = nil) {
    self.kind = kind
    self.name = name
  }
}

/// The end of a stay.
public struct Departure: Codable, Hashable, Sendable {
  /// The day on which it ended.
  public var on: CivilDate
  /// Why it ended.
  public var reason: DepartureReason
  /// Where the person went, if known.
  public var destination: String?
  /// Who entered it, and when.
  public var entered: Mark

  /// Creates the end of a stay.
  public init(on: CivilDate, reason: DepartureReason, destination: String? = nil, entered: Mark) {
    self.on = on
    self.reason = reason
    self.destination = destination
    self.entered = entered
  }
}
