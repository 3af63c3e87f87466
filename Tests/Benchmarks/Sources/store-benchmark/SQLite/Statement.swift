import CSQLite
import Measuring

/// A prepared statement.
final class Statement {
  /// A value that takes the place of a question mark.
  enum Value {
    case null
    case integer(Int)
    case text(String)
    /// A text by its bytes.
    case bytes([UInt8])
  }

  private let statement: OpaquePointer
  private let failure: () -> Failure

  init(_ statement: OpaquePointer, failure: @escaping () -> Failure) {
    self.statement = statement
    self.failure = failure
  }

  deinit { sqlite3_finalize(statement) }

  /// Runs a statement that answers nothing.
  func run(_ values: [Value] = []) throws {
    try start(values)
    _ = try next()
    finish()
  }

  /// Begins anew with other values.
  func start(_ values: [Value] = []) throws {
    sqlite3_reset(statement)
    for (index, value) in values.enumerated() {
      guard bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw failure() }
    }
  }

  /// Goes on to the next row, if there is one.
  func next() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure()
    }
  }

  /// Lets go of what it reads from.
  func finish() { sqlite3_reset(statement) }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// The text of a column of this row; nil for a null.
  func text(_ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }

  /// The bytes of a column of this row, until the next one.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  private func bind(_ value: Value, at place: Int32) -> Int32 {
    // SQLITE_TRANSIENT: the bytes are copied.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return sqlite3_bind_null(statement, place)
    case .integer(let number): return sqlite3_bind_int64(statement, place, Int64(number))
    case .text(let text): return sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), copied)
    case .bytes(let bytes):
      return bytes.withUnsafeBytes { bytes in
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        return sqlite3_bind_text(statement, place, start, Int32(bytes.count), copied)
      }
    }
  }
}
