import Residence
import Specimens
import Testing

@testable import CaseStore

/// Over random histories: every open case stands in exactly one next-action queue, and every count is the length of
/// its list, whoever looks and in whosever hands the cases are.
@Suite struct QueuePropertyTests {
  private func history(_ station: TemporaryStation, steps: Int, seed: UInt64) throws -> CaseStore {
    var random = Seeded(state: seed)
    var store = try station.open()
    var files: [CaseNumber: Case] = [:]
    for step in 0..<steps {
      let now = Specimens.moment(9, step % 60, daysLater: step / 12)
      let file = files.values.sorted { $0.number < $1.number }.randomElement(using: &random)
      let changed: Case?
      if let file, let errand = Errands.all.randomElement(using: &random), step % 3 != 0 {
        changed = try? store.act(errand.action, on: file, by: errand.actor, at: now)
      } else {
        changed = try? store.act(Specimens.registration(serial: step), at: now)
      }
      if let changed { files[changed.number] = changed }
      // Lists are right over whatever index there is by now.
      if step % 17 == 0 { try store.fold() }
      if step % 29 == 0 {
        try store.checkpoint()
        store = try station.open()
      }
    }
    return store
  }

  @Test(arguments: UInt64(1)...6)
  func everyOpenCaseStandsInExactlyOneQueueAndEveryCountIsItsListsLength(seed: UInt64) throws {
    let station = try TemporaryStation()
    let store = try history(station, steps: 120, seed: seed)
    let (register, policy, today) = (store.register, store.policy, Specimens.today.adding(days: 10))
    let all = Set(NextStep.allCases)
    let open = register.list(CaseQuery(.waiting(all, communities: [])))
    let queues = NextStep.allCases.map { register.list(CaseQuery(.waiting([$0], communities: []))) }
    // Disjoint and complete.
    #expect(queues.map(\.count).reduce(0, +) == open.count)
    #expect(Set(queues.flatMap { $0.map(\.number) }) == Set(open.map(\.number)))
    #expect(open.allSatisfy { $0.nextStep != nil })
    let closed = Set(register.list(CaseQuery(.all)).map(\.number)).subtracting(open.map(\.number))
    for number in closed { #expect(try store.file(number).stage.nextStep == nil) }

    let communities = Set(open.map(\.community))
    let areas: [Set<String>] = [[], Set(communities.prefix(1)), ["无此社区"]]
    let hands: [CaseQuery.Hands] = [.any, .somebody, .free(for: "clerk"), .of("clerk"), .of("police")]
    for area in areas {
      for hand in hands {
        let counts = register.work(in: area, hands: hand) { Severity(due: $0, on: today, under: policy) }
        for step in NextStep.allCases {
          let list = register.list(CaseQuery(.waiting([step], communities: area, hands: hand), order: .due))
          let count = counts[step] ?? WorkCount()
          #expect(count.all == list.count, "\(step) \(hand)")
          #expect(count.earliest == list.compactMap(\.due).min())
          for severity in Severity.allCases {
            let due = list.compactMap(\.due).count { Severity(due: $0, on: today, under: policy) == severity }
            #expect(count.bySeverity[severity] ?? 0 == due)
          }
        }
      }
    }
    // In one pair of hands or in none.
    func numbers(_ hands: CaseQuery.Hands) -> Set<CaseNumber> {
      Set(register.list(CaseQuery(.waiting(all, communities: [], hands: hands))).map(\.number))
    }
    let held = Specimens.operators.map { numbers(.of($0.name)) }
    #expect(held.map(\.count).reduce(0, +) == numbers(.somebody).count)
    #expect(numbers(.somebody).isDisjoint(with: numbers(.free(for: ""))))
    #expect(numbers(.somebody).union(numbers(.free(for: ""))) == Set(open.map(\.number)))
    for listing in open {
      let file = try store.file(listing.number)
      #expect(listing.holder?.name == file.holder?.officer)
      #expect(listing.holder?.since == file.holder?.entered.at)
    }
    #expect(seed != 1 || !numbers(.somebody).isEmpty)
  }

  /// What is done to cases in these histories.
  private enum Errands {
    static let all: [(action: Action, actor: String)] =
      VisitOutcome.allCases.map {
        (Action(.logVisit, [.visitedOn: "today", .outcome: $0.rawValue, .met: "本人"]), "police")
      } + [
        (Action(.assign, [.officer: "clerk"]), "clerk"),
        (Action(.assign, [.officer: "police"]), "supervisor"),
        (Action(.release), "supervisor"),
        (Action(.escalate, [.escalationGround: "rule-unclear", .escalationAccount: "样例"]), "clerk"),
        (Action(.decideEscalation, [.escalationDecision: "照办"]), "supervisor"),
        (Action(.sendBack, [.returnGround: "entry-mistaken"]), "supervisor"),
        (Action(.resubmit), "clerk"),
        (
          Action(
            .askForCertificate,
            [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30"]), "clerk"
        ),
        (Action(.recordDeparture, [.departedOn: "today", .departureReason: "left"]), "clerk"),
      ]
      + [VisitOutcome](repeating: .livesThere, count: 6).map {
        (Action(.logVisit, [.visitedOn: "today", .outcome: $0.rawValue, .met: "本人"]), "police")
      }
  }
}
