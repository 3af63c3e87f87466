import Residence
import Testing

/// The table of duties and stages, cell by cell.
struct LegalityTests {
  let policy: Policy

  init() throws { policy = try Policies.dalian() }

  /// A table with a column for each action in its order: `x` where it may be taken.
  private func table<Row>(_ rows: [(String, Row)], _ admits: (Row, Action.Kind) -> Bool) -> String {
    rows.map { name, row in
      let cells = Action.Kind.allCases.map { admits(row, $0) ? "x" : "." }
      return name + String(repeating: " ", count: 22 - name.count) + cells.joined()
    }.joined(separator: "\n")
  }

  @Test func theColumnsAreTheActions() {
    let order: [Action.Kind] = [
      .register, .correct, .remark, .logVisit, .recordDeparture, .sealCertificate, .applyForPermit,
      .acceptPermit, .forwardPermit, .issuePermit, .handOutPermit,
    ]
    #expect(Action.Kind.allCases == order)
  }

  @Test func everyRoleHasItsDuties() {
    let expected = """
      clerk                 xxx.xxxx.xx
      police                xxxxx......
      supervisor            ..x.....x..
      window                ...........
      administrator         ...........
      """
    #expect(table(Role.allCases.map { ($0.rawValue, $0) }) { policy.allows($1, by: $0) } == expected)
  }

  @Test func everyResidenceStageAdmitsItsActions() {
    let expected = """
      unregistered          x..........
      awaiting-verification .xxxx.xx.xx
      awaiting-revisit      .xxxx.xx.xx
      address-in-doubt      .xxxx.xx.xx
      gone                  .xxxx.xx.xx
      verified              .xxxxxxxxxx
      left                  ..x........
      """
    #expect(table(Stage.Residence.allCases.map { ($0.rawValue, $0) }) { $0.admits($1) } == expected)
  }

  @Test func everyPermitStageAdmitsItsActions() {
    let expected = """
      none                  xxxxxxx....
      applied               xxxxxx.x...
      accepted              xxxxxx..x..
      forwarded             xxxxxx...x.
      issued                xxxxxx....x
      held                  xxxxxx.....
      """
    #expect(table(Stage.Permit.allCases.map { ($0.rawValue, $0) }) { $0.admits($1) } == expected)
  }

  @Test func theCasesOfTheseTestsStandWhereTheyShould() throws {
    for stage in Cases.stages where stage.residence != .unregistered {
      #expect(try Cases.at(stage.residence, stage.permit)?.stage == stage)
    }
  }

  @Test func anObjectionIsExactlyWhatADecisionRefusesWith() throws {
    let bench = try Bench()
    for stage in Cases.stages {
      let file = try Cases.at(stage.residence, stage.permit)
      for role in Role.allCases {
        for action in Action.Kind.allCases {
          for entries in try [[:], Registrations.valid()] {
            let found = bench.reasons(Action(action, entries), on: file, by: role)
            if let objection = objection(to: action, in: stage, by: role, under: policy) {
              #expect(found == [objection])
            } else {
              #expect(!found.contains { isObjection($0) })
            }
          }
        }
      }
    }
  }

  private func isObjection(_ reason: Reason) -> Bool {
    switch reason {
    case .roleMayNot, .stageForbids, .notVerified: true
    default: false
    }
  }

  @Test func theRoleIsJudgedBeforeTheStage() {
    for stage in Cases.stages {
      for role in Role.allCases {
        for action in Action.Kind.allCases {
          let found = objection(to: action, in: stage, by: role, under: policy)
          if !policy.allows(action, by: role) {
            #expect(found == .roleMayNot(role, action))
          } else {
            #expect((found == nil) == (stage.residence.admits(action) && stage.permit.admits(action)))
          }
        }
      }
    }
  }

  @Test func whatRestsOnAVerifiedResidenceNamesThatReason() {
    for residence in Stage.Residence.allCases where ![.unregistered, .left, .verified].contains(residence) {
      #expect(Stage(residence).objection(to: .sealCertificate) == .notVerified(residence))
      #expect(Stage(residence, .accepted).objection(to: .forwardPermit) == .notVerified(residence))
    }
  }
}
