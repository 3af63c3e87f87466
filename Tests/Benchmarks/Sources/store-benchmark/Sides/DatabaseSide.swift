import CaseStore
import Measuring
import Residence

/// The SQLite database.
final class DatabaseSide: Side {
  private let database: Database
  private let rulesFolder: String
  private lazy var rules = Result { try Rules(ofStation: rulesFolder) }
  private let byPattern: Statement
  private let byTrigrams: Statement
  private let row: Statement
  private let pendingCount: Statement
  private let pendingPage: Statement
  private let pendingNext: Statement
  private let work: Statement
  private var last = (due: 0, id: 0)
  private var waiting = 0

  /// Opens a database; how urgent a day is, the policy of a station says.
  init(_ path: String, rules: String) throws {
    rulesFolder = rules
    database = try Database(path)
    // One pass gives the exact count and the first rows; counting and paging apart would search twice.
    byPattern = try database.prepare("SELECT id FROM search WHERE text LIKE ? ORDER BY id")
    byTrigrams = try database.prepare("SELECT rowid FROM trigrams WHERE trigrams MATCH ? ORDER BY rowid")
    row = try database.prepare("SELECT \(Schema.listed) FROM cases WHERE id = ?")
    pendingCount = try database.prepare("SELECT count(*) FROM cases WHERE next_step IS NOT NULL")
    let pending = "SELECT \(Schema.listed), id FROM cases WHERE next_step IS NOT NULL"
    pendingPage = try database.prepare("\(pending) ORDER BY due, id LIMIT \(Found.page) OFFSET ?")
    pendingNext = try database.prepare(
      "\(pending) AND (due, id) > (?, ?) ORDER BY due, id LIMIT \(Found.page)")
    work = try database.prepare(
      "SELECT next_step, due, count(*) FROM cases WHERE next_step IS NOT NULL GROUP BY next_step, due")
  }

  func search(_ text: String, narrowing: Bool) throws -> Found {
    // Trigrams know nothing shorter; an application has to look through every row then.
    let isShort = text.unicodeScalars.count < 3
    let statement = isShort ? byPattern : byTrigrams
    try statement.start([.text(isShort ? "%\(text)%" : "\"\(text)\"")])
    var (found, first) = (Found(), [Int]())
    while try statement.next() {
      if found.count < Found.page { first.append(statement.integer(0)) }
      found.count += 1
    }
    statement.finish()
    for id in first {
      try row.start([.integer(id)])
      if try row.next() { found.rows.append(ListedCase(row).compared) }
    }
    row.finish()
    return found
  }

  func pending(fromMiddle: Bool) throws -> Found {
    try pendingCount.start()
    waiting = try pendingCount.next() ? pendingCount.integer(0) : 0
    pendingCount.finish()
    return try page(pendingPage, [.integer(fromMiddle ? waiting / 2 : 0)])
  }

  func nextPage() throws -> Found {
    try page(pendingNext, [.integer(last.due), .integer(last.id)])
  }

  private func page(_ statement: Statement, _ values: [Statement.Value]) throws -> Found {
    var found = Found(count: waiting)
    try statement.start(values)
    while try statement.next() {
      let listed = ListedCase(statement)
      found.rows.append(listed.compared)
      last = (listed.due, statement.integer(12))
    }
    statement.finish()
    return found
  }

  func counts() throws -> Found {
    let rules = try rules.get()
    let today = rules.station.demoDay ?? CivilDate(dayNumber: 0)
    var counts = [NextStep: WorkCount]()
    try work.start()
    while try work.next() {
      guard let step = work.text(0).flatMap(NextStep.init(rawValue:)) else { continue }
      let (due, count) = (work.integer(1), work.integer(2))
      counts[step, default: WorkCount()].all += count
      guard due != Schema.notDue else { continue }
      let severity = Severity(due: CivilDate(dayNumber: due), on: today, under: rules.policy)
      counts[step, default: WorkCount()].bySeverity[severity, default: 0] += count
    }
    work.finish()
    return CountedWork.found(counts)
  }

  func rebuild() throws { try database.execute(Schema.rebuild) }

  func settle() throws { try database.execute("PRAGMA wal_checkpoint(RESTART)") }
}
