import CaseStore
import Residence

/// The way of the community police for other programs, such as the device that they carry.
public enum VisitFile {
  /// What waits for a visit, a line for each stop in the order of the way; each line says who took it out, when, and
  /// for what.
  public static func csv(for purpose: String, in context: Context) -> [UInt8] {
    let heading = [
      "case", "name", "phone", "district", "street", "community", "road", "building", "unit", "room", "step",
      "due", "exported_by", "exported_at", "purpose",
    ]
    let lines = VisitStop.all(in: context).map { stop in
      let (listing, address) = (stop.listing, stop.listing.address)
      return [
        listing.number.text, listing.name, listing.phone, address?.district, address?.street,
        address?.community, address?.road, address?.building, address?.unit, address?.room,
        listing.nextStep?.rawValue, listing.due?.text, context.actor?.name, context.now.text, purpose,
      ].map { $0 ?? "" }
    }
    return ([heading] + lines).asCSV
  }
}
