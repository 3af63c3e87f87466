/// What is registered but wrong or thin: how many cases of each kind, and the first of them.
public struct QualityReport: CaseReport {
  /// What each check found.
  public private(set) var findings: [QualityCheck: Finding] = [:]

  /// The cases that a check found.
  public struct Finding: Equatable, Sendable {
    /// How many.
    public private(set) var count = 0
    /// The first of them by number.
    public private(set) var first: [CaseNumber] = []

    /// Begins with none.
    public init() {}

    /// So many are named; the others are found once these have been put right.
    public static let named = 10

    mutating func add(_ number: CaseNumber) {
      count += 1
      name([number])
    }

    mutating func merge(_ other: Finding) {
      count += other.count
      name(other.first)
    }

    private mutating func name(_ numbers: [CaseNumber]) {
      first = Array((first + numbers).sorted().prefix(Finding.named))
    }
  }

  /// Begins with no case.
  public init() {}

  /// Counts a case in, once.
  public mutating func add(_ file: Case, on basis: ReportBasis) {
    for check in file.qualityFaults(on: basis) { findings[check, default: Finding()].add(file.number) }
  }

  /// Adds what was found in other cases.
  public mutating func merge(_ other: QualityReport) {
    for (check, finding) in other.findings { findings[check, default: Finding()].merge(finding) }
  }
}
