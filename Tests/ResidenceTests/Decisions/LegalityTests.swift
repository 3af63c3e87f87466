import Residence
import Testing

/// Who may do what at which stage: one total table, written out and walked cell by cell.
struct LegalityTests {
  let policy: Policy

  init() throws { policy = try Policies.dalian() }

  /// The stages at which a person is registered and has not left.
  private let present: Set<Stage.Residence> = [
    .awaitingVerification, .awaitingRevisit, .addressInDoubt, .gone, .verified,
  ]

  /// What the tables say of a cell: by role, then by stage; the missing request and the missing visit is named where it alone is missing.
  private func expected(_ action: Action.Kind, _ stage: Stage, _ role: Role) -> Reason? {
    guard LegalityTables.duties.admits(role.rawValue, action) else { return .roleMayNot(role, action) }
    let isOpen = stage.residence != .unregistered
    guard !isOpen || LegalityTables.supervision.admits(stage.supervision.rawValue, action) else {
      return .supervisionForbids(stage.supervision, action)
    }
    let isAdmittedByPermit = LegalityTables.permit.admits(stage.permit.rawValue, action)
    func isAdmitted(_ residence: Stage.Residence) -> Bool {
      isAdmittedByPermit && LegalityTables.residence.admits(residence.rawValue, action)
    }
    if isAdmitted(stage.residence) {
      let isAskedFor = stage.certificate == .asked || !LegalityTables.onRequest.contains(action)
      return isAskedFor ? nil : .nothingAsked
    }
    return isAdmitted(.verified) && present.contains(stage.residence)
      ? .notVerified(stage.residence)
      : .stageForbids(residence: stage.residence, permit: stage.permit, action)
  }

  @Test func theColumnsAreTheActions() {
    let order: [Action.Kind] = [
      .register, .giveNotice, .completeRegistration, .correct, .addPapers, .listMember, .strikeMember,
      .logVisit, .move, .recordDeparture, .takeBackDeparture, .returnHere, .askForCertificate,
      .sealCertificate,
      .declineCertificate, .voidCertificate, .applyForPermit,
      .acceptPermit, .forwardPermit, .extendPermit, .signPermit, .producePermit, .handOutPermit,
      .endorsePermit, .changePermitAddress, .replacePermit, .reissuePermit, .cancelPermit, .withdrawPermit,
      .assign, .release, .sendBack, .resubmit, .escalate, .decideEscalation, .recordComplaint, .remark,
    ]
    #expect(Action.Kind.allCases == order)
  }

  @Test func everyRoleHasItsDuties() {
    #expect(Grid(Role.allCases) { policy.allows($1, by: $0) } == LegalityTables.duties)
  }

  @Test func everyResidenceStageAdmitsItsActions() {
    #expect(Grid(Stage.Residence.allCases) { $0.admits($1) } == LegalityTables.residence)
  }

  @Test func everyPermitStageAdmitsItsActions() {
    #expect(Grid(Stage.Permit.allCases) { $0.admits($1) } == LegalityTables.permit)
  }

  @Test func everyMatterBeforeTheSupervisorAdmitsItsActions() {
    #expect(Grid(Stage.Supervision.allCases) { $0.admits($1) } == LegalityTables.supervision)
  }

  @Test func onlyWhatWasAskedForIsStampedOrDeclined() {
    let found = Action.Kind.allCases.filter { !Stage.Certificate.none.admits($0) }
    #expect(found == LegalityTables.onRequest)
    #expect(Action.Kind.allCases.allSatisfy { Stage.Certificate.asked.admits($0) })
  }

  @Test func everyCellObjectsAsItsRoleAndItsStagesSay() {
    var wrong = [String]()
    for stage in Cases.pairs {
      for role in Role.allCases {
        for action in Action.Kind.allCases {
          let found = objection(to: action, in: stage, by: role, under: policy)
          if found != expected(action, stage, role) { wrong.append("\(stage) \(role) \(action)") }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func theCasesOfTheseTestsStandWhereTheyShould() throws {
    for stage in Cases.pairs where stage.residence != .unregistered {
      #expect(try Cases.at(stage)?.stage == stage)
    }
  }

  @Test(arguments: [true, false])
  func aDecisionRefusesWithExactlyTheObjectionOfItsCell(_ isFilledIn: Bool) throws {
    let entries = isFilledIn ? try Registrations.valid() : [:]
    var wrong = [String]()
    for stage in Cases.pairs where stage.residence != .unregistered || stage == Stage(.unregistered) {
      var story = try Story(under: policy, on: "2026-11-23")
      story.file = try Cases.at(stage)
      for role in Role.allCases {
        for action in Action.Kind.allCases {
          let found = story.reasons(Action(action, entries), by: role)
          let isRight =
            if let objection = expected(action, stage, role) {
              found == [objection]
            } else {
              !found.contains(where: isObjection)
            }
          if !isRight { wrong.append("\(stage) \(role) \(action): \(found)") }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func anObjectionComesBeforeEverythingThatIsWrongWithTheForm() throws {
    var story = try Story(under: policy, on: "2026-11-23")
    story.file = try Cases.at(.awaitingVerification)
    let nonsense = Action(
      .askForCertificate, [.purpose: "?", .validDays: "0"], materials: [Material(kind: "?")])
    #expect(story.reasons(nonsense) == [.notVerified(.awaitingVerification)])
    #expect(story.reasons(nonsense, by: .window) == [.roleMayNot(.window, .askForCertificate)])
  }

  private func isObjection(_ reason: Reason) -> Bool {
    switch reason {
    case .roleMayNot, .stageForbids, .notVerified, .nothingAsked, .supervisionForbids: true
    default: false
    }
  }
}
