public import Residence

extension CaseStore {
  /// Reads what other desks have committed since the last time.
  ///
  /// - Returns: The cases that changed.
  /// - Throws: `StoreFault` if the journal is damaged or cannot be read.
  public func catchUp() throws(StoreFault) -> Set<CaseNumber> {
    try follow(repairTail: false)
  }

  /// Follows the journal to its end; whoever holds the lock also cuts off an unfinished line.
  @discardableResult
  func follow(repairTail: Bool) throws(StoreFault) -> Set<CaseNumber> {
    var changed = Set<CaseNumber>()
    let entries: [JournalEntry]
    do throws(JournalFault) {
      entries = try journal.readNew(repairTail: repairTail)
    } catch {
      throw .journal(error)
    }
    for entry in entries {
      guard let document = entry.document, let number = entry.case.flatMap(CaseNumber.init) else { continue }
      enter(try document.file(at: StationPath.of(number)))
      unplaced[number] = document
      touched.insert(number)
      changed.insert(number)
    }
    return changed
  }

  /// Writes every committed document that has not reached its file; the caller holds the lock.
  func place() throws(StoreFault) {
    for (number, document) in unplaced {
      let path = StationPath.of(number)
      let bytes = document.pretty()
      if try folder.contents(of: path) != bytes { try folder.put(bytes, at: path, durable: false) }
    }
    unplaced.removeAll()
  }

  /// Whether something was committed that the next checkpoint has to bring to the disk.
  public var needsCheckpoint: Bool { !touched.isEmpty }

  /// Brings everything committed so far to the disk, and remembers that, so that the next opening is quick.
  ///
  /// Taken when the desk is idle and at its exit; without it nothing is lost, opening only takes longer.
  ///
  /// - Throws: `StoreFault` if the disk refuses.
  public func checkpoint() throws(StoreFault) {
    try locked { () throws(StoreFault) in
      try follow(repairTail: true)
      try place()
      let paths = touched.map(StationPath.of).sorted()
      let folders = Set(paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
      do throws(FileFault) {
        for path in paths { try folder.sync(path) }
        for path in folders.sorted() { try folder.sync(path) }
        try folder.sync("\(StationPath.journal)/\(journal.position.segment)")
        try folder.sync(StationPath.journal)
      } catch {
        throw .file(error)
      }
      let position = try JSON.of(journal.position, at: StationPath.checkpoint)
      try folder.put(position.pretty(), at: StationPath.checkpoint, durable: false)
      touched.removeAll()
    }
  }
}
