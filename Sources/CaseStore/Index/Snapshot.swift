import Residence
import Synchronization

/// The index of a station, of which only what is looked at is read: the facts that lists, queues and searches need.
///
/// Derived from the case files; deleting it loses nothing but the time to make it anew. It never changes, so
/// any number of desks may look at it while a newer one is being written.
final class Snapshot: @unchecked Sendable {
  let header: SnapshotHeader
  let records: SnapshotValues<SnapshotRecord>
  let ends: SnapshotValues<UInt64>
  let stages: SnapshotValues<UInt16>
  let dues: SnapshotValues<Int32>
  let work: SnapshotValues<SnapshotWork>
  let byDue: SnapshotValues<UInt32>
  let byName: SnapshotValues<UInt32>
  let byPaper: SnapshotValues<UInt32>
  let byAddress: SnapshotValues<UInt32>
  let byChange: SnapshotValues<UInt32>
  let file: MappedFile
  /// What the rows that were looked at last say: a list is drawn again at each key.
  private let listings = Mutex<[Int: Listing]>([:])
  private static let mostListings = 256
  /// The streets and communities that have been found.
  let knownPlaces = Mutex(KnownPlaces())
  /// Where the rows' text is in the file.
  private let textPlace: Range<Int>

  /// The number of rows.
  var count: Int { records.count }

  /// Takes a file for an index, if every byte of it is as it was written.
  init?(_ file: MappedFile) {
    // Kept from here on: whoever passed it may let go of it as soon as its bytes have been asked for.
    self.file = file
    guard let header = Snapshot.header(of: file.bytes), header.isUnderstood else { return nil }
    var places = [Range<Int>]()
    for column in header.columns {
      guard let place = column.place(in: file.bytes.count) else { return nil }
      // Every byte is summed, but a desk looks at few of them again: a large station's index is no memory of each desk.
      let sum = Checksum.of(place.count) { part, take in
        file.withBytes(of: place.lowerBound + part.lowerBound..<place.lowerBound + part.upperBound, take)
      }
      guard String(sum, radix: 16) == column.sum else { return nil }
      places.append(place)
    }
    func column<Value>(_ column: SnapshotColumn, of type: Value.Type) -> SnapshotValues<Value> {
      SnapshotValues(in: file, at: places[column.rawValue])
    }
    self.header = header
    records = column(.records, of: SnapshotRecord.self)
    ends = column(.ends, of: UInt64.self)
    stages = column(.stages, of: UInt16.self)
    dues = column(.dues, of: Int32.self)
    work = column(.work, of: SnapshotWork.self)
    byDue = column(.byDue, of: UInt32.self)
    byName = column(.byName, of: UInt32.self)
    byPaper = column(.byPaper, of: UInt32.self)
    byAddress = column(.byAddress, of: UInt32.self)
    byChange = column(.byChange, of: UInt32.self)
    textPlace = places[SnapshotColumn.text.rawValue]
    let orders = [byDue, byName, byPaper, byAddress, byChange]
    guard records.count == header.rows, ends.count == header.rows, stages.count == header.rows,
      dues.count == header.rows, orders.allSatisfy({ $0.count == header.rows }),
      ends.count == 0 ? textPlace.isEmpty : Int(ends[ends.count - 1]) == textPlace.count
    else { return nil }
  }

  /// What a row says, for lists that are looked at again and again.
  func listing(of row: Int) -> Listing {
    if let known = listings.withLock({ $0[row] }) { return known }
    let listing = Listing(self.row(row))
    listings.withLock {
      if $0.count >= Snapshot.mostListings { $0 = [:] }
      $0[row] = listing
    }
    return listing
  }

  /// The first bytes of the file, before the header: what it is, how long its header is, and the header's sum.
  static let magic = Array("JUZHUIDX".utf8)

  private static func header(of bytes: UnsafeRawBufferPointer) -> SnapshotHeader? {
    guard bytes.count >= headerStart, bytes.prefix(magic.count).elementsEqual(magic) else { return nil }
    let length = bytes.loadUnaligned(fromByteOffset: magic.count, as: UInt64.self)
    let sum = bytes.loadUnaligned(fromByteOffset: magic.count + 8, as: UInt64.self)
    guard length <= UInt64(bytes.count - headerStart) else { return nil }
    let header = UnsafeRawBufferPointer(rebasing: bytes[headerStart..<headerStart + Int(length)])
    guard Checksum.of(header) == sum,
      let json = try? JSON(reading: header, limits: JSON.Limits(size: .max))
    else { return nil }
    return try? json.decode(SnapshotHeader.self)
  }
}

