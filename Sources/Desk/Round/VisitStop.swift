import CaseStore
import Residence

/// Where the community police stop on their way: a case that waits for a visit, and its address.
struct VisitStop: Sendable {
  /// The case, as the lists know it.
  let listing: Listing
  /// The address in a line.
  let address: String

  /// The address without what all stops of a beat have in common, for where there is little room.
  var place: String {
    guard let address = listing.address else { return "-" }
    let rooms = [address.building, address.unit, address.room].compactMap(\.self).joined(separator: "-")
    return address.community + address.road + rooms
  }

  /// What waits for a visit in the operator's communities, street by street and house by house.
  static func all(in context: Context) -> [VisitStop] {
    let communities = Set(context.actor?.communities ?? [])
    return context.register.list(CaseQuery(.waiting([.verify, .revisit], communities: communities)))
      .map { VisitStop(listing: $0, address: $0.address?.line(under: context.policy) ?? "-") }
      .map { (stop: $0, key: $0.address.wayKey) }
      .sorted { ($0.key, $0.stop.listing.number) < ($1.key, $1.stop.listing.number) }.map(\.stop)
  }
}

extension String {
  /// By this, number 9 of a street comes before number 10.
  fileprivate var wayKey: String {
    replacing(/\d+/) { digits in
      String(repeating: "0", count: max(0, 6 - digits.output.count)) + digits.output
    }
  }
}
