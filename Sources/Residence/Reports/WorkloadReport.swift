/// What each officer did in a month, which deadlines were kept, and what waits now.
///
/// What was done counts by the day on which it was logged; a step with a deadline by the day of the step.
public struct WorkloadReport: CaseReport {
  /// What officers did.
  public private(set) var work = Tally<Work>()
  /// Steps that were taken under a deadline.
  public private(set) var steps = Tally<Step>()
  /// What waits today for each step.
  public private(set) var waiting: [NextStep: Waiting] = [:]

  /// What an officer does.
  public enum Duty: String, CaseIterable, Sendable {
    case registrations
    case visits
    case asked = "certificates-asked"
    case stamped = "certificates-stamped"
    case declined = "certificates-declined"
    case accepted = "permits-accepted"
    case forwarded = "permits-forwarded"
    case handedOut = "cards-handed-out"
  }

  /// Who did what.
  public struct Work: Hashable, Sendable {
    /// The officer's sign-in name.
    public let officer: String
    /// What was done.
    public let duty: Duty

    /// Names who did what.
    public init(officer: String, duty: Duty) {
      self.officer = officer
      self.duty = duty
    }
  }

  /// Who took a step with a deadline, and whether in time.
  public struct Step: Hashable, Sendable {
    /// The officer's sign-in name.
    public let officer: String
    /// Which period the step ended.
    public let period: Deadline.Period
    /// Whether it was taken in time.
    public let isKept: Bool
  }

  /// How much waits for a step, and how old it is.
  public struct Waiting: Equatable, Sendable {
    /// For how many days it has waited.
    public private(set) var ages = Tally<Int>()
    /// How much of it is overdue.
    public private(set) var overdue = 0

    mutating func add(age: Int, isOverdue: Bool) {
      ages.add(max(0, age))
      if isOverdue { overdue += 1 }
    }

    mutating func merge(_ other: Waiting) {
      ages.merge(other.ages)
      overdue += other.overdue
    }
  }

  /// Begins with no case.
  public init() {}

  /// Everybody who did anything in the month, by name.
  public var officers: [String] {
    Set(work.keys.map(\.officer) + steps.keys.map(\.officer)).sorted()
  }

  /// How many steps that end a period were taken in time or not; by one officer, or by all of them.
  public func count(of period: Deadline.Period, isKept: Bool, by officer: String? = nil) -> Int {
    steps.total { step in
      step.period == period && step.isKept == isKept && (officer == nil || step.officer == officer)
    }
  }

  /// Counts a case in, once.
  public mutating func add(_ file: Case, on basis: ReportBasis) {
    for (duty, mark) in file.duties where basis.covers(mark) {
      work.add(Work(officer: mark.by, duty: duty))
    }
    let taken = file.stepsTaken(under: basis.policy, offsetMinutes: basis.offsetMinutes)
    for step in taken where basis.covers(step.on) {
      steps.add(Step(officer: step.by, period: step.period, isKept: step.isKept))
    }
    addWaiting(file, on: basis)
  }

  private mutating func addWaiting(_ file: Case, on basis: ReportBasis) {
    guard let step = file.stage.nextStep else { return }
    // The same that the queue sorts by; what waits for the resident has no day, but a notice that was given.
    let next = file.deadlines(under: basis.policy, offsetMinutes: basis.offsetMinutes).min { $0.due < $1.due }
    let since = next?.start ?? file.openNotice(about: .registration).map { basis.day(of: $0.given) }
    waiting[step, default: Waiting()].add(
      age: since.map { basis.today.days(since: $0) } ?? 0,
      isOverdue: next.map { $0.due < basis.today } ?? false)
  }

  /// Adds what was found in other cases.
  public mutating func merge(_ other: WorkloadReport) {
    work.merge(other.work)
    steps.merge(other.steps)
    for (step, more) in other.waiting { waiting[step, default: Waiting()].merge(more) }
  }
}

extension Case {
  /// What officers did on the case, and when.
  fileprivate var duties: [(WorkloadReport.Duty, Mark)] {
    let isRegistered = openNotice(about: .registration) == nil
    let asked = certificateRequests.map(\.asked) + certificates.compactMap(\.terms.asked)
    let permits = formerPermits + [permit].compactMap(\.self)
    let acceptances = permits.flatMap {
      $0.formerCards.compactMap(\.acceptance) + [$0.acceptance].compactMap(\.self)
    }
    let handOuts = permits.flatMap(\.cardRuns).compactMap(\.handOut)
    let all: [(WorkloadReport.Duty, [Mark])] = [
      (.registrations, isRegistered ? [registered] : []), (.visits, visits.map(\.entered)), (.asked, asked),
      (.stamped, certificates.map(\.terms.sealed)),
      (.declined, certificateRequests.compactMap { $0.declined?.entered }),
      (.accepted, acceptances.map(\.entered)), (.forwarded, permits.compactMap { $0.forwarding?.entered }),
      (.handedOut, handOuts.map(\.entered)),
    ]
    return all.flatMap { duty, marks in marks.map { (duty, $0) } }
  }
}
