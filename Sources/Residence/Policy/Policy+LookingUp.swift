extension Policy {
  /// The rule of a name, if this policy has it.
  public func rule(_ id: RuleID) -> Rule? { rules.first { $0.id == id } }

  /// The district of a code.
  public func district(_ code: String) -> Division? { districts.first { $0.code == code } }

  /// The kind of paper of a name.
  public func material(_ id: String) -> MaterialKind? { materials.first { $0.id == id } }

  /// The rule of a lodging.
  public func lodging(_ lodging: Lodging) -> LodgingRule? { lodgings.first { $0.lodging == lodging } }

  /// The half-year ground of a name.
  public func ground(_ id: String) -> Ground? { grounds.first { $0.id == id } }

  /// The purpose of a name.
  public func purpose(_ id: String) -> Purpose? { purposes.first { $0.id == id } }

  /// Whether a rule is known and holds on a day.
  public func holds(_ id: RuleID, on day: CivilDate) -> Bool { rule(id)?.holds(on: day) ?? false }

  /// What people of a coverage may have.
  public func coverage(_ coverage: Coverage) -> CoverageRule? {
    self.coverage.first { $0.coverage == coverage }
  }

  /// What a role is called.
  public func name(of role: Role) -> Bilingual {
    roles.first { $0.role == role }?.name ?? Bilingual(en: role.rawValue, zh: role.rawValue)
  }

  /// What a service costs, in yuan; nothing for what the policy does not list.
  public func fee(_ service: Fee.Service) -> Fee? { fees.first { $0.service == service } }

  /// Whether a role may take an action at all.
  public func allows(_ action: Action.Kind, by role: Role) -> Bool {
    roles.contains { $0.role == role && $0.actions.contains(action) }
  }

  /// Whether operators of a role who have communities take an action in these only.
  public func isBoundToArea(_ action: Action.Kind, by role: Role) -> Bool {
    roles.contains { $0.role == role && $0.ownArea?.contains(action) == true }
  }

  /// Whether a role works on cases, so that it may open them.
  public func hasCaseWork(_ role: Role) -> Bool {
    roles.contains { $0.role == role && !$0.actions.isEmpty }
  }
}

extension [Policy.Option] {
  /// The line of a name.
  public func named(_ id: String?) -> Policy.Option? { first { $0.id == id } }
}
