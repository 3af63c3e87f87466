public import Residence

/// The few facts about a case that lists, queues and searches need.
///
/// Derived from the case and the policy, never stored with it; a page always reads the case itself.
public struct Listing: Equatable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The revision that was listed.
  public let revision: Int
  /// The resident's name.
  public let name: String
  /// The first letters of the name's reading.
  public let initials: String
  /// The number of the resident's identity paper.
  public let paperNumber: String
  /// The resident's phone number.
  public let phone: String?
  /// The address of the present dwelling, or of the last one.
  public let address: Address?
  /// The name of the address's district.
  public let districtName: String
  /// The household members who live along, by name.
  public let members: [String]
  /// How far the case has come.
  public let stage: Stage
  /// The day by which the next step is due, for a case that waits for one.
  public let due: CivilDate?
  /// Who saved this revision, and when.
  public let changed: Mark
  /// Who has the case in hand, and since when.
  public let holder: Holder?

  /// An officer with a case in hand.
  public struct Holder: Equatable, Sendable {
    /// The sign-in name.
    public let name: String
    /// Since when.
    public let since: Instant
  }

  /// Lists a case.
  public init(_ file: Case, under policy: Policy, offsetMinutes: Int) {
    number = file.number
    revision = file.revision
    name = Listing.line(file.identity.name)
    initials = PinyinInitials.of(name)
    paperNumber = Listing.line(file.identity.paperNumber)
    phone = file.identity.phone.map(Listing.line)
    address = file.stay.map { Listing.line($0.address) }
    districtName = address.map { policy.district($0.district)?.name.zh ?? $0.district } ?? ""
    members = file.stay?.presentMembers.map { Listing.line($0.name) } ?? []
    stage = file.stage
    due = file.due(under: policy, offsetMinutes: offsetMinutes)
    changed = Mark(by: Listing.line(file.changed.by), at: file.changed.at)
    holder = file.holder.map { Holder(name: Listing.line($0.officer), since: $0.entered.at) }
  }

  /// The community of the dwelling.
  public var community: String { address?.community ?? "" }

  /// The road of the dwelling, with its house number.
  public var road: String { address?.road ?? "" }

  /// What the case waits for.
  public var nextStep: NextStep? { stage.nextStep }
}

extension Listing {
  /// A list shows everything in one line: control characters, which only a foreign hand can have put into a
  /// file, become spaces.
  private static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  private static func line(_ address: Address) -> Address {
    Address(
      district: line(address.district), zone: address.zone.map(line), street: line(address.street),
      community: line(address.community), road: line(address.road), building: address.building.map(line),
      unit: address.unit.map(line), room: address.room.map(line))
  }
}

extension Listing {
  /// Lists a case from a row of the index.
  init(_ row: Snapshot.Row) {
    let (record, places) = (row.record, row.record.lengths.places)
    number = row.number
    revision = Int(record.revision)
    name = row.string(places.name)
    initials = row.string(places.initials)
    paperNumber = row.string(places.paper)
    phone = places.phone.map(row.string)
    if record.district == SnapshotRecord.none {
      address = nil
    } else {
      address = Address(
        district: row.shared(record.district), zone: places.zone.map(row.string),
        street: row.string(places.street), community: row.string(places.community),
        road: row.string(places.road), building: places.building.map(row.string),
        unit: places.unit.map(row.string), room: places.room.map(row.string))
    }
    districtName = row.string(places.districtName)
    members = row.strings(from: places.members)
    stage = row.snapshot.stage(of: row.index)
    due = row.snapshot.due(of: row.index)
    changed = Mark(by: row.shared(record.changedBy), at: Instant(milliseconds: Int(record.changedAt)))
    holder =
      record.holder == SnapshotRecord.none
      ? nil : Holder(name: row.shared(record.holder), since: Instant(milliseconds: Int(record.heldSince)))
  }
}
