/// The end of a permit, or of its application.
///
/// - Requires: a ground of the policy's list and the day.
/// - Refuses: a ground that rests on a departure while none is recorded; a day before the last step of the permit's life.
/// - Source: GA/T 2000.6-2020 (注销).
extension Decision {
  mutating func cancel(_ file: inout Case) throws(Refusal) {
    let ground = form.option(.endGround, among: policy.cancellations)
    let departures = policy.cancellations.named(ground)?.departures
    if let departures, file.stay?.departure.map({ departures.contains($0.reason) }) != true {
      form.object(.notDeparted(departures))
    }
    let last = file.permit?.records(
      until: form.today, under: policy, offsetMinutes: circumstances.utcOffsetMinutes
    ).last { $0.by != nil }?.on
    let applied = file.permit?.applied.at.civilDate(offsetMinutes: circumstances.utcOffsetMinutes)
    let on = form.pastDate(.endedOn, notBefore: last ?? applied)
    let (why, day) = try finish(both(ground, on))
    file.permit?.end = Permit.End(kind: .cancelled, ground: why, on: day, entered: mark)
  }
}
