import Residence

/// Records by running number, packed: a million of them take little more than their bytes.
///
/// Numbers run, so they are kept by the thousand in sorted arrays; a number out of all reason costs no more
/// than any other.
struct NumberedRecords<Series: NumberSeries, Record: Sendable>: Sendable {
  private struct Thousand: Hashable {
    let prefix: String
    let year: Int
    let thousand: Int

    init(_ number: RunningNumber<Series>) {
      prefix = number.prefix
      year = number.year
      thousand = number.serial / 1000
    }
  }

  private struct Slot {
    let serial: Int32
    var record: Record
  }

  private var thousands: [Thousand: [Slot]] = [:]
  private(set) var count = 0

  /// The record of a number; setting nothing leaves what is there.
  subscript(number: RunningNumber<Series>) -> Record? {
    get {
      guard let slots = thousands[Thousand(number)] else { return nil }
      let (index, found) = NumberedRecords.place(of: number, in: slots)
      return found ? slots[index].record : nil
    }
    set {
      guard let newValue else { return }
      let isNew = NumberedRecords.put(newValue, number, into: &thousands[Thousand(number), default: []])
      if isNew { count += 1 }
    }
  }

  /// Every number with its record, a thousand at a time, in no order.
  func forEachThousand<Failure>(
    _ body: ([(number: RunningNumber<Series>, record: Record)]) throws(Failure) -> Void
  ) throws(Failure) {
    for (key, slots) in thousands {
      try body(
        slots.map { slot in
          let number = RunningNumber<Series>(prefix: key.prefix, year: key.year, serial: Int(slot.serial))
          return (number, slot.record)
        })
    }
  }

  private static func put(_ record: Record, _ number: RunningNumber<Series>, into slots: inout [Slot]) -> Bool
  {
    let (index, found) = place(of: number, in: slots)
    if found {
      slots[index].record = record
    } else {
      slots.insert(Slot(serial: Int32(truncatingIfNeeded: number.serial), record: record), at: index)
    }
    return !found
  }

  /// Where a number is, or would be put.
  private static func place(
    of number: RunningNumber<Series>, in slots: [Slot]
  ) -> (index: Int, found: Bool) {
    var (low, high) = (0, slots.count)
    while low < high {
      let middle = (low + high) / 2
      if slots[middle].serial < number.serial { low = middle + 1 } else { high = middle }
    }
    return (low, low < slots.count && slots[low].serial == number.serial)
  }
}
