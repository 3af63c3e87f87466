/// What the desk cannot settle is put before the supervisor, who decides on it.
///
/// - Requires: a ground of the policy and an account of the matter; for the decision, what is to be done, by somebody
///   else than who asked.
/// - Refuses: a decision on one's own question.
/// - Source: standing order of the desk.
extension Decision {
  mutating func escalate(_ file: inout Case) throws(Refusal) {
    let ground = form.option(.escalationGround, among: policy.desk.supervision.escalations)
    let account = form.required(.escalationAccount)
    let (why, what) = try finish(both(ground, account))
    file.escalations.append(Escalation(ground: why, account: what, entered: mark))
  }

  mutating func decideEscalation(of file: inout Case) throws(Refusal) {
    if file.openEscalation?.entered.by == actor.name { form.object(.ownEntry(actor.name)) }
    let text = try finish(form.required(.escalationDecision))
    file.escalations[file.escalations.count - 1].decision = Escalation.Decided(text: text, entered: mark)
  }
}
