public import Residence

/// The register of a station: every case by its listing, looked up, searched, counted and sorted.
///
/// A value, so that the desk can look through it, and try a decision out, without the store. Most cases stand
/// in the index, which never changes; those that were saved after it was written stand beside it.
public struct Register: Sendable {
  /// Tells whether anything was entered since a list was made.
  public private(set) var version = 0
  /// The running numbers that have been given.
  var numbers = GivenNumbers()
  let base: Snapshot?
  /// The rows of the index that are out of date, because the case stands among the recent ones.
  private(set) var replaced: RowSet
  private var replacedCount = 0
  private(set) var recent = RecentCases()

  /// Creates an empty register.
  public init() {
    self.init(over: nil)
  }

  /// Creates a register of the cases of an index.
  init(over base: Snapshot?) {
    self.base = base
    replaced = RowSet(rows: base?.count ?? 0)
    if let base { numbers = base.header.numbers }
  }

  /// The number of cases.
  public var count: Int { (base?.count ?? 0) - replacedCount + recent.count }

  /// The listing of a case.
  public subscript(number: CaseNumber) -> Listing? {
    recent[number] ?? base.flatMap { base in base.row(of: number).map { Listing(base.row($0)) } }
  }

  /// Enters a case as it is now, unless a newer revision of it stands here already.
  public mutating func enter(_ file: Case, under policy: Policy, offsetMinutes: Int) {
    numbers.take(file)
    enter(Listing(file, under: policy, offsetMinutes: offsetMinutes))
  }

  mutating func enter(_ listing: Listing) {
    if let base, let row = base.row(of: listing.number), !replaced.contains(row) {
      guard base.records[row].revision <= listing.revision else { return }
      replaced.insert(row)
      replacedCount += 1
    }
    recent.enter(listing)
    version += 1
  }

  /// The rows of an index of all cases.
  var rows: SnapshotBuilder { base?.file.lookThrough { allRows } ?? allRows }

  private var allRows: SnapshotBuilder {
    var rows = SnapshotBuilder()
    var row = 0
    func addRows(until end: Int) {
      guard let base else { return }
      while row < end {
        if !replaced.contains(row) { rows.append(base.row(row)) }
        row += 1
      }
    }
    for listing in recent.sorted {
      if let base { addRows(until: base.place(of: listing.number)) }
      rows.append(listing)
    }
    addRows(until: base?.count ?? 0)
    return rows
  }

  /// The same register over an index that has all of its cases.
  func moved(onto base: Snapshot) -> Register {
    var register = Register(over: base)
    register.version = version + 1
    register.numbers.take(numbers)
    return register
  }

  /// Who is registered at an address now, by the case's number.
  public func residents(at address: Address) -> [Listing] {
    let found = rows(RowText.place(address), in: \.byAddress, by: \.place).filter { $0.address == address }
    return (found + recent.at(address)).filter { $0.stage.residence != .left }.sorted {
      $0.number < $1.number
    }
  }

  /// The cases of an identity paper, by number.
  public func cases(ofPaper number: String) -> [Listing] {
    (rows(number, in: \.byPaper, by: \.paper) + recent.of(paper: number)).sorted { $0.number < $1.number }
  }

  /// The cases of people of a name, by number.
  public func cases(ofName name: String) -> [Listing] {
    let key = RowText.nameKey(initials: PinyinInitials.of(name), name: name)
    return (rows(key, in: \.byName, by: \.nameKey) + recent.of(name: name)).sorted { $0.number < $1.number }
  }

  private func rows(
    _ key: String, in order: KeyPath<Snapshot, SnapshotValues<UInt32>>,
    by part: (RowText.Lengths.Places) -> Range<Int>
  ) -> [Listing] {
    guard let base else { return [] }
    return base.rows(in: base[keyPath: order], where: part, is: key).filter { !replaced.contains($0) }
      .map { Listing(base.row($0)) }
  }

  /// What a decision at a moment needs to know of this register.
  public func circumstances(
    at now: Instant, station: Station, policy: Policy, officers: [Operator]
  ) -> Circumstances {
    Circumstances(at: now, station: station, policy: policy, officers: officers) { self }
  }

  /// The numbers that are given next in a year.
  fileprivate func nextNumbers(_ prefix: String, _ year: Int) -> NextNumbers {
    NextNumbers(
      case: CaseNumber(prefix: prefix, year: year, serial: (numbers.cases[year] ?? 0) + 1),
      certificate: CertificateNumber(
        prefix: prefix, year: year, serial: (numbers.certificates[year] ?? 0) + 1),
      notice: NoticeNumber(prefix: prefix, year: year, serial: (numbers.notices[year] ?? 0) + 1))
  }
}

extension Circumstances {
  /// The circumstances of a decision at a station, whose register is only looked into where the decision asks.
  init(
    at now: Instant, station: Station, policy: Policy, officers: [Operator],
    in register: @escaping () -> Register
  ) {
    let year = now.civilDate(offsetMinutes: station.utcOffsetMinutes).year
    self.init(
      now: now, utcOffsetMinutes: station.utcOffsetMinutes, policy: policy, bureau: station.bureau,
      nextNumbers: { register().nextNumbers(station.prefix, year) },
      casesOfPaper: { register().cases(ofPaper: $0).map(\.number) },
      casesOfName: { register().cases(ofName: $0).map { ($0.number, $0.paperNumber) } },
      officers: officers)
  }
}
