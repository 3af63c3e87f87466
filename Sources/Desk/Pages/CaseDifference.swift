import Residence

/// What changed between two revisions of a case, in words.
enum CaseDifference {
  static func lines(from old: Case, to new: Case, in context: Context) -> [String] {
    let language = context.language
    var lines = Correction(from: old, to: new, entered: new.changed).lines(in: context)
    func added<Record>(_ kind: Action.Kind, _ old: [Record], _ new: [Record], _ text: (Record) -> String) {
      lines += new.dropFirst(old.count).map { "\(kind.title[language]): \(text($0))" }
    }
    added(.logVisit, old.visits, new.visits) { "\($0.on.text) \($0.outcome.title[language])" }
    added(.sealCertificate, old.certificates, new.certificates) { $0.terms.number.text }
    added(.giveNotice, old.notices, new.notices) { $0.number.text }
    added(.recordComplaint, old.complaints, new.complaints, \.against)
    added(.listMember, old.stay?.members ?? [], new.stay?.members ?? [], \.name)
    added(.remark, old.remarks, new.remarks, \.text)
    lines += new.certificates.filter { $0.voided != nil && !old.certificates.contains($0) }.map {
      "\(Action.Kind.voidCertificate.title[language]): \($0.terms.number.text)"
    }
    let struck = Set((old.stay?.presentMembers ?? []).map(\.name))
      .subtracting((new.stay?.presentMembers ?? []).map(\.name))
    lines += struck.sorted().map { "\(Action.Kind.strikeMember.title[language]): \($0)" }
    if old.stage.permit != new.stage.permit {
      lines.append("\(old.stage.permit.title[language]) -> \(new.stage.permit.title[language])")
    }
    let before = Set(old.permit?.records(in: context) ?? [])
    lines += (new.permit?.records(in: context) ?? []).filter { !before.contains($0) }
      .map { "\($0.kind.title[language]): \($0.on.text)" }
    if let departure = new.stay?.departure, old.stay?.departure == nil {
      lines.append("\(Action.Kind.recordDeparture.title[language]): \(departure.on.text)")
    }
    return lines
  }
}

extension Correction {
  /// What it changed, a line each: the fields, then the papers that went and those that came.
  func lines(in context: Context) -> [String] {
    changes.map { $0.line(in: context) } + removedPapers.map { "- " + $0.line(in: context) }
      + addedPapers.map { "+ " + $0.line(in: context) }
  }
}

extension Correction.Change {
  /// The change in a line: the field, what stood there, what stands there now.
  fileprivate func line(in context: Context) -> String {
    let language = context.language
    func shown(_ entry: String?) -> String {
      entry.map { field.shown($0, under: context.policy)[language] } ?? "-"
    }
    return "\(field.title[language]): \(shown(old)) -> \(shown(new))"
  }
}
