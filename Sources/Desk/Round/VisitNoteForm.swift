import CaseStore
import Residence

/// What was found at one stop of a round, in full; it is entered with the results of the others.
struct VisitNoteForm: Form {
  /// The case that waits for the visit.
  let listing: Listing
  /// What is noted already.
  let noted: [Field: String]

  var kind: Action.Kind { .logVisit }
  var file: Case? { nil }

  func start(in context: Context) -> [Field: String] {
    VisitForm(file: nil).start(in: context).merging(noted) { $1 }
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    let address = listing.address?.line(under: context.policy) ?? "-"
    return [
      Bilingual(en: "\(listing.name), \(address)", zh: "\(listing.name)，\(address)"),
      Bilingual(en: "Entered together with the other results of the round.", zh: "与本次走访的其他结果一并录入。"),
    ]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    VisitForm(file: nil).sections(entries, in: context)
  }
}
