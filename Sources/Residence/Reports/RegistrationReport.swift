/// Who was registered in a month, who lived here at its end, and who left.
///
/// Every file counts once. One that waits for papers is not registered yet; whoever is listed as living along has no
/// file and is not counted.
public struct RegistrationReport: CaseReport {
  /// Who was registered in the month, by the dwelling that was entered then.
  public private(set) var registered = Breakdown()
  /// Who lived here at the month's end, by the dwelling of that day.
  public private(set) var present = Breakdown()
  /// Who left in the month, and why.
  public private(set) var departures = Tally<DepartureReason>()

  /// People by what the monthly table asks for; each person counts once in every part.
  public struct Breakdown: Equatable, Sendable {
    /// By reason and sex.
    public private(set) var reasons = Tally<ReasonAndSex>()
    /// By how long they mean to stay.
    public private(set) var terms = Tally<IntendedStay>()
    /// By where the household register is kept.
    public private(set) var origins = Tally<Origin>()
    /// By where they lodge.
    public private(set) var lodgings = Tally<Lodging>()
    /// How many people.
    public private(set) var total = 0

    mutating func add(_ identity: Identity, in stay: Stay, under policy: Policy) {
      reasons.add(ReasonAndSex(reason: stay.reason, sex: identity.sex))
      terms.add(stay.intended)
      origins.add(Origin(of: identity.registerDivision, under: policy))
      lodgings.add(stay.lodging)
      total += 1
    }

    mutating func merge(_ other: Breakdown) {
      reasons.merge(other.reasons)
      terms.merge(other.terms)
      origins.merge(other.origins)
      lodgings.merge(other.lodgings)
      total += other.total
    }
  }

  /// A cell of the table of reasons.
  public struct ReasonAndSex: Hashable, Sendable {
    /// Why people live here.
    public let reason: StayReason
    /// Their sex.
    public let sex: Sex

    /// Names a cell.
    public init(reason: StayReason, sex: Sex) {
      self.reason = reason
      self.sex = sex
    }
  }

  /// Begins with no case.
  public init() {}

  /// Counts a case in, once.
  public mutating func add(_ file: Case, on basis: ReportBasis) {
    guard file.openNotice(about: .registration) == nil else { return }
    if basis.covers(file.registered), let stay = file.stayOfRegistration {
      registered.add(file.identity, in: stay, under: basis.policy)
    }
    guard basis.day(of: file.registered) <= basis.until else { return }
    if let stay = file.stay(on: basis.until) {
      present.add(file.identity, in: stay, under: basis.policy)
    }
    for departure in file.stays.compactMap(\.departure)
    where departure.reason != .moved && basis.covers(departure.on) {
      departures.add(departure.reason)
    }
  }

  /// Adds what was found in other cases.
  public mutating func merge(_ other: RegistrationReport) {
    registered.merge(other.registered)
    present.merge(other.present)
    departures.merge(other.departures)
  }
}

extension Case {
  /// The dwelling that had been entered when the person was registered.
  fileprivate var stayOfRegistration: Stay? {
    stays.last { stay in stay.entered.map { $0.at <= registered.at } ?? true } ?? stays.first
  }

  /// The dwelling in which the person lived on a day; on the day of a move, the new one.
  fileprivate func stay(on day: CivilDate) -> Stay? {
    stays.last { stay in stay.movedInOn <= day && stay.departure.map { day < $0.on } ?? true }
  }
}
