/// A damaged card is replaced, a lost one reissued; the permit and its years go on.
///
/// - Requires: for a replacement the reason and the old card handed back; for a reissue the holder's account
///   of the loss.
/// - Refuses: a replacement while the old card stays outside.
/// - Source: Decree 663, art. 11.
extension Decision {
  mutating func replace(_ file: inout Case) throws(Refusal) {
    let reason = form.option(.replacementReason, among: policy.replacements)
    let isReturned = form.confirmed(.oldCardReturned)
    let on = form.pastDate(.renewedOn, notBefore: file.permit?.handOut?.on)
    let (why, day) = try finish(both(reason, isReturned ? on : nil))
    renew(&file, replacedFor: why, on: day)
  }

  mutating func reissue(_ file: inout Case) throws(Refusal) {
    let account = form.required(.lossAccount)
    let on = form.pastDate(.renewedOn, notBefore: file.permit?.handOut?.on)
    let (text, day) = try finish(both(account, on))
    renew(&file, replacedFor: nil, on: day)
    file.remarks.append(Remark(text: text, entered: mark))
  }

  /// Starts another run of the same permit, accepted on the day on which the new card was asked for.
  private func renew(_ file: inout Case, replacedFor reason: String?, on day: CivilDate) {
    guard var permit = file.permit,
      let former = Permit.FormerCard(of: permit, replacedFor: reason, on: day, entered: mark)
    else { return }
    permit.formerCards.append(former)
    permit.acceptance = Permit.Dated(on: day, entered: mark)
    permit.extended = nil
    permit.forwarding = nil
    permit.signing = nil
    permit.card = nil
    permit.handOut = nil
    permit.addressChanges = []
    file.permit = permit
  }
}
