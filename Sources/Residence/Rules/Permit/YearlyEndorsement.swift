/// A permit is endorsed once a year, within the month before each full year.
///
/// - Requires: a verified residence and a day within the window, or after it: a late endorsement restores the
///   use of the permit, and the years of residence count on from that day.
/// - Refuses: a day before the window opens, naming the day on which it does.
/// - Source: Decree 663, art. 10.
extension Decision {
  mutating func endorse(_ file: inout Case) throws(Refusal) {
    let days = [
      file.permit?.windows(under: policy).last?.opens, file.permit?.endorsements.last?.on,
      file.permit?.handOut?.on,
    ]
    let on = form.pastDate(.endorsedOn, notBefore: days.compactMap(\.self).max())
    file.permit?.endorsements.append(Permit.Dated(on: try finish(on), entered: mark))
  }
}