extension SnapshotHeader.Column {
  /// Where the column is in a file of so many bytes; nil if it cannot be there.
  fileprivate func place(in size: Int) -> Range<Int>? {
    // In an index without a case the columns would begin behind the end of the file.
    if length == 0 { return 0..<0 }
    guard offset >= 0, length >= 0, offset <= size, length <= size - offset,
      offset == Snapshot.aligned(offset)
    else { return nil }
    return offset..<offset + length
  }
}

extension Snapshot {
  /// One case of the index, as it was read.
  struct Row {
    let index: Int
    let record: SnapshotRecord
    /// The whole text, with its newline.
    let text: [UInt8]
    let snapshot: Snapshot

    var number: CaseNumber { snapshot.number(of: record) }

    func shared(_ place: UInt32) -> String { snapshot.header.shared[Int(place)] }

    func string(_ range: Range<Int>) -> String {
      String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self)
    }

    /// Below zero if a part of the text comes before other bytes, zero if it is the same.
    func compare(_ range: Range<Int>, to bytes: UnsafeRawBufferPointer) -> Int {
      text.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: $0[range.clamped(to: $0.indices)]).compared(to: bytes)
      }
    }

    /// The parts from a place to the end of the row.
    func strings(from start: Int) -> [String] {
      guard start < text.count else { return [] }
      return text[start..<text.count - 1].split(separator: RowText.separator).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  func row(_ index: Int) -> Row {
    Row(index: index, record: records[index], text: withText(of: index) { Array($0) }, snapshot: self)
  }

  /// The text of all rows, for whoever looks through it inside ``MappedFile/lookThrough(_:)``.
  var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: file.bytes[textPlace]) }

  func number(of row: Int) -> CaseNumber { number(of: records[row]) }

  func stage(of row: Int) -> Stage { Stage(code: stages[row]) }

  /// The day on which a row is due.
  func due(of row: Int) -> CivilDate? {
    let day = dues[row]
    return day == SnapshotWork.notDue ? nil : CivilDate(dayNumber: Int(day))
  }

  private func number(of record: SnapshotRecord) -> CaseNumber {
    CaseNumber(
      prefix: header.shared[Int(record.prefix)], year: Int(record.year), serial: Int(record.serial))
  }

  /// Has the text of a row at hand, with its newline.
  func withText<Value>(of row: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    let place = textPlace.lowerBound + start..<textPlace.lowerBound + Int(ends[row])
    return file.withBytes(of: place, body)
  }

  /// The row of a case.
  func row(of number: CaseNumber) -> Int? {
    let found = place(of: number)
    return found < count && self.number(of: found) == number ? found : nil
  }

  /// The first row whose case does not come before a number.
  func place(of number: CaseNumber) -> Int { (0..<count).partition { self.number(of: $0) < number } }

  /// The rows whose part of the text is exactly this.
  func rows(
    in order: SnapshotValues<UInt32>, where part: (RowText.Lengths.Places) -> Range<Int>,
    is value: String
  ) -> [Int] {
    let value = Array(value.utf8)
    return value.withUnsafeBytes { value in
      func comparison(_ place: Int) -> Int {
        let row = row(Int(order[place]))
        return row.compare(part(row.record.lengths.places), to: value)
      }
      var found = [Int]()
      var place = (0..<order.count).partition { comparison($0) < 0 }
      while place < order.count, comparison(place) == 0 {
        found.append(Int(order[place]))
        place += 1
      }
      return found
    }
  }
}

extension Stage {
  /// The stage in two bytes: the places of its sides in their lists.
  init(code: UInt16) {
    let (residences, permits, supervisions) = (
      Stage.Residence.allCases, Stage.Permit.allCases, Stage.Supervision.allCases
    )
    self.init(
      residences[Swift.min(Int(code >> 8), residences.count - 1)],
      permits[Swift.min(Int(code & 0x0F), permits.count - 1)], code & 0x80 == 0 ? .none : .asked,
      supervisions[Swift.min(Int(code >> 4 & 0x07), supervisions.count - 1)])
  }

  var code: UInt16 {
    let residence = Stage.Residence.allCases.firstIndex(of: residence) ?? 0
    let permit = Stage.Permit.allCases.firstIndex(of: permit) ?? 0
    let supervision = Stage.Supervision.allCases.firstIndex(of: supervision) ?? 0
    return UInt16(residence << 8 | (certificate == .asked ? 0x80 : 0) | supervision << 4 | permit)
  }
}
