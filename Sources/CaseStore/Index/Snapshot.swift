import Residence

/// The index of a station as a file that is mapped, not read: the facts that lists, queues and searches need.
///
/// Derived from the case files; deleting it loses nothing but the time to make it anew. It never changes, so
/// any number of desks may look at it while a newer one is being written.
final class Snapshot: @unchecked Sendable {
  let header: SnapshotHeader
  let records: UnsafeBufferPointer<SnapshotRecord>
  let ends: UnsafeBufferPointer<UInt64>
  let stages: UnsafeBufferPointer<UInt16>
  let dues: UnsafeBufferPointer<Int32>
  let work: UnsafeBufferPointer<SnapshotWork>
  let byDue: UnsafeBufferPointer<UInt32>
  let byName: UnsafeBufferPointer<UInt32>
  let byPaper: UnsafeBufferPointer<UInt32>
  let byAddress: UnsafeBufferPointer<UInt32>
  let byChange: UnsafeBufferPointer<UInt32>
  let text: UnsafeRawBufferPointer
  private let file: MappedFile

  /// The number of rows.
  var count: Int { records.count }

  /// Takes a file for an index, if every byte of it is as it was written.
  init?(_ file: MappedFile) {
    // Kept from here on: whoever passed it may let go of it as soon as its bytes have been asked for.
    self.file = file
    guard let header = Snapshot.header(of: file.bytes), header.isUnderstood else { return nil }
    var columns = [UnsafeRawBufferPointer]()
    for column in header.columns {
      guard let bytes = column.bytes(in: file.bytes) else { return nil }
      // Every byte is summed, but a desk looks at few of them again: a large station's index is no memory of each desk.
      guard String(Checksum.of(bytes, done: file.letGo), radix: 16) == column.sum else { return nil }
      columns.append(bytes)
    }
    func column<Value>(_ column: SnapshotColumn, of type: Value.Type) -> UnsafeBufferPointer<Value> {
      columns[column.rawValue].bindMemory(to: type)
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
    text = columns[SnapshotColumn.text.rawValue]
    let orders = [byDue, byName, byPaper, byAddress, byChange]
    guard records.count == header.rows, ends.count == header.rows, stages.count == header.rows,
      dues.count == header.rows, orders.allSatisfy({ $0.count == header.rows }),
      Int(ends.last ?? 0) == text.count
    else { return nil }
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
  fileprivate func bytes(in file: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    // In an index without a case the columns would begin behind the end of the file.
    if length == 0 { return UnsafeRawBufferPointer(rebasing: file[..<0]) }
    guard offset >= 0, length >= 0, offset <= file.count, length <= file.count - offset,
      offset == Snapshot.aligned(offset)
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: file[offset..<offset + length])
  }
}

extension Snapshot {
  /// One case of the index.
  struct Row {
    let index: Int
    let snapshot: Snapshot

    var record: SnapshotRecord { snapshot.records[index] }

    var number: CaseNumber {
      CaseNumber(prefix: shared(record.prefix), year: Int(record.year), serial: Int(record.serial))
    }

    var stage: Stage { Stage(code: snapshot.stages[index]) }

    var due: CivilDate? {
      let day = snapshot.dues[index]
      return day == SnapshotWork.notDue ? nil : CivilDate(dayNumber: Int(day))
    }

    /// The whole text, with its newline.
    var text: UnsafeRawBufferPointer { snapshot.text(of: index) }

    func shared(_ place: UInt32) -> String { snapshot.header.shared[Int(place)] }

    func string(_ range: Range<Int>) -> String {
      String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
    }

    /// The parts from a place to the end of the row.
    func strings(from start: Int) -> [String] {
      guard start < text.count else { return [] }
      return text[start..<text.count - 1].split(separator: RowText.separator).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  func row(_ index: Int) -> Row { Row(index: index, snapshot: self) }

  @inline(__always)
  func text(of row: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: text[start(of: row)..<Int(ends[row])])
  }

  /// Where the text of a row begins.
  @inline(__always)
  func start(of row: Int) -> Int { row == 0 ? 0 : Int(ends[row - 1]) }

  /// The row of a case.
  func row(of number: CaseNumber) -> Int? {
    let found = place(of: number)
    return found < count && row(found).number == number ? found : nil
  }

  /// The first row whose case does not come before a number.
  func place(of number: CaseNumber) -> Int { (0..<count).partition { row($0).number < number } }

  /// The rows whose part of the text is exactly this.
  func rows(
    in order: UnsafeBufferPointer<UInt32>, where part: (RowText.Lengths.Places) -> Range<Int>,
    is value: String
  ) -> [Int] {
    let value = Array(value.utf8)
    return value.withUnsafeBytes { value in
      func comparison(_ place: Int) -> Int {
        let row = row(Int(order[place]))
        return bytes(row.text, part(row.record.lengths.places), comparedTo: value)
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

  private func bytes(
    _ text: UnsafeRawBufferPointer, _ range: Range<Int>, comparedTo value: UnsafeRawBufferPointer
  ) -> Int {
    let part = UnsafeRawBufferPointer(rebasing: text[range.clamped(to: 0..<text.count)])
    return part.compared(to: value)
  }
}

extension Stage {
  /// The stage in two bytes: the places of its sides in their lists.
  init(code: UInt16) {
    let (residences, permits) = (Stage.Residence.allCases, Stage.Permit.allCases)
    self.init(
      residences[Swift.min(Int(code >> 8), residences.count - 1)],
      permits[Swift.min(Int(code & 0x7F), permits.count - 1)], code & 0x80 == 0 ? .none : .asked)
  }

  var code: UInt16 {
    let residence = Stage.Residence.allCases.firstIndex(of: residence) ?? 0
    let permit = Stage.Permit.allCases.firstIndex(of: permit) ?? 0
    return UInt16(residence << 8 | (certificate == .asked ? 0x80 : 0) | permit)
  }
}
