/// Only the public security organ takes a permit away, on a listed ground, with a notice to the person.
///
/// - Requires: a supervisor (the policy's roles), and a ground of the policy's list.
/// - Refuses: a ground that is not used in this city. There is no function by which anybody keeps a lawful card.
/// - Source: Decree 663, art. 18 and 19.
extension Decision {
  mutating func withdraw(_ file: inout Case) throws(Refusal) {
    let ground = form.option(.withdrawalGround, among: policy.withdrawals)
    let why = try finish(ground)
    file.permit?.end = Permit.End(kind: .withdrawn, ground: why, on: form.today, entered: mark)
    file.notices.append(notice(about: .withdrawal, ground: why))
  }
}
