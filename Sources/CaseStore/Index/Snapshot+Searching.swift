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
      withText(of: row, word.search.occurs) && (word.prefix.map { number(of: row).prefix == $0 } ?? true)
    return isText || word.isNamed(stages[row], due(of: row)) || isHeld(row, word.holders)
  }

  private func isHeld(_ row: Int, _ holders: Set<String>) -> Bool {
    guard !holders.isEmpty else { return false }
    let holder = records[row].holder
    return holder != SnapshotRecord.none && holders.contains(header.shared[Int(holder)])
  }

  private func rows(with word: PreparedWord) -> RowSet {
    // Parts that make whole words of bits, large enough to be worth the trouble, and so many that a processor that is
    // kept from its work leaves the rest of it to the others.
    let size = max(8192, count / (8 * Parallel.processors) / 64 * 64)
    let words = file.lookThrough {
      Parallel.map(count, inPartsOf: size) { bits(of: $0, with: word) }
    }
    return RowSet(words: Array(words.joined()))
  }

  private func bits(of rows: Range<Int>, with word: PreparedWord) -> [UInt64] {
    let (search, text, ends) = (word.search, text, ends.all)
    func start(of row: Int) -> Int { row == 0 ? 0 : Int(ends[row - 1]) }
    let searched = word.prefix.map { self.rows(ofPrefix: $0).clamped(to: rows) } ?? rows
    var bits = stride(from: rows.lowerBound, to: rows.upperBound, by: 64).map { first in
      var block: UInt64 = 0
      for row in (first..<first + 64).clamped(to: searched) {
        let text = UnsafeRawBufferPointer(rebasing: text[start(of: row)..<Int(ends[row])])
        block |= (search.occurs(in: text) ? 1 : 0) << UInt64(row - first)
      }
      return block
    }
    func found(_ row: Int) { bits[(row - rows.lowerBound) >> 6] |= 1 << UInt64((row - rows.lowerBound) & 63) }
    if !word.holders.isEmpty {
      let isHolder = header.shared.map(word.holders.contains)
      let records = records.all
      for row in rows where records[row].holder != SnapshotRecord.none && isHolder[Int(records[row].holder)] {
        found(row)
      }
    }
    guard !word.stages.isEmpty || !word.days.isEmpty else { return bits }
    var isNamed = [Bool](repeating: false, count: Int(UInt16.max) + 1)
    let (stages, dues) = (stages.all, dues.all)
    for stage in word.stages { isNamed[Int(stage)] = true }
    for row in rows where isNamed[Int(stages[row])] || word.days.contains(where: { $0.contains(dues[row]) }) {
      found(row)
    }
    return bits
  }

  /// The rows whose numbers begin with the letters of a station, which stand together.
  private func rows(ofPrefix prefix: String) -> Range<Int> {
    let start = (0..<count).partition { number(of: $0).prefix < prefix }
    return start..<(start..<count).partition { number(of: $0).prefix == prefix }
  }
}
