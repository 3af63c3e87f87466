/// The acceptance of an application starts the clock.
///
/// - Requires: a day that has come, not before the application.
/// - Refuses: nothing else; an application whose papers are missing is not there yet, it has a notice.
/// - Source: Decree 663, art. 9.
extension Decision {
  mutating func accept(_ file: inout Case) throws(Refusal) {
    let applied = file.permit?.applied.at.civilDate(offsetMinutes: circumstances.utcOffsetMinutes)
    let on = form.pastDate(.acceptedOn, notBefore: applied)
    file.permit?.acceptance = Permit.Dated(on: try finish(on), entered: mark)
  }
}
