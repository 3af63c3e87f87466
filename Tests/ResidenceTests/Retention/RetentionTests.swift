import Residence
import Testing

/// A file is kept as long as it is needed, and then for as many months as the policy says.
@Suite struct RetentionTests {
  private let policy: Policy
  private let months: Int

  init() throws {
    policy = try Policies.dalian()
    months = policy.desk.retention.departedMonths
  }

  private func retention(_ file: Case) -> Retention { file.retention(under: policy, offsetMinutes: 480) }

  /// Somebody who left on a day.
  private func left(_ text: String = "2026-11-22", _ permit: Stage.Permit = .none) throws -> Case {
    var file = try Cases.file(.left, permit)
    file.stay?.departure?.on = try day(text)
    return file
  }

  @Test(arguments: Stage.Residence.allCases.filter { $0 != .left && $0 != .unregistered })
  func whoLivesHereKeepsTheFile(_ residence: Stage.Residence) throws {
    #expect(retention(try Cases.file(residence)) == .kept(.stay))
  }

  @Test(arguments: Stage.Permit.allCases)
  func anOpenPermitKeepsTheFile(_ permit: Stage.Permit) throws {
    let isOver = [.none, .refused, .cancelled, .withdrawn].contains(permit)
    let kept = retention(try left(permit))
    #expect((kept == .kept(.permit)) == !isOver, "\(kept)")
  }

  private func left(_ permit: Stage.Permit) throws -> Case { try left("2026-11-22", permit) }

  @Test func whatIsOpenBeforeTheSupervisorKeepsTheFile() throws {
    var file = try left()
    file.escalations = [
      Escalation(ground: "rule-unclear", account: "样例情况", entered: try Cases.mark(by: "police"))
    ]
    #expect(retention(file) == .kept(.supervision))
  }

  @Test func theLastOfItsDaysBeginsThePeriod() throws {
    let plain = try left()
    let first = plain.stay?.departure?.on.adding(months: months).adding(days: 1)
    #expect(retention(plain) == .erasable(from: try #require(first)))
    var complained = plain
    complained.complaints = [
      Complaint(
        against: "样例公司", paper: "身份证", since: try day("2027-01-01"), account: "样例",
        entered: try Cases.mark("2027-01-02"))
    ]
    let later = try day("2027-01-02").adding(months: months).adding(days: 1)
    #expect(retention(complained) == .erasable(from: later))
    var certified = try Cases.certified()
    certified.stay?.departure = plain.stay?.departure
    let until = try #require(certified.certificates.first).terms.validUntil
    #expect(retention(certified) == .erasable(from: until.adding(months: months).adding(days: 1)))
  }

  @Test func theDayBeforeIsTooEarlyAndTheDayItselfIsNot() throws {
    guard case .erasable(let first) = retention(try left()) else {
      Issue.record("A file that nobody needs is kept")
      return
    }
    #expect(!Retention.erasable(from: first).allowsErasing(on: first.adding(days: -1)))
    #expect(Retention.erasable(from: first).allowsErasing(on: first))
    for hold in Retention.Hold.allCases { #expect(!Retention.kept(hold).allowsErasing(on: first)) }
  }
}
