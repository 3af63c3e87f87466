public import Residence

/// The register of a station: every case by its listing.
///
/// A value, so that the desk can look through it, and try a decision out, without the store.
public struct Register: Sendable {
  private var listings: [CaseNumber: Listing] = [:]
  private var casesOfPaper: [String: Set<CaseNumber>] = [:]
  private var casesOfName: [String: Set<CaseNumber>] = [:]
  /// The running numbers that have been given.
  var numbers = GivenNumbers()

  /// Creates an empty register.
  public init() {}

  /// The number of cases.
  public var count: Int { listings.count }

  /// Every case, in no order.
  public var all: some Collection<Listing> & Sendable { listings.values }

  /// The listing of a case.
  public subscript(number: CaseNumber) -> Listing? { listings[number] }

  /// Enters a case, or the newer revision of one.
  public mutating func enter(_ listing: Listing) {
    if let old = listings[listing.number] {
      guard old.revision <= listing.revision else { return }
      casesOfPaper[old.paperNumber]?.remove(listing.number)
      casesOfName[old.name]?.remove(listing.number)
    }
    listings[listing.number] = listing
    casesOfPaper[listing.paperNumber, default: []].insert(listing.number)
    casesOfName[listing.name, default: []].insert(listing.number)
    numbers.take(listing.number)
    for certificate in listing.certificates { numbers.take(certificate) }
    for notice in listing.notices { numbers.take(notice) }
  }

  /// Who is registered at an address now, by the case's number.
  public func residents(at address: Address) -> [Listing] {
    listings.values.filter { $0.address == address && $0.stage.residence != .left }
      .sorted { $0.number < $1.number }
  }

  /// The cases that wait for a step, or for any step.
  public func waiting(for step: NextStep? = nil) -> [Listing] {
    listings.values.filter { step == nil ? $0.nextStep != nil : $0.nextStep == step }
  }

  /// What a decision at a moment needs to know of this register.
  public func circumstances(at now: Instant, station: Station, policy: Policy) -> Circumstances {
    let year = now.civilDate(offsetMinutes: station.utcOffsetMinutes).year
    let (casesOfPaper, casesOfName, listings) = (casesOfPaper, casesOfName, listings)
    return Circumstances(
      now: now, utcOffsetMinutes: station.utcOffsetMinutes, policy: policy,
      nextCase: CaseNumber(prefix: station.prefix, year: year, serial: (numbers.cases[year] ?? 0) + 1),
      nextCertificate: CertificateNumber(
        prefix: station.prefix, year: year, serial: (numbers.certificates[year] ?? 0) + 1),
      nextNotice: NoticeNumber(
        prefix: station.prefix, year: year, serial: (numbers.notices[year] ?? 0) + 1),
      bureau: station.bureau, casesOfPaper: { casesOfPaper[$0, default: []].sorted() },
      casesOfName: { name in
        casesOfName[name, default: []].sorted().compactMap { number in
          listings[number].map { (number, $0.paperNumber) }
        }
      })
  }
}
