import Residence
import Testing

/// Deadlines are as urgent as the policy says.
struct SeverityTests {
  @Test(arguments: [
    (-100, Severity.criticallyOverdue), (-8, .criticallyOverdue), (-7, .overdue), (-1, .overdue),
    (0, .dueSoon),
    (3, .dueSoon), (4, .notDue), (100, .notDue),
  ])
  func severityChangesAtItsBounds(_ ahead: Int, severity: Severity) throws {
    let today = try day("2026-11-23")
    #expect(try Severity(due: today.adding(days: ahead), on: today, under: Policies.dalian()) == severity)
  }

  @Test func theMostUrgentComesFirst() {
    let order: [Severity] = [.criticallyOverdue, .overdue, .dueSoon, .notDue]
    #expect(order.reversed().sorted() == order)
    #expect(!(Severity.overdue < .overdue))
  }
}
