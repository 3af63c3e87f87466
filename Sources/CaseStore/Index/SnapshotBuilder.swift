import Residence

/// Collects rows, and makes an index file of them.
struct SnapshotBuilder: Sendable {
  private var records = [SnapshotRecord]()
  private var ends = [UInt64]()
  private var stages = [UInt16]()
  private var dues = [Int32]()
  private var text = [UInt8]()
  private var communities = [UInt32]()
  private var shared = SharedTexts()

  /// The number of rows.
  var count: Int { records.count }

  /// Adds a case; cases are added in the order of their numbers.
  mutating func append(_ listing: Listing) {
    let row = RowText(listing)
    var record = SnapshotRecord()
    record.changedAt = Int64(listing.changed.at.milliseconds)
    record.year = UInt32(clamping: listing.number.year)
    record.serial = UInt32(clamping: listing.number.serial)
    record.revision = UInt32(clamping: listing.revision)
    record.prefix = shared.place(of: listing.number.prefix)
    record.changedBy = shared.place(of: listing.changed.by)
    if let address = listing.address { record.district = shared.place(of: address.district) }
    if let holder = listing.holder {
      record.holder = shared.place(of: holder.name)
      record.heldSince = Int64(holder.since.milliseconds)
    }
    record.lengths = row.lengths
    records.append(record)
    text += row.bytes
    ends.append(UInt64(text.count))
    stages.append(listing.stage.code)
    dues.append(listing.due.map { Int32(clamping: $0.dayNumber) } ?? SnapshotWork.notDue)
    communities.append(shared.place(of: listing.community))
  }

  /// Adds a row of an older index as it is.
  mutating func append(_ row: Snapshot.Row) {
    var record = row.record
    record.prefix = shared.place(of: row.shared(record.prefix))
    record.changedBy = shared.place(of: row.shared(record.changedBy))
    if record.district != SnapshotRecord.none {
      record.district = shared.place(of: row.shared(record.district))
    }
    if record.holder != SnapshotRecord.none { record.holder = shared.place(of: row.shared(record.holder)) }
    records.append(record)
    text += row.text
    ends.append(UInt64(text.count))
    stages.append(row.snapshot.stages[row.index])
    dues.append(row.snapshot.dues[row.index])
    communities.append(shared.place(of: row.string(record.lengths.places.community)))
  }

  /// Adds the rows of another builder, which all come after these.
  mutating func append(_ other: SnapshotBuilder) {
    let places = other.shared.texts.map { shared.place(of: $0) }
    let start = UInt64(text.count)
    for var record in other.records {
      record.prefix = places[Int(record.prefix)]
      record.changedBy = places[Int(record.changedBy)]
      if record.district != SnapshotRecord.none { record.district = places[Int(record.district)] }
      if record.holder != SnapshotRecord.none { record.holder = places[Int(record.holder)] }
      records.append(record)
    }
    communities += other.communities.map { places[Int($0)] }
    ends += other.ends.map { $0 + start }
    stages += other.stages
    dues += other.dues
    text += other.text
  }
}

extension SnapshotBuilder {
  /// Brings the rows into the order of the cases' numbers, if files with other letters stood among them.
  mutating func sort() {
    func key(_ row: Int) -> (String, UInt32, UInt32) {
      (shared.texts[Int(records[row].prefix)], records[row].year, records[row].serial)
    }
    guard zip(records.indices, records.indices.dropFirst()).contains(where: { key($1) < key($0) }) else {
      return
    }
    var sorted = SnapshotBuilder()
    sorted.shared = shared
    for row in records.indices.sorted(by: { key($0) < key($1) }) {
      sorted.records.append(records[row])
      sorted.text += text[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
      sorted.ends.append(UInt64(sorted.text.count))
      sorted.stages.append(stages[row])
      sorted.dues.append(dues[row])
      sorted.communities.append(communities[row])
    }
    self = sorted
  }

  /// The columns of the file, in the order of ``SnapshotColumn``; the sorted ones are made several at a time.
  var columns: [any SnapshotBytes] {
    let orders = Parallel.map(5) { index in
      switch index {
      case 0: order(by: \.nameKey)
      case 1: order(by: \.paper)
      case 2: order(by: \.place)
      case 3: order { -records[$0].changedAt }
      default: order { Int64(dues[$0]) }
      }
    }
    let (byName, byPaper, byAddress, byChange, byDue) = (
      orders[0], orders[1], orders[2], orders[3], orders[4]
    )
    return [records, ends, stages, dues, work(byDue), byDue, byName, byPaper, byAddress, byChange, text]
  }

  /// The texts that many rows share.
  var sharedTexts: [String] { shared.texts }

  private func work(_ byDue: [UInt32]) -> [SnapshotWork] {
    let steps = Dictionary(uniqueKeysWithValues: zip(NextStep.allCases, UInt32(0)...))
    return byDue.compactMap { row in
      guard let step = Stage(code: stages[Int(row)]).nextStep, let code = steps[step] else { return nil }
      return SnapshotWork(
        row: row, due: dues[Int(row)], community: communities[Int(row)], step: code,
        holder: records[Int(row)].holder)
    }
  }

  /// The rows in the order of a number.
  private func order(by key: (Int) -> Int64) -> [UInt32] {
    let keys = records.indices.map { (key: key($0), row: UInt32($0)) }
    return keys.sorted { ($0.key, $0.row) < ($1.key, $1.row) }.map(\.row)
  }

  /// The rows in the order of a part of their text.
  private func order(by part: (RowText.Lengths.Places) -> Range<Int>) -> [UInt32] {
    text.withUnsafeBytes { text in
      // Eight bytes tell most of them apart; the rest of the text is looked at only where they do not.
      let keys = records.indices.map { row -> (head: UInt64, start: Int, end: Int, row: UInt32) in
        let start = row == 0 ? 0 : Int(ends[row - 1])
        let range = part(records[row].lengths.places)
        var head: UInt64 = 0
        for offset in 0..<8 {
          head = head << 8 | (offset < range.count ? UInt64(text[start + range.lowerBound + offset]) : 0)
        }
        return (head, start + range.lowerBound, start + range.upperBound, UInt32(row))
      }
      return keys.sorted { left, right in
        guard left.head == right.head else { return left.head < right.head }
        let order = UnsafeRawBufferPointer(rebasing: text[left.start..<left.end])
          .compared(to: UnsafeRawBufferPointer(rebasing: text[right.start..<right.end]))
        return order == 0 ? left.row < right.row : order < 0
      }.map(\.row)
    }
  }
}

/// The values of a column, as bytes.
protocol SnapshotBytes: Sendable {
  func withBytes<Value, Failure>(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Value) throws(Failure)
    -> Value
}

/// A value that stands in a column as the bytes that it has in memory.
protocol SnapshotValue: BitwiseCopyable, Sendable {}

extension UInt8: SnapshotValue {}
extension UInt16: SnapshotValue {}
extension UInt32: SnapshotValue {}
extension UInt64: SnapshotValue {}
extension Int32: SnapshotValue {}
extension SnapshotRecord: SnapshotValue {}
extension SnapshotWork: SnapshotValue {}

extension Array: SnapshotBytes where Element: SnapshotValue {
  func withBytes<Value, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withUnsafeBufferPointer { (buffer) throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
  }
}
