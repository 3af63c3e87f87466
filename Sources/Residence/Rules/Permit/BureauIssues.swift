/// The county-level bureau reviews, signs and has the card made; the station enters what it decided.
///
/// - Requires: the decision and its day, a refusal's ground; then the card's number and the day of issue.
/// - Refuses: days before the step before; the number of a card that the holder had before.
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
      refuse(&file, Permit.End(kind: .refused, ground: try finish(ground), on: day, entered: mark))
    }
  }

  /// Ends the application; of a holder only that for another card, and the card before stays good.
  private func refuse(_ file: inout Case, _ refusal: Permit.End) {
    guard let former = file.permit?.formerCards.last else {
      file.permit?.end = refusal
      return
    }
    file.permit?.refusals.append(refusal)
    file.permit?.forwarding = nil
    file.permit?.card = former.card
    file.permit?.handOut = former.handOut
    file.permit?.addressChanges = former.addressChanges
  }

  mutating func produce(_ file: inout Case) throws(Refusal) {
    let number = form.required(.cardNumber, limit: 30).map(TypedText.folded)
    if let number, file.permit?.formerCards.contains(where: { $0.card.number == number }) == true {
      form.object(.cardNumberUsed(number))
    }
    let on = form.pastDate(.issuedOn, notBefore: file.permit?.signing?.on ?? file.permit?.forwarding?.on)
    let (card, day) = try finish(both(number, on))
    // A card cannot be made unsigned: where only its arrival is entered, it was signed on its day of issue.
    if file.permit?.signing == nil { file.permit?.signing = Permit.Dated(on: day, entered: mark) }
    let face = CardFace(of: file, issuedOn: day, by: circumstances.bureau, under: policy)
    file.permit?.card = Permit.Card(number: card, issuedOn: day, face: face, entered: mark)
  }
}
