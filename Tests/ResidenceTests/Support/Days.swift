import Residence
import Testing

/// A day from its text.
func day(_ text: String) throws -> CivilDate {
  try #require(CivilDate(text))
}

/// Every day from one to another, both included.
func days(_ first: String, _ last: String) throws -> [CivilDate] {
  let (first, last) = (try day(first), try day(last))
  return (0...last.days(since: first)).map { first.adding(days: $0) }
}
