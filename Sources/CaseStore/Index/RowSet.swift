/// A set of rows of the index: one bit a row.
struct RowSet: Sendable {
  private(set) var words: [UInt64]

  /// An empty set, for this many rows.
  init(rows: Int) {
    words = [UInt64](repeating: 0, count: (rows + 63) / 64)
  }

  /// All of this many rows.
  init(all count: Int) {
    words = [UInt64](repeating: .max, count: (count + 63) / 64)
    if count % 64 != 0 { words[count / 64] = (1 << UInt64(count % 64)) - 1 }
  }

  /// Takes over the bits that were found for all rows.
  init(words: [UInt64]) {
    self.words = words
  }

  /// How many rows are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The rows in it, in their order.
  var rows: [UInt32] {
    let count = count
    return [UInt32](unsafeUninitializedCapacity: count) { rows, filled in
      for (index, word) in words.enumerated() {
        var bits = word
        if bits == .max {
          for bit in 0..<64 { rows[filled + bit] = UInt32(index << 6 | bit) }
          filled += 64
          continue
        }
        while bits != 0 {
          rows[filled] = UInt32(index << 6 | bits.trailingZeroBitCount)
          filled += 1
          bits &= bits - 1
        }
      }
    }
  }

  @inline(__always)
  func contains(_ row: Int) -> Bool { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }

  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  mutating func remove(_ row: Int) { words[row >> 6] &= ~(1 << UInt64(row & 63)) }

  mutating func subtract(_ other: RowSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  mutating func formIntersection(_ other: RowSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }
}
