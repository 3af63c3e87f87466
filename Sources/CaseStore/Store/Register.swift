public import Residence

/// The register of a station: every case by its listing.
///
/// A value, so that the desk can look through it, and try a decision out, without the store.
public struct Register: Sendable {
  private var listings: [CaseNumber: Listing] = [:]
  private var casesOfPaper: [String: Set<CaseNumber>] = [:]
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
    }
    listings[listing.number] = listing
    casesOfPaper[listing.paperNumber, default: []].insert(listing.number)
    numbers.take(listing.number)
    for certificate in listing.certificates { numbers.take(certificate) }
  }

  /// The cases that wait for a step, or for any step.
  public func waiting(for step: NextStep? = nil) -> [Listing] {
    listings.values.filter { step == nil ? $0.nextStep != nil : $0.nextStep == step }
  }

  /// What a decision at a moment needs to know of this register.
  public func circumstances(at now: Instant, station: Station, policy: Policy) -> Circumstances {
    let year = now.civilDate(offsetMinutes: station.utcOffsetMinutes).year
    let casesOfPaper = casesOfPaper
    return Circumstances(
      now: now, utcOffsetMinutes: station.utcOffsetMinutes, policy: policy,
      nextCase: CaseNumber(prefix: station.prefix, year: year, serial: (numbers.cases[year] ?? 0) + 1),
      nextCertificate: CertificateNumber(
        prefix: station.prefix, year: year, serial: (numbers.certificates[year] ?? 0) + 1),
      casesOfPaper: { casesOfPaper[$0, default: []].sorted() })
  }
}
