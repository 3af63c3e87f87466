import Residence

/// What changed between two revisions of a case, in words.
enum CaseDifference {
  static func lines(from old: Case, to new: Case, in context: Context) -> [String] {
    let language = context.language
    let (before, after) = (RegistrationEntries.of(old), RegistrationEntries.of(new))
    func shown(_ field: Field, _ entries: [Field: String]) -> String {
      entries[field].map { field.shown($0, under: context.policy)[language] } ?? "-"
    }
    var lines = RegistrationEntries.changed(from: old, to: new).map { field in
      field == .materials
        ? field.title[language]
        : "\(field.title[language]): \(shown(field, before)) -> \(shown(field, after))"
    }
    func added<Record>(_ kind: Action.Kind, _ old: [Record], _ new: [Record], _ text: (Record) -> String) {
      lines += new.dropFirst(old.count).map { "\(kind.title[language]): \(text($0))" }
    }
    added(.logVisit, old.visits, new.visits) { "\($0.on.text) \($0.outcome.title[language])" }
    added(.sealCertificate, old.certificates, new.certificates) { $0.terms.number.text }
    added(.remark, old.remarks, new.remarks, \.text)
    if old.stage.permit != new.stage.permit {
      lines.append("\(old.stage.permit.title[language]) -> \(new.stage.permit.title[language])")
    }
    if let departure = new.stay?.departure, old.stay?.departure == nil {
      lines.append("\(Action.Kind.recordDeparture.title[language]): \(departure.on.text)")
    }
    return lines
  }
}
