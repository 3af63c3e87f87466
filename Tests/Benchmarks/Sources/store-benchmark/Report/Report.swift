import Measuring

/// What was measured, said as it comes and printed as tables at the end.
final class Report {
  /// What a row counts for among the targets.
  enum Meaning: Hashable {
    case openWarm
    case search(SearchTerms.Kind, Int)
    case typed
    case queue
    case save(Int)
    case memory
    case other
  }

  /// How long it took to make the station and the database, in seconds.
  var seconds: (station: Double?, database: Double?) = (nil, nil)
  private(set) var rows: [(row: Comparison, meaning: Meaning)] = []
  private(set) var facts: [(String, String)] = []
  private(set) var notes: [String] = []
  private(set) var compared = 0
  private(set) var mismatches = 0

  func add(_ row: Comparison, _ meaning: Meaning = .other) {
    guard row.station.count > 0 else { return }
    rows.append((row, meaning))
    let (own, other) = (row.station.texts.joined(separator: " "), row.database.texts.joined(separator: " "))
    Shell.note("\(row.title): juzhu \(own) · SQLite \(other)")
  }

  func fact(_ title: String, _ text: String) {
    facts.append((title, text))
    Shell.note("\(title): \(text)")
  }

  func note(_ text: String) {
    notes.append(text)
    Shell.note(text)
  }

  /// Both have to find the same.
  func compare(_ command: String, _ station: Found, _ database: Found) {
    compared += 1
    guard station.count != database.count || station.rows != database.rows else { return }
    mismatches += 1
    guard mismatches <= 20 else { return }
    let differing = zip(station.rows, database.rows).first { $0 != $1 }
    note(
      "DIFFERENT: \(command): juzhu finds \(station.count) (\(station.rows.count) shown), "
        + "SQLite \(database.count) (\(database.rows.count) shown)"
        + (differing.map { "; first different row: \($0) / \($1)" } ?? ""))
  }
}
