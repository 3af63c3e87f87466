/// On which cases an operator may act: those of the own area, and those that nobody else has in hand.
///
/// What an operator may do at all says the policy (``Policy/allows(_:by:)``).
public struct Scope: Sendable {
  private let actor: Operator
  private let policy: Policy

  /// The scope of an operator.
  public init(of actor: Operator, under policy: Policy) {
    self.actor = actor
    self.policy = policy
  }

  /// Why the operator may not take an action on a case, if so.
  public func objection(to action: Action.Kind, on file: Case) -> Reason? {
    if let community = file.stay?.address.community, let reason = objection(to: action, in: community) {
      return reason
    }
    guard let holding = file.holder, isKept(action, from: holding) else { return nil }
    return .heldBy(holding.officer, since: holding.entered.at)
  }

  /// Why the operator may not take an action in a community, if so.
  public func objection(to action: Action.Kind, in community: String) -> Reason? {
    guard !actor.communities.isEmpty, !actor.communities.contains(community),
      policy.isBoundToArea(action, by: actor.role)
    else { return nil }
    return .outsideArea(community)
  }

  /// Whether somebody else has the case in hand whose duty it is as well.
  ///
  /// The police still visit what a clerk has in hand. Supervisors assign and release what others hold.
  private func isKept(_ action: Action.Kind, from holding: Holding) -> Bool {
    switch action {
    // Whoever comes with a complaint or a remark is heard by anybody.
    case .recordComplaint, .remark: false
    case .assign, .release: actor.role != .supervisor && holding.officer != actor.name
    default: holding.role == actor.role && holding.officer != actor.name
    }
  }
}
