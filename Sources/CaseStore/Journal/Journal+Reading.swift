extension Journal {
  /// Reads and verifies what was appended since ``position``, and moves there.
  ///
  /// Where nothing is new this costs a look at the folder and at the last segment.
  ///
  /// - Parameter repairTail: Whether to cut off an unfinished tail, after keeping a copy in
  ///   `journal/quarantine`; the caller must hold the station's lock. Otherwise a tail is left alone, as a
  ///   writer may be in the middle of it.
  /// - Returns: The new entries, in order.
  /// - Throws: Damage, a journal that became shorter, or a fault of the files; the position stays.
  public mutating func readNew(repairTail: Bool) throws(JournalFault) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    try readNew(repairTail: repairTail) { (entry, _) throws(JournalDamage) in
      entries.append(try entry.whole())
    }
    return entries
  }

  /// Reads what was appended since ``position`` entry by entry, with little memory, and moves there.
  ///
  /// - Parameters:
  ///   - repairTail: As for ``readNew(repairTail:)``.
  ///   - body: Takes an entry and the position before it, where ``entry(_:after:)`` finds it again.
  /// - Throws: As ``readNew(repairTail:)``; the position stays, and the entries may be given again.
  mutating func readNew(
    repairTail: Bool, _ body: (SkimmedEntry, JournalPosition) throws(JournalDamage) -> Void
  ) throws(JournalFault) {
    guard !isSurelyAtEnd else { return }
    findEnd()
    var before = position
    let (end, tail) = try scan(from: position) { (entry, after) throws(JournalDamage) in
      try body(entry, before)
      before = after
      return true
    }
    if repairTail && tail == .torn { try cutTail(at: end) }
    position = end
  }

  /// The entry of a number, looked for from a position before it.
  ///
  /// - Throws: Damage, or a journal that became shorter.
  func entry(_ seq: Int, after position: JournalPosition) throws(JournalFault) -> JournalEntry? {
    var found: JournalEntry?
    _ = try scan(from: position) { (entry, _) throws(JournalDamage) in
      found = entry.entry.seq == seq ? try entry.whole() : nil
      return entry.entry.seq < seq
    }
    return found
  }

  /// Whether the journal still says what it said when a position was remembered.
  ///
  /// - Throws: A fault of the files.
  func holds(_ position: JournalPosition) throws(JournalFault) -> Bool {
    guard let hash = position.hash else { return position == .start }
    guard let segment = try openSegment(position.segment) else { return false }
    do throws(FileFault) {
      // The hash is the first key after the document's, so it may stand anywhere in the last line.
      var length = 4096
      while true {
        let start = max(0, position.offset - length)
        let bytes = try segment.read(start..<position.offset)
        guard bytes.count == position.offset - start, bytes.last == UInt8(ascii: "\n") else { return false }
        if let before = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? (start == 0 ? -1 : nil) {
          let line = bytes[(before + 1)..<(bytes.count - 1)]
          let entry = line.withUnsafeBufferPointer { try? JournalEntry(reading: $0) }
          return entry?.hash == hash && entry?.seq == position.seq
        }
        guard length <= LineReader.longestLine else { return false }
        length *= 4
      }
    } catch {
      throw .file(error)
    }
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
    try scan(from: start ?? .start) { (entry, after) throws(JournalDamage) in body(try entry.whole(), after) }
      .end
  }
}

extension Journal {
  /// Takes an entry and the position after it, and tells whether to go on.
  private typealias Visit = (SkimmedEntry, JournalPosition) throws(JournalDamage) -> Bool

  private func scan(
    from start: JournalPosition, _ body: Visit
  ) throws(JournalFault) -> (end: JournalPosition, tail: JournalTail) {
    // Listing comes first: a segment that has a successor now gets no more lines, so its end is its end.
    let isInLast = end?.isLast(start.segment, in: folder) ?? false
    let segments = isInLast ? [start.segment] : try segments()
    guard start.segment.isEmpty || segments.contains(start.segment) else {
      throw .rolledBack(segment: start.segment, offset: start.offset, size: nil)
    }
    var position = start
    var tail = JournalTail.none
    for segment in segments where segment >= start.segment {
      guard tail != .torn else { throw position.damaged(.unfinished) }
      if segment > position.segment { position = position.beginning(segment) }
      guard let found = try scanSegment(&position, body) else { return (position, .none) }
      tail = found
    }
    return (position, tail)
  }

  /// Reads one segment to its end and says what stands there; nothing if the body had enough before.
  private func scanSegment(
    _ position: inout JournalPosition, _ body: Visit
  ) throws(JournalFault) -> JournalTail? {
    var doubted: [UInt8]?
    while true {
      guard let fragment = try scanLines(&position, body) else { return nil }
      guard fragment > 0 else { return JournalTail.none }
      guard fragment <= LineReader.longestLine else { throw position.damaged(.endless) }
      let rest = try tail(at: position)
      do throws(JournalDamage) {
        return try JournalTail(of: rest, at: position.offset)
      } catch {
        // Another desk may have been writing just there: that is read as lines now. What is damaged stays as it is.
        guard rest != doubted else { throw position.damaged(error) }
        doubted = rest
      }
    }
  }

  /// Reads whole lines; returns how many bytes stand behind them, or nothing if the body had enough before.
  private func scanLines(
    _ position: inout JournalPosition, _ body: Visit
  ) throws(JournalFault) -> Int? {
    let (segment, offset) = (position.segment, position.offset)
    guard let file = try openSegment(segment) else {
      throw .rolledBack(segment: segment, offset: offset, size: nil)
    }
    let size = try Journal.size(of: file)
    guard size >= offset else { throw .rolledBack(segment: segment, offset: offset, size: size) }
    guard size > offset else { return 0 }
    guard try hasLine(at: position) else { return size - offset }

    var lines = LineReader(file: file, offset: offset, expecting: size - offset)
    var indenter = Indenter()
    while let line = try lines.nextLine() {
      let goesOn = try lines.withLine(line) { (bytes) throws(JournalFault) -> Bool? in
        guard !bytes.contains(0) else { return nil }
        do throws(JournalDamage) {
          let entry = try position.entry(reading: bytes, &indenter)
          let after = position.after(entry.entry, length: bytes.count + 1)
          let goesOn = try body(entry, after)
          position = after
          return goesOn
        } catch {
          throw position.damaged(error)
        }
      }
      guard let goesOn else { return size - position.offset }
      guard goesOn else { return nil }
    }
    return lines.fragment
  }

  /// Whether a line stands at a place, not the zeros that are written ahead.
  private func hasLine(at position: JournalPosition) throws(JournalFault) -> Bool {
    let bytes = try tail(at: position, limit: 1)
    return bytes.first.map { $0 != 0 } ?? false
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
  fileprivate func entry(
    reading line: UnsafeBufferPointer<UInt8>, _ indenter: inout Indenter
  ) throws(JournalDamage) -> SkimmedEntry {
    let entry = try SkimmedEntry(reading: line, &indenter)
    guard entry.entry.seq == seq + 1 else { throw .wrongSequence(found: entry.entry.seq) }
    guard entry.entry.previous == hash else { throw .brokenLink }
    return entry
  }

  fileprivate func damaged(_ damage: JournalDamage) -> JournalFault {
    .damaged(segment: segment, offset: offset, entry: seq + 1, damage)
  }
}
