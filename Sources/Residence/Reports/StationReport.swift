/// A report of a station, as it is made and as it is shown.
public struct StationReport: Equatable, Sendable {
  /// Which report it is.
  public let kind: ReportKind
  /// The month that is told of.
  public let month: CivilMonth
  /// The day on which it was made.
  public let day: CivilDate
  /// What was found.
  public private(set) var content: Content
  /// How many cases were counted in.
  public private(set) var cases = 0
  /// The files of cases that cannot be read, so that nothing of them is counted.
  public private(set) var unreadable: [String] = []

  /// What each kind of report finds.
  public enum Content: Equatable, Sendable {
    case registrations(RegistrationReport)
    case permits(PermitReport)
    case workload(WorkloadReport)
    case quality(QualityReport)
    case reminders(ReminderReport)

    fileprivate init(_ kind: ReportKind) {
      switch kind {
      case .registrations: self = .registrations(RegistrationReport())
      case .permits: self = .permits(PermitReport())
      case .workload: self = .workload(WorkloadReport())
      case .quality: self = .quality(QualityReport())
      case .reminders: self = .reminders(ReminderReport())
      }
    }
  }

  /// Begins a report with no case.
  public init(_ kind: ReportKind, on basis: ReportBasis) {
    self.kind = kind
    month = basis.month
    day = basis.today
    content = Content(kind)
  }

  /// Counts a case in, once.
  public mutating func add(_ file: Case, on basis: ReportBasis) {
    cases += 1
    let present = content
    // What has been counted so far is not copied for each case.
    content = Content(kind)
    content = present.adding(file, on: basis)
  }

  /// Notes the file of a case that cannot be read.
  public mutating func miss(_ path: String) { unreadable = (unreadable + [path]).sorted() }

  /// Adds what was found in other cases; of another kind of report nothing is taken.
  public mutating func merge(_ other: StationReport) {
    guard other.kind == kind else { return }
    cases += other.cases
    unreadable = (unreadable + other.unreadable).sorted()
    let present = content
    content = Content(kind)
    content = present.merging(other.content)
  }
}

extension StationReport.Content {
  fileprivate consuming func adding(_ file: Case, on basis: ReportBasis) -> Self {
    switch consume self {
    case .registrations(var report):
      report.add(file, on: basis)
      return .registrations(report)
    case .permits(var report):
      report.add(file, on: basis)
      return .permits(report)
    case .workload(var report):
      report.add(file, on: basis)
      return .workload(report)
    case .quality(var report):
      report.add(file, on: basis)
      return .quality(report)
    case .reminders(var report):
      report.add(file, on: basis)
      return .reminders(report)
    }
  }

  fileprivate consuming func merging(_ other: Self) -> Self {
    switch (consume self, other) {
    case (.registrations(var report), .registrations(let more)):
      report.merge(more)
      return .registrations(report)
    case (.permits(var report), .permits(let more)):
      report.merge(more)
      return .permits(report)
    case (.workload(var report), .workload(let more)):
      report.merge(more)
      return .workload(report)
    case (.quality(var report), .quality(let more)):
      report.merge(more)
      return .quality(report)
    case (.reminders(var report), .reminders(let more)):
      report.merge(more)
      return .reminders(report)
    case (let report, _): return report
    }
  }
}
