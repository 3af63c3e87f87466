/// The issue may take longer on a listed ground, approved by a supervisor.
///
/// - Requires: a ground of the policy and the days from acceptance in all: more than before, at most the
///   longest that the policy allows.
/// - Refuses: the extension of a period that has run out.
/// - Source: Decree 663, art. 9 (remote areas, poor transport, special circumstances; at most 30 days).
extension Decision {
  mutating func extend(_ file: inout Case) throws(Refusal) {
    let ground = form.option(.extensionGround, among: policy.extensions)
    let days = form.number(.extensionDays)
    let present = file.permit?.extended?.days ?? policy.permit.days
    let longest = policy.permit.longestDays
    if present >= longest {
      form.object(.longestReached(present))
    } else if let days, !(present + 1...longest).contains(days) {
      form.object(.outOfBounds(.extensionDays, days, least: present + 1, most: longest))
    }
    if let accepted = file.permit?.acceptance?.on {
      let due = policy.issueDeadline(acceptedOn: accepted, days: present).due
      if form.today > due { form.object(.tooLate(.extensionDays, notAfter: due)) }
    }
    let (why, total) = try finish(both(ground, days))
    file.permit?.extended = Permit.Extended(ground: why, days: total, approved: mark)
  }
}
