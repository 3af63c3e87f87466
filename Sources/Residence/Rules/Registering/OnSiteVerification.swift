/// The community police look whether the person lives there, and enter what they found.
///
/// - Requires: the day of the visit and what was found; who was met, if the person lives there.
/// - Refuses: a visit before the person moved in, or on a day that has not come.
/// - Source: guidelines for the Dalian residence permit, special reminder 2.
extension Decision {
  mutating func logVisit(to file: inout Case) throws(Refusal) {
    let on = form.pastDate(.visitedOn, notBefore: file.stay?.movedInOn)
    let outcome = form.code(.outcome, as: VisitOutcome.self)
    let met = outcome == .livesThere ? form.required(.met, limit: 60) : form.optional(.met, limit: 60)
    let remarks = form.optional(.visitRemarks)
    let (address, (day, found)) = try finish(both(file.stay?.address, both(on, outcome)))
    file.visits.append(
      Visit(address: address, on: day, outcome: found, met: met, remarks: remarks, entered: mark))
  }
}
