import Residence

extension Field {
  /// An entry as people read it: a code by its name, everything else as it was written.
  func shown(_ entry: String, under policy: Policy) -> Bilingual {
    let name: Bilingual? =
      switch self {
      case .paper: PaperKind(rawValue: entry)?.title
      case .sex: Sex(rawValue: entry)?.title
      case .ethnicity: Ethnicity.title(entry)
      case .district: policy.district(entry)?.name
      case .intendedStay: IntendedStay(rawValue: entry)?.title
      case .stayReason: StayReason(rawValue: entry)?.title
      case .lodging: Lodging(rawValue: entry).flatMap { policy.lodging($0) }?.name
      case .declarant: DeclarantKind(rawValue: entry)?.title
      case .outcome: VisitOutcome(rawValue: entry)?.title
      case .departureReason: DepartureReason(rawValue: entry)?.title
      case .purpose: policy.purpose(entry)?.name
      case .ground: policy.ground(entry)?.name
      case .agentGround: policy.agents.grounds.first { $0.id == entry }?.name
      case .agentRelation: policy.agents.relations.named(entry)?.name
      case .memberRelation: MemberRelation(rawValue: entry)?.title
      case .extensionGround: policy.extensions.named(entry)?.name
      case .replacementReason: policy.replacements.named(entry)?.name
      case .endGround: policy.cancellations.named(entry)?.name
      case .returnGround: policy.desk.supervision.returns.named(entry)?.name
      case .declineGround: policy.desk.supervision.declines.named(entry)?.name
      case .escalationGround: policy.desk.supervision.escalations.named(entry)?.name
      case .withdrawalGround: policy.withdrawals.named(entry)?.name
      case .decision: BureauDecision(rawValue: entry)?.title
      case .oldCardReturned: Confirmation(rawValue: entry)?.title
      case .noticeAbout: Notice.Subject(rawValue: entry)?.title
      default: nil
      }
    return name ?? Bilingual(en: entry, zh: entry)
  }
}
