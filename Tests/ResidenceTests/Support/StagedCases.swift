import Residence
import Testing

/// Cases put to a stage by their facts, whether or not any action leads there.
enum StagedCases {
  /// A case at a stage; nothing for a stage without a file.
  static func at(_ stage: Stage) throws -> Case? {
    guard stage.residence != .unregistered else { return nil }
    var story = try Story(under: Policies.dalian(), on: "2026-11-20")
    try story.take(Registrations.action())
    var file = try #require(story.file)
    let mark = file.registered
    file.permit = permit(stage.permit, mark)
    if stage.residence == .incomplete {
      file.notices = [Notice(number: story.circumstances.nextNotice, about: .registration, given: mark)]
    }
    if let outcome = outcome(stage.residence) {
      file.visits = [
        Visit(
          address: file.stays[0].address, on: story.circumstances.today, outcome: outcome, entered: mark)
      ]
    }
    if stage.residence == .left {
      file.stays[0].departure = Departure(on: story.circumstances.today, reason: .left, entered: mark)
    }
    return file
  }

  /// Every stage, those that no case can reach included.
  static let stages = Stage.Residence.allCases.flatMap { residence in
    Stage.Permit.allCases.map { Stage(residence, $0) }
  }

  private static func outcome(_ residence: Stage.Residence) -> VisitOutcome? {
    switch residence {
    case .unregistered, .incomplete, .awaitingVerification: nil
    case .awaitingRevisit: .unknownThere
    case .addressInDoubt: .addressWrong
    case .gone: .gone
    case .verified, .left: .livesThere
    }
  }

  private static func permit(_ stage: Stage.Permit, _ mark: Mark) -> Permit? {
    let day = mark.at.civilDate(offsetMinutes: 480)
    let step = Permit.Dated(on: day, entered: mark)
    let way: [Stage.Permit] = [.applied, .accepted, .forwarded, .signed, .produced, .held]
    let far = way.firstIndex(of: stage) ?? 0
    guard stage != .none else { return nil }
    var permit = Permit(
      application: PermitApplication(ground: "marriage", since: day, proofs: []), applied: mark)
    if far > 0 { permit.acceptance = step }
    if far > 1 { permit.forwarding = step }
    if far > 2 { permit.signing = step }
    if far > 3 { permit.card = Permit.Card(number: "YB0001", issuedOn: day, entered: mark) }
    if far > 4 {
      permit.handOut = Permit.HandOut(on: day, collector: "样例", identifiedBy: "样例", entered: mark)
    }
    let end: Permit.End.Kind? =
      switch stage {
      case .refused: .refused
      case .cancelled: .cancelled
      case .withdrawn: .withdrawn
      default: nil
      }
    permit.end = end.map { Permit.End(kind: $0, ground: "样例", on: day, entered: mark) }
    return permit
  }
}
