import Residence

extension Snapshot {
  /// The rows that have every word.
  func rows(with words: [PreparedWord]) -> RowSet {
    var found: RowSet?
    for word in words {
      var rows = rows(with: word)
      if let found { rows.formIntersection(found) }
      found = rows
    }
    return found ?? RowSet(rows: count)
  }

  /// Whether a row has a word.
  func hasWord(_ word: PreparedWord, row: Int) -> Bool {
    let isText =
      word.search.occurs(in: text(of: row)) && (word.prefix.map { self.row(row).number.prefix == $0 } ?? true)
    return isText || word.isNamed(stages[row], self.row(row).due)
  }

  private func rows(with word: PreparedWord) -> RowSet {
    // Parts that make whole words of bits, large enough to be worth the trouble, and so many that a processor that is
    // kept from its work leaves the rest of it to the others.
    let size = max(8192, count / (8 * Parallel.processors) / 64 * 64)
    let words = Parallel.map(count, inPartsOf: size) { bits(of: $0, with: word) }
    return RowSet(words: Array(words.joined()))
  }

  private func bits(of rows: Range<Int>, with word: PreparedWord) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (rows.count + 63) / 64)
    guard !rows.isEmpty else { return bits }
    let limit = UnsafeRawBufferPointer(rebasing: text[..<Int(ends[rows.upperBound - 1])])
    var row = rows.lowerBound
    var at = start(of: row)
    // Only one station's letters stand in most indexes, and then they tell nothing apart.
    let foreign = word.prefix.map { prefix in header.shared.allSatisfy { $0 != prefix } } ?? false
    while !foreign, row < rows.upperBound, let hit = word.search.next(in: limit, from: at) {
      while Int(ends[row]) <= hit { row += 1 }
      if word.prefix == nil || self.row(row).number.prefix == word.prefix {
        bits[(row - rows.lowerBound) >> 6] |= 1 << UInt64((row - rows.lowerBound) & 63)
      }
      at = Int(ends[row])
      row += 1
    }
    guard !word.stages.isEmpty || !word.days.isEmpty else { return bits }
    var isNamed = [Bool](repeating: false, count: Int(UInt16.max) + 1)
    for stage in word.stages { isNamed[Int(stage)] = true }
    for row in rows where isNamed[Int(stages[row])] || word.days.contains(where: { $0.contains(dues[row]) }) {
      bits[(row - rows.lowerBound) >> 6] |= 1 << UInt64((row - rows.lowerBound) & 63)
    }
    return bits
  }
}
