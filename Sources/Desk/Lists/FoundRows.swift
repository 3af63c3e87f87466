import Console

/// The rows of a short list that have every word of the filter in them.
struct FoundRows<Row, ID: Hashable & Sendable>: ListRows, RandomAccessCollection {
  private let rows: [Row]
  private let identify: (Row) -> ID
  let total: Int

  /// Looks through all rows.
  ///
  /// - Parameters:
  ///   - rows: All of them.
  ///   - identify: What a row is.
  ///   - words: What was typed.
  ///   - texts: The texts of a row in which the words are looked for.
  init(
    _ rows: [Row], by identify: @escaping (Row) -> ID, with words: FilterWords, in texts: (Row) -> [String]
  ) {
    self.rows = words.isEmpty ? rows : rows.filter { words.occur(in: texts($0)) }
    self.identify = identify
    total = rows.count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }
  subscript(index: Int) -> Row { rows[index] }

  var lines: ListLines { ListLines(rows: rows.count) }
  func id(at row: Int) -> ID { identify(rows[row]) }
  func row(of id: ID) -> Int? { rows.firstIndex { identify($0) == id } }
}
