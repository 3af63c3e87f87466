/// A set of rows of the index: one bit a row.
struct RowSet: Sendable {
  private(set) var words: [UInt64]

  /// An empty set, for this many rows.
  init(rows: Int) {
    words = [UInt64](repeating: 0, count: (rows + 63) / 64)
  }

  /// Takes over the bits that were found for all rows.
  init(words: [UInt64]) {
    self.words = words
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many rows are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  @inline(__always)
  func contains(_ row: Int) -> Bool { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }

  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  mutating func formIntersection(_ other: RowSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }
}
