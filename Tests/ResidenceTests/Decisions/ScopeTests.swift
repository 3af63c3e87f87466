import Residence
import Testing

/// What each action is kept to, beside its stage: by whom, where, and in whose hands the case is.
///
/// What an action does is told by the suite of its rule; here the same filled form, which would be taken, is sent in by
/// everybody who may not.
struct ScopeTests {
  let policy: Policy
  let bench: Bench

  init() throws {
    policy = try Policies.dalian()
    bench = try Bench()
  }

  private func result(_ kind: Action.Kind, by actor: Operator, _ change: (inout Case) -> Void = { _ in })
    throws -> Result<Case, Refusal>
  {
    var file = try Forms.start(kind)
    if var changed = file {
      change(&changed)
      file = changed
    }
    let action = try Forms.action(kind)
    do throws(Refusal) {
      return .success(
        try decide(action, on: file, by: actor, in: bench.circumstances) { _, _ in "hash" })
    } catch {
      return .failure(error)
    }
  }

  private func reasons(
    _ kind: Action.Kind, by actor: Operator, _ change: (inout Case) -> Void = { _ in }
  ) throws -> [Reason] {
    guard case .failure(let refusal) = try result(kind, by: actor, change) else { return [] }
    return refusal.reasons
  }

  private func someone(_ role: Role, _ name: String = "somebody-else", in communities: [String] = [])
    -> Operator
  {
    Operator(name: name, displayName: name, role: role, communities: communities)
  }

  /// By whom the filled form of an action is taken where only the role is looked at: whoever is no supervisor takes a
  /// case for oneself, and gives back what is in the own hands.
  private func name(_ kind: Action.Kind, _ role: Role) -> String {
    switch kind {
    case .assign where role != .supervisor: "police"
    case .release: "clerk"
    default: "somebody-else"
    }
  }

  @Test(arguments: Action.Kind.allCases)
  func whoseDutyItIsNotIsRefusedForThatReasonOnly(_ kind: Action.Kind) throws {
    var (may, mayNot) = (0, 0)
    for role in Role.allCases {
      let found = try reasons(kind, by: someone(role, name(kind, role)))
      if LegalityTables.duties.admits(role.rawValue, kind) {
        may += 1
        #expect(found == [], "\(role)")
      } else {
        mayNot += 1
        #expect(found == [.roleMayNot(role, kind)], "\(role)")
        #expect(found.map(\.rule) == [.rolesOfTheDesk])
      }
    }
    #expect(may > 0 && mayNot > 1)
    // The traffic window and the administrator do nothing on cases.
    #expect(try !reasons(kind, by: someone(.window)).isEmpty)
    #expect(try !reasons(kind, by: someone(.administrator)).isEmpty)
  }

  @Test(arguments: Action.Kind.allCases)
  func whoHasAnAreaActsThereOnlyWhereThePolicySaysSo(_ kind: Action.Kind) throws {
    let community = "样例社区"
    for role in Role.allCases where policy.allows(kind, by: role) {
      let name = name(kind, role)
      let elsewhere = try reasons(kind, by: someone(role, name, in: ["无此社区"]))
      let there = try reasons(kind, by: someone(role, name, in: ["无此社区", community]))
      #expect(there == [], "\(role)")
      let isBound = policy.isBoundToArea(kind, by: role)
      #expect(elsewhere == (isBound ? [.outsideArea(community)] : []), "\(role)")
      #expect(elsewhere.allSatisfy { $0.rule == .areaOfDuty })
    }
  }

  @Test(arguments: Action.Kind.allCases)
  func whatAColleagueHasInHandIsNotChanged(_ kind: Action.Kind) throws {
    guard try Forms.start(kind) != nil else { return }
    for role in Role.allCases where policy.allows(kind, by: role) {
      let entered = try Cases.mark("2026-11-23")
      // What waits for nothing is in nobody's way; a remark keeps a case that is done as it is.
      func hold(_ file: inout Case) {
        file.holding = Holding(officer: "colleague", role: role, entered: entered)
        file.escalations.append(Escalation(ground: "rule-unclear", account: "样例", entered: entered))
      }
      guard kind != .escalate, kind != .resubmit else { continue }
      let found = try reasons(kind, by: someone(role), hold)
      let mine = try reasons(kind, by: someone(role, "colleague"), hold)
      let isKept: Bool =
        switch kind {
        case .remark, .recordComplaint: false
        case .assign, .release: role != .supervisor
        default: true
        }
      #expect((found == [.heldBy("colleague", since: entered.at)]) == isKept, "\(role) \(found)")
      #expect(!mine.contains { if case .heldBy = $0 { true } else { false } }, "\(role)")
    }
  }

  @Test func theOtherDutyGoesOnWithWhatIsInSomebodysHands() throws {
    var file = try Cases.file(.awaitingVerification)
    file.holding = Holding(officer: "clerk", role: .clerk, entered: try Cases.mark())
    #expect(bench.reasons(try Forms.action(.logVisit), on: file, by: .police) == [])
    let colleague = someone(.clerk)
    #expect(
      objection(to: .correct, on: file, by: colleague, under: policy)
        == .heldBy("clerk", since: try Cases.mark().at))
  }

  @Test func whatWaitsForNothingIsInNobodysWay() throws {
    var file = try Cases.file(.verified)
    file.holding = Holding(officer: "clerk", role: .clerk, entered: try Cases.mark())
    #expect(file.holder == nil)
    #expect(objection(to: .askForCertificate, on: file, by: someone(.clerk), under: policy) == nil)
  }

  @Test(arguments: [Action.Kind.register, .giveNotice])
  func thePoliceRegisterInTheirOwnCommunitiesOnly(_ kind: Action.Kind) throws {
    let community = "样例社区"
    let form = try Registrations.action(
      kind == .giveNotice ? [.noticeAbout: "registration"] : [:],
      materials: kind == .giveNotice ? Registrations.papers("identity-card") : Registrations.materials,
      kind: kind)
    func found(_ communities: [String]) -> [Reason] {
      do throws(Refusal) {
        _ = try decide(
          form, on: nil, by: someone(.police, in: communities), in: bench.circumstances
        ) { _, _ in "" }
        return []
      } catch {
        return error.reasons
      }
    }
    #expect(found([]) == [])
    #expect(found([community]) == [])
    #expect(found(["无此社区"]) == [.outsideArea(community)])
  }
}
