extension Permit {
  /// The way of one card from the acceptance to the hand of its holder.
  struct CardRun {
    let acceptance: Dated?
    let extended: Extended?
    let card: Card
    let handOut: HandOut?
    /// The card before, in whose place it was asked for; nothing for the first one.
    let predecessor: FormerCard?

    /// Which kind of issue the card was.
    var figure: PermitReport.Figure {
      guard let predecessor else { return .firstIssues }
      return predecessor.replacedFor == nil ? .reissues : .replacements
    }
  }

  /// Every card that was issued, in their order.
  ///
  /// After a refused renewal the card before is the present one again; it was issued only once.
  var cardRuns: [CardRun] {
    var runs = [CardRun]()
    for (index, former) in formerCards.enumerated()
    where index == 0 || formerCards[index - 1].card != former.card {
      runs.append(
        CardRun(
          acceptance: former.acceptance, extended: former.extended, card: former.card,
          handOut: former.handOut, predecessor: index == 0 ? nil : formerCards[index - 1]))
    }
    if let card, formerCards.last?.card != card {
      runs.append(
        CardRun(
          acceptance: acceptance, extended: extended, card: card, handOut: handOut,
          predecessor: formerCards.last))
    }
    return runs
  }
}
