import Glibc

extension Journal {
  /// Commits entries: links them to the end of the chain and writes them with one write.
  ///
  /// The caller holds the station's lock and has just called ``readNew(repairTail:)`` with a repair. The entries
  /// go into the segment of the last one's month, or into the latest segment if the clock went back behind it.
  ///
  /// - Parameters:
  ///   - drafts: What to write, in order.
  ///   - durable: Whether to wait until the lines are on the disk. A change must; a look need not.
  /// - Returns: The entries as they were written, without documents that had been made ready.
  /// - Throws: ``JournalFault/notWritten(errno:)`` if the journal is as before;
  ///   ``JournalFault/unconfirmed(errno:)`` if nobody knows, after which this journal is read-only, because a
  ///   second sync would claim success for data that is already lost; or why it was not even tried.
  @discardableResult
  public mutating func append(
    _ drafts: [JournalDraft], durable: Bool
  ) throws(JournalFault) -> [JournalEntry] {
    guard !isReadOnly else { throw .readOnly }
    guard !drafts.isEmpty else { return [] }
    var month = ""
    for draft in drafts {
      guard let own = SegmentName.month(of: draft.at) else { throw .invalidTime(draft.at) }
      month = own
    }

    let kept = isSurelyAtEnd ? end : nil
    if kept == nil { try requireEnd() }
    let isNew = month > position.segment
    if isNew { try trimRoom() }
    let start = isNew ? position.beginning(month) : position
    let (entries, bytes, end) = try Journal.chain(drafts, at: start)
    if isNew { try createSegment(month) }
    if !isNew, let kept {
      try write(bytes, to: kept.segment.file, from: start.offset, durable: durable)
    } else if let segment = try openSegment(start.segment, flags: O_RDWR) {
      try write(bytes, to: segment, from: start.offset, durable: durable)
    } else {
      throw .rolledBack(segment: start.segment, offset: start.offset, size: nil)
    }
    position = end
    return entries
  }

  private mutating func write(
    _ bytes: [UInt8], to segment: borrowing Descriptor, from offset: Int, durable: Bool
  ) throws(JournalFault) {
    try write(bytes, to: segment, at: offset)
    guard durable else { return }
    makeRoom(in: segment, after: offset + bytes.count)
    guard calls.sync(segment.raw) == 0 else { throw unconfirmed(errno) }
  }

  /// Checks that this journal has read everything there is.
  private func requireEnd() throws(JournalFault) {
    let latest = try segments().last ?? ""
    guard latest <= position.segment else { throw .behind(position) }
    guard !position.segment.isEmpty else { return }
    guard let segment = try openSegment(position.segment) else {
      throw .rolledBack(segment: position.segment, offset: position.offset, size: nil)
    }
    let size = try Journal.size(of: segment)
    guard size >= position.offset else {
      throw .rolledBack(segment: position.segment, offset: position.offset, size: size)
    }
    if size > position.offset, try tail(at: position, limit: 1).first != 0 { throw .behind(position) }
  }

  /// Writes zeros ahead of the next lines, once several commits came one after the other.
  ///
  /// To sync a file whose length has changed takes more than twice as long as to sync bytes that were there.
  /// A desk at rest cuts the zeros off again, so a journal that nobody writes to is plain text.
  private mutating func makeRoom(in segment: borrowing Descriptor, after end: Int) {
    burst += 1
    guard burst > 3, let size = try? Journal.size(of: segment), size <= end else { return }
    let zeros = [UInt8](repeating: 0, count: Journal.room)
    let count = zeros.withUnsafeBytes { calls.write(segment.raw, $0, end) }
    // What cannot be written ahead may be needed for the next line.
    if count < zeros.count { _ = calls.truncate(segment.raw, end) }
  }

  private static let room = 128 << 10

  /// Makes entries of drafts, their bytes, and the position after them.
  private static func chain(
    _ drafts: [JournalDraft], at start: JournalPosition
  ) throws(JournalFault) -> (entries: [JournalEntry], bytes: [UInt8], end: JournalPosition) {
    var linked = [LinkedDraft]()
    var end = start
    do throws(JournalDamage) {
      for draft in drafts {
        let draft = try LinkedDraft(draft, after: end)
        linked.append(draft)
        end = end.after(draft.entry, length: 0)
      }
    } catch {
      throw .unreadable(error)
    }
    // Only the hashes had to be found in order.
    var bytes = [UInt8]()
    for lines in Parallel.map(linked.count, inPartsOf: 64, { [linked] part in linked[part].map(\.line) }) {
      for line in lines { bytes += line }
    }
    end.offset += bytes.count
    return (linked.map(\.entry), bytes, end)
  }

  private mutating func write(
    _ bytes: [UInt8], to segment: borrowing Descriptor, at offset: Int
  ) throws(JournalFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        calls.write(segment.raw, UnsafeRawBufferPointer(rebasing: bytes[written...]), offset + written)
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        let number = count == 0 ? ENOSPC : errno
        guard calls.truncate(segment.raw, offset) == 0 else { throw unconfirmed(number) }
        throw .notWritten(errno: number)
      }
    }
  }

  private mutating func unconfirmed(_ number: Int32) -> JournalFault {
    isReadOnly = true
    return .unconfirmed(errno: number)
  }
}
