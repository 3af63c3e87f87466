extension Journal {
  /// Reads and verifies what was appended since ``position``, and moves there.
  ///
  /// Where nothing is new this costs one listing of the journal's folder and one look at a file's size.
  ///
  /// - Parameter repairTail: Whether to cut off an unfinished tail, after keeping a copy in
  ///   `journal/quarantine`; the caller must hold the station's lock. Otherwise a tail is left alone, as a
  ///   writer may be in the middle of it.
  /// - Returns: The new entries, in order.
  /// - Throws: Damage, a journal that became shorter, or a fault of the files; the position stays.
  public mutating func readNew(repairTail: Bool) throws(JournalFault) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    let (end, fragment) = try scan(from: position) { entry, _ in
      entries.append(entry)
      return true
    }
    if repairTail && fragment > 0 { try cutTail(at: end) }
    position = end
    return entries
  }

  /// Reads and verifies the journal entry by entry, with little memory, without moving ``position``.
  ///
  /// - Parameters:
  ///   - start: Where to begin; nil for the beginning.
  ///   - body: Takes an entry and the position after it; returns whether to go on.
  /// - Returns: The position after the last entry given to the body.
  /// - Throws: As ``readNew(repairTail:)``; the entries before the fault have been given to the body.
  @discardableResult
  public func forEachEntry(
    from start: JournalPosition? = nil, _ body: (JournalEntry, JournalPosition) -> Bool
  ) throws(JournalFault) -> JournalPosition {
    try scan(from: start ?? .start, body).end
  }
}

extension Journal {
  private func scan(
    from start: JournalPosition, _ body: (JournalEntry, JournalPosition) -> Bool
  ) throws(JournalFault) -> (end: JournalPosition, fragment: Int) {
    // Listing comes first: a segment that has a successor now gets no more lines, so its end is its end.
    let segments = try segments()
    guard start.segment.isEmpty || segments.contains(start.segment) else {
      throw .rolledBack(segment: start.segment, offset: start.offset, size: nil)
    }
    var position = start
    var fragment = 0
    for segment in segments where segment >= start.segment {
      guard fragment == 0 else { throw position.damaged(.unfinished) }
      if segment > position.segment { position = position.beginning(segment) }
      let isWanted = try scanSegment(&position, &fragment, body)
      guard isWanted else { return (position, 0) }
    }
    return (position, fragment)
  }

  /// Reads one segment to its end; returns false if the body had enough before.
  private func scanSegment(
    _ position: inout JournalPosition, _ fragment: inout Int,
    _ body: (JournalEntry, JournalPosition) -> Bool
  ) throws(JournalFault) -> Bool {
    let (segment, offset) = (position.segment, position.offset)
    guard let file = try openSegment(segment) else {
      throw .rolledBack(segment: segment, offset: offset, size: nil)
    }
    let size = try Journal.size(of: file)
    guard size >= offset else { throw .rolledBack(segment: segment, offset: offset, size: size) }
    guard size > offset else { return true }

    var lines = LineReader(file: file, offset: offset, expecting: size - offset)
    while let line = try lines.nextLine() {
      let entry = try lines.withLine(line) { (bytes) throws(JournalFault) in
        try position.entry(reading: bytes)
      }
      position = position.after(entry, length: line.count + 1)
      guard body(entry, position) else { return false }
    }
    guard lines.fragment <= LineReader.longestLine else { throw position.damaged(.endless) }
    fragment = lines.fragment
    return true
  }
}

extension LineReader {
  mutating func nextLine() throws(JournalFault) -> Range<Int>? {
    do throws(FileFault) {
      return try next()
    } catch {
      throw .file(error)
    }
  }
}

extension JournalPosition {
  /// Reads the line at this position and checks that it follows.
  fileprivate func entry(reading line: UnsafeBufferPointer<UInt8>) throws(JournalFault) -> JournalEntry {
    do throws(JournalDamage) {
      let entry = try JournalEntry(reading: line)
      guard entry.seq == seq + 1 else { throw .wrongSequence(found: entry.seq) }
      guard entry.previous == hash else { throw .brokenLink }
      return entry
    } catch {
      throw damaged(error)
    }
  }

  fileprivate func damaged(_ damage: JournalDamage) -> JournalFault {
    .damaged(segment: segment, offset: offset, entry: seq + 1, damage)
  }
}
