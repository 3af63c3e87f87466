import CaseStore
import Measuring
import Residence

/// Saves into the database: the same rules, the same document, the same hashes, in one transaction.
final class DatabaseWriter: CaseWriter {
  /// SQLite is told to wait for as long as it takes.
  let gaveUp = 0
  private let rules: Rules
  private let database: Database
  private let begin: Statement
  private let commit: Statement
  private let read: Statement
  private let head: Statement
  private let update: Statement
  private let insert: Statement
  /// The case that was read last, and the bytes that it was read from: the station keeps it as well.
  private var lastRead: (bytes: [UInt8], file: Case, document: JSON)?

  init(_ path: String, rules: Rules) throws {
    self.rules = rules
    database = try Database(path)
    begin = try database.prepare("BEGIN IMMEDIATE")
    commit = try database.prepare("COMMIT")
    read = try database.prepare("SELECT id, next_step, due, document FROM cases WHERE number = ?")
    head = try database.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
    // Only what a remark changes: no index has to be touched.
    update = try database.prepare(
      "UPDATE cases SET revision = ?, changed_at = ?, changed_by = ?, document = ? WHERE id = ?")
    insert = try database.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  func open(_ number: CaseNumber) throws -> Case { try row(number).file }

  /// What stands in the row of a case.
  private func row(
    _ number: CaseNumber
  ) throws -> (id: Int, step: String?, due: Int, file: Case, document: JSON) {
    try read.start([.text(number.text)])
    guard try read.next() else { throw Failure("\(number.text) is not there") }
    defer { read.finish() }
    let bytes = Array(read.bytes(3))
    if lastRead?.bytes != bytes {
      let document = try JSON(reading: bytes)
      lastRead = (bytes, try document.value(Case.self, at: number.text), document)
    }
    guard let lastRead else { throw Failure("\(number.text) cannot be read") }
    return (read.integer(0), read.text(1), read.integer(2), lastRead.file, lastRead.document)
  }

  func save(_ remark: Action, on file: Case, at now: Instant) throws -> Double {
    let start = Moment.now
    let number = file.number
    try begin.run()
    // What others have changed meanwhile is the base of what is saved now.
    let (id, step, due, current, document) = try row(number)
    let decided = try decide(remark, on: current, by: rules.clerk, in: circumstances(at: now)) { _, _ in "" }
    let listing = Listing(
      decided, under: rules.policy, offsetMinutes: rules.station.utcOffsetMinutes)
    guard listing.nextStep?.rawValue == step, (listing.due?.dayNumber ?? Schema.notDue) == due else {
      throw Failure("A remark on \(number.text) changed what it waits for")
    }
    // What a newer program keeps in the document is kept here, too.
    let bytes = try JSON.encode(decided).merged(base: JSON.encode(current), theirs: document).pretty()
    try update.run([
      .integer(decided.revision), .text(decided.changed.at.text), .text(decided.changed.by), .bytes(bytes),
      .integer(id),
    ])
    try chain(decided, Digest(of: bytes).hex)
    try commit.run()
    return start.milliseconds
  }

  /// Writes the line of the audit, linked to the one before as the journal's lines are.
  private func chain(_ file: Case, _ documentHash: String) throws {
    try head.start()
    guard try head.next(), let previous = head.text(1) else { throw Failure("The audit is empty") }
    let seq = head.integer(0) + 1
    head.finish()
    let action: JSON = ["kind": .string(Action.Kind.remark.rawValue)]
    let entry: JSON = [
      "seq": .number(String(seq)), "at": .string(file.changed.at.text), "by": .string(file.changed.by),
      "action": action, "case": .string(file.number.text), "revision": .number(String(file.revision)),
      "documentHash": .string(documentHash), "previous": .string(previous),
    ]
    try insert.run([
      .integer(seq), .text(file.changed.at.text), .text(file.changed.by), .bytes(action.compact()),
      .text(file.number.text), .integer(file.revision), .text(documentHash), .text(previous),
      .text(Digest(of: entry.compact()).hex),
    ])
  }

  /// A remark needs no free numbers and looks for no other case.
  private func circumstances(at now: Instant) -> Circumstances {
    let prefix = rules.station.prefix
    return Circumstances(
      now: now, utcOffsetMinutes: rules.station.utcOffsetMinutes, policy: rules.policy,
      bureau: rules.station.bureau,
      nextNumbers: {
        NextNumbers(
          case: CaseNumber(prefix: prefix, year: 2026, serial: 1),
          certificate: CertificateNumber(prefix: prefix, year: 2026, serial: 1),
          notice: NoticeNumber(prefix: prefix, year: 2026, serial: 1))
      },
      casesOfPaper: { _ in [] }, casesOfName: { _ in [] }, officers: [])
  }
}
