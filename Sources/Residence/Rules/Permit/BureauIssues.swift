/// The county-level bureau reviews, signs and has the card made; the station enters what it decided.
///
/// - Requires: the decision and its day, a refusal's ground; then the card's number and the day of issue.
/// - Refuses: days before the step before.
/// - Source: Decree 663, art. 4 and 10; GA/T 2000.6-2020.
extension Decision {
  mutating func sign(_ file: inout Case) throws(Refusal) {
    let decision = form.code(.decision, as: BureauDecision.self)
    let on = form.pastDate(.decidedOn, notBefore: file.permit?.forwarding?.on)
    let ground = decision == .refused ? form.required(.decisionReason) : nil
    let (decided, day) = try finish(both(decision, on))
    switch decided {
    case .signed: file.permit?.signing = Permit.Dated(on: day, entered: mark)
    case .refused:
      file.permit?.end = Permit.End(kind: .refused, ground: try finish(ground), on: day, entered: mark)
    }
  }

  mutating func produce(_ file: inout Case) throws(Refusal) {
    let number = form.required(.cardNumber, limit: 30).map(TypedText.folded)
    let on = form.pastDate(.issuedOn, notBefore: file.permit?.signing?.on ?? file.permit?.forwarding?.on)
    let (card, day) = try finish(both(number, on))
    // A card cannot be made unsigned: where only its arrival is entered, it was signed on its day of issue.
    if file.permit?.signing == nil { file.permit?.signing = Permit.Dated(on: day, entered: mark) }
    let face = CardFace(of: file, issuedOn: day, by: circumstances.bureau, under: policy)
    file.permit?.card = Permit.Card(number: card, issuedOn: day, face: face, entered: mark)
  }
}
