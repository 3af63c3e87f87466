/// The card is handed out, and who collected it is recorded.
///
/// - Requires: the day, who came, and the number of the paper by which they were identified.
/// - Refuses: a day before the card was issued; the holder by the number of somebody else.
/// - Source: Decree 663, art. 9 and 18.
extension Decision {
  mutating func handOut(_ file: inout Case) throws(Refusal) {
    let on = form.pastDate(.handedOutOn, notBefore: file.permit?.card?.issuedOn)
    let collector = form.required(.collector, limit: 60)
    let paper = form.required(.identifiedBy, limit: 60).map(TypedText.folded)
    let isHolder = collector.map(TypedText.name) == file.identity.name
    if isHolder, let paper, paper.uppercased() != file.identity.paperNumber {
      form.object(.contradiction(.identifiedBy, .paperNumber))
    }
    let (day, (who, identified)) = try finish(both(on, both(collector, paper)))
    file.permit?.handOut = Permit.HandOut(on: day, collector: who, identifiedBy: identified, entered: mark)
  }
}
