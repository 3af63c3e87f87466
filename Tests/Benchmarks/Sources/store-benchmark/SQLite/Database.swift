import CSQLite
import Measuring

/// A connection to an SQLite database, opened as a sensible application opens it and kept open.
final class Database {
  /// Who asks here for the library's version knows what it was compared with.
  static var version: String { String(cString: sqlite3_libversion()) }

  private let connection: OpaquePointer

  /// Opens a database, which is made if it is not there.
  init(_ path: String) throws {
    var connection: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &connection, flags, nil) == SQLITE_OK, let connection else {
      throw Failure("SQLite does not open \(path)")
    }
    self.connection = connection
    // Nobody gives up: with sixteen writers a wait of some seconds is possible.
    sqlite3_busy_timeout(connection, 60_000)
    for pragma in Database.pragmas { try execute("PRAGMA \(pragma)") }
  }

  /// How it is opened; pages are mapped as far as the library allows, which spares copying them.
  static let pragmas = ["journal_mode = WAL", "synchronous = FULL", "mmap_size = 8000000000"]

  deinit { sqlite3_close_v2(connection) }

  /// Runs statements that answer nothing.
  func execute(_ text: String) throws {
    guard sqlite3_exec(connection, text, nil, nil, nil) == SQLITE_OK else { throw failure(text) }
  }

  /// Prepares a statement that is run many times.
  func prepare(_ text: String) throws -> Statement {
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        == SQLITE_OK,
      let statement
    else { throw failure(text) }
    return Statement(statement) { [unowned self] in failure(text) }
  }

  private func failure(_ text: String) -> Failure {
    Failure("SQLite: \(String(cString: sqlite3_errmsg(connection))) in \(text)")
  }
}
