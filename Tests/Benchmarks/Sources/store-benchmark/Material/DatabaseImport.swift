import CaseStore
import Measuring
import Residence

/// Puts a station's cases and its journal into a new database.
struct DatabaseImport {
  private let database: Database

  init(_ path: String) throws {
    database = try Database(path)
  }

  func take(_ station: String) throws {
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000")
    try database.execute(Schema.tables)
    try database.execute("BEGIN")
    try takeCases(of: station)
    try takeJournal(of: station)
    try database.execute("COMMIT")
    try database.execute(Schema.indexes)
    try database.execute("PRAGMA journal_mode = WAL")
  }

  private func takeCases(of station: String) throws {
    let store = try CaseStore(opening: station, holder: "benchmark")
    let list = store.register.list(CaseQuery(.all))
    let folder = try Folder(station)
    let marks = Array(repeating: "?", count: 14).joined(separator: ", ")
    let insert = try database.prepare(
      "INSERT INTO cases (id, \(Schema.listed), document) VALUES (\(marks))")
    let search = try database.prepare("INSERT INTO search VALUES (?, ?)")
    let size = 8192
    for start in stride(from: 0, to: list.count, by: size) {
      let documents = Parallel.map(min(size, list.count - start)) { index in
        (try? folder.read(DatabaseImport.path(of: list[start + index].number))) ?? nil
      }
      for (index, document) in documents.enumerated() {
        let (id, listing) = (start + index + 1, list[start + index])
        guard let document else { throw Failure("The file of \(listing.number.text) cannot be read") }
        try insert.run([.integer(id)] + DatabaseImport.values(ListedCase(listing)) + [.bytes(document)])
        try search.run([.integer(id), .text(ListedCase.searched(of: listing))])
      }
    }
  }

  /// The columns of ``Schema/listed``.
  private static func values(_ listed: ListedCase) -> [Statement.Value] {
    [
      .text(listed.number), .text(listed.name), .text(listed.initials), .text(listed.paper),
      listed.phone.map { .text($0) } ?? .null, .text(listed.address),
      listed.nextStep.map { .text($0) } ?? .null, .integer(listed.due), .text(listed.community),
      .integer(listed.revision), .text(listed.changedAt), .text(listed.changedBy),
    ]
  }

  /// Where the file of a case lies: a thousand of them in a folder.
  private static func path(of number: CaseNumber) -> String {
    let thousand = String(number.serial / 1000)
    let zeros = String(repeating: "0", count: max(0, 3 - thousand.count))
    return "cases/\(number.year)/\(zeros)\(thousand)/\(number.text).json"
  }

  private func takeJournal(of station: String) throws {
    let insert = try database.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for segment in try Folder(station).list("journal").sorted() where segment.hasSuffix(".jsonl") {
      try JournalLines.forEach(in: "\(station)/journal/\(segment)") { line in
        try insert.run([
          .integer(line["seq"]?.integer ?? 0), .text(line["at"]?.string ?? ""),
          .text(line["by"]?.string ?? ""),
          .bytes(line["action"]?.compact() ?? []), line["case"]?.string.map { .text($0) } ?? .null,
          line["revision"]?.integer.map { .integer($0) } ?? .null,
          line["documentHash"]?.string.map { .text($0) } ?? .null, .text(line["previous"]?.string ?? ""),
          .text(line["hash"]?.string ?? ""),
        ])
      }
    }
  }
}
