import CaseStore
import Residence

/// A row of a list, as both sides have to show it.
struct ListedCase {
  let number: String
  let name: String
  let initials: String
  let paper: String
  let phone: String?
  let address: String
  let nextStep: String?
  let due: Int
  let community: String
  let revision: Int
  let changedAt: String
  let changedBy: String

  init(_ listing: Listing) {
    number = listing.number.text
    name = listing.name
    initials = listing.initials
    paper = listing.paperNumber
    phone = listing.phone
    address = ListedCase.address(of: listing)
    nextStep = listing.nextStep?.rawValue
    due = listing.due?.dayNumber ?? Schema.notDue
    community = listing.community
    revision = listing.revision
    changedAt = listing.changed.at.text
    changedBy = listing.changed.by
  }

  /// Reads the columns of ``Schema/listed``.
  init(_ row: Statement) {
    number = row.text(0) ?? ""
    name = row.text(1) ?? ""
    initials = row.text(2) ?? ""
    paper = row.text(3) ?? ""
    phone = row.text(4)
    address = row.text(5) ?? ""
    nextStep = row.text(6)
    due = row.integer(7)
    community = row.text(8) ?? ""
    revision = row.integer(9)
    changedAt = row.text(10) ?? ""
    changedBy = row.text(11) ?? ""
  }

  /// What has to be the same on both sides.
  ///
  /// Who changed the case last is not: each side is saved to by itself.
  var compared: String {
    [number, name, initials, paper, phone ?? "-", address, nextStep ?? "-", String(due), community]
      .joined(separator: "|")
  }

  /// What is searched of a case, its parts kept apart by a character that nobody types.
  static func searched(of listing: Listing) -> String {
    let number = listing.number.text.dropFirst(listing.number.prefix.count + 1)
    let parts = [String(number), listing.initials, listing.name, listing.paperNumber, listing.phone ?? ""]
    return (parts + [address(of: listing)] + listing.members).joined(separator: "\u{1F}")
  }

  private static func address(of listing: Listing) -> String {
    guard let address = listing.address else { return "" }
    let place = [address.zone, address.street, address.community, address.road].compactMap(\.self).joined()
    return listing.districtName + place
      + [address.building, address.unit, address.room].compactMap(\.self).joined(separator: "-")
  }
}
