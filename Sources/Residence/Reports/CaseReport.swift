/// A report that is added up case by case.
///
/// However the cases are divided among those who count, what they found put together is the same report; so it is made
/// on all processors, and nobody has to have all cases at hand.
public protocol CaseReport: Equatable, Sendable {
  /// Begins with no case.
  init()
  /// Counts a case in, once.
  mutating func add(_ file: Case, on basis: ReportBasis)
  /// Adds what was found in other cases.
  mutating func merge(_ other: Self)
}
