/// What became of the residence permits in a month.
///
/// Counted from the records of each permit's life (``PermitRecord``), which follow from the case and the calendar.
///
/// Source: GA/T 2000.6-2020 for the kinds of record; Decree 663, art. 9 to 11.
public struct PermitReport: CaseReport {
  /// How often each thing happened.
  public private(set) var figures = Tally<Figure>()
  /// Why cards were replaced, by the policy's reasons.
  public private(set) var replacements = Tally<String>()
  /// Of the cards that were issued and whose acceptance is known: how many within the time for it, how many not.
  public private(set) var timely = Tally<Bool>()
  /// Days from the acceptance to the issue of these.
  public private(set) var daysToIssue = Tally<Int>()

  /// What can happen to a permit.
  public enum Figure: String, CaseIterable, Sendable {
    case applications
    case acceptances
    case extensions
    case signings
    case refusals
    case firstIssues = "first-issues"
    case reissues
    case replacements
    case handedOut = "handed-out"
    case endorsements
    case suspensions
    case restorations
    case addressChanges = "address-changes"
    case cancellations
    case withdrawals
    /// Lost cards for which another one was asked.
    case lossesReported = "losses-reported"
    /// Cards handed back for another one.
    case replacementsAsked = "replacements-asked"

    /// The cards that were issued, of whatever kind.
    static let issues: Set<Figure> = [.firstIssues, .reissues, .replacements]
  }

  /// A part of a whole that the station is judged by.
  public enum Rate: String, CaseIterable, Sendable {
    case issuedInTime = "issued-in-time"
    case reissued
    case misprinted
    case refused
  }

  /// The policy's name for the reason that a card says something else than it should.
  public static let misprint = "misprint"

  /// Begins with no case.
  public init() {}

  /// How many cards were issued.
  public var issued: Int { figures.total(where: Figure.issues.contains) }

  /// What a rate comes to: how many of how many.
  public func parts(of rate: Rate) -> (part: Int, whole: Int) {
    switch rate {
    case .issuedInTime: (timely[true], timely.total)
    case .reissued: (figures[.reissues], issued)
    case .misprinted: (replacements[PermitReport.misprint], issued)
    case .refused: (figures[.refusals], figures[.refusals] + figures[.signings])
    }
  }

  /// Counts a case in, once.
  public mutating func add(_ file: Case, on basis: ReportBasis) {
    for permit in file.formerPermits + [file.permit].compactMap(\.self) { add(permit, on: basis) }
  }

  private mutating func add(_ permit: Permit, on basis: ReportBasis) {
    if basis.covers(permit.applied) { figures.add(.applications) }
    let records = permit.records(
      until: basis.until, under: basis.policy, offsetMinutes: basis.offsetMinutes)
    for record in records where basis.covers(record.on) {
      if let figure = record.kind.figure { figures.add(figure) }
    }
    for former in permit.formerCards where basis.covers(former.on) {
      if let reason = former.replacedFor { replacements.add(reason) }
    }
    for run in permit.cardRuns {
      if let handOut = run.handOut, basis.covers(handOut.on) { figures.add(.handedOut) }
      guard basis.covers(run.card.issuedOn) else { continue }
      figures.add(run.figure)
      guard let acceptance = run.acceptance else { continue }
      let due = basis.policy.issueDeadline(acceptedOn: acceptance.on, days: run.extended?.days).due
      timely.add(run.card.issuedOn <= due)
      daysToIssue.add(run.card.issuedOn.days(since: acceptance.on))
    }
  }

  /// Adds what was found in other cases.
  public mutating func merge(_ other: PermitReport) {
    figures.merge(other.figures)
    replacements.merge(other.replacements)
    timely.merge(other.timely)
    daysToIssue.merge(other.daysToIssue)
  }
}

extension PermitRecord.Kind {
  /// What a record is counted as; cards and their handing out are counted card by card.
  fileprivate var figure: PermitReport.Figure? {
    switch self {
    case .acceptance: .acceptances
    case .extension: .extensions
    case .signing: .signings
    case .refusal: .refusals
    case .production, .issue: nil
    case .endorsement: .endorsements
    case .suspension: .suspensions
    case .restoration: .restorations
    case .changeOfAddress: .addressChanges
    case .replacement: .replacementsAsked
    case .reissue: .lossesReported
    case .cancellation: .cancellations
    case .withdrawal: .withdrawals
    }
  }
}
