import CaseStore
import Console
import Residence

extension CaseScreen {
  /// What the case waits for, then its page.
  func spoken(in context: Context) -> Spoken {
    let listing = Listing(file, under: context.policy, offsetMinutes: context.station.utcOffsetMinutes)
    let status = listing.status(in: context)[context.language]
    return Spoken(lines: [status] + page(in: context).reading(in: context.language))
  }
}
