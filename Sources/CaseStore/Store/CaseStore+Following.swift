public import Residence

extension CaseStore {
  /// Reads what other desks have committed since the last time.
  ///
  /// - Returns: The cases that changed.
  /// - Throws: `StoreFault` if the journal is damaged or cannot be read.
  public func catchUp() throws(StoreFault) -> Set<CaseNumber> {
    try follow(repairTail: false)
    return takeChanges()
  }

  /// What other desks have committed, as far as this one has seen it while it did something else.
  public func takeChanges() -> Set<CaseNumber> {
    defer { unreported = [] }
    return unreported
  }

  /// Follows the journal to its end; whoever holds the lock also cuts off an unfinished line.
  func follow(repairTail: Bool) throws(StoreFault) {
    let entries: [JournalEntry]
    do throws(JournalFault) {
      entries = try journal.readNew(repairTail: repairTail)
    } catch {
      throw .journal(error)
    }
    for entry in entries {
      guard let document = entry.document, let name = entry.case else { continue }
      guard let number = CaseNumber(name) else {
        throw .unusable(
          "\(StationPath.journal)/\(journal.position.segment)", ("case", "\(name) is no number"))
      }
      enter(try document.file(at: StationPath.of(number)))
      unplaced[number] = document
      touched.insert(number)
      unreported.insert(number)
    }
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

  /// Whether something was committed whose file may not be on the disk yet: reason enough to wake up once.
  public var hasUnsyncedFiles: Bool { !touched.isEmpty }

  /// Whether the journal has grown since the last checkpoint, be it by looks only; asked when the desk is left.
  public var needsCheckpoint: Bool { journal.position != checkpointed }

  /// Brings everything committed so far to the disk, and remembers that, so that the next opening is quick.
  ///
  /// Taken when the desk is idle and at its exit; without it nothing is lost, opening only takes longer.
  ///
  /// - Throws: `StoreFault` if the disk refuses.
  public func checkpoint() throws(StoreFault) {
    let (checkpoint, cases) = try locked { () throws(StoreFault) in
      try follow(repairTail: true)
      try place()
      return (
        Checkpoint(position: journal.position, numbers: register.numbers, soundPolicy: policyDigest), touched
      )
    }
    // The disk may take its time: no other desk has to wait for it.
    let paths = cases.map(StationPath.of).sorted()
    let folders = Set(paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    do throws(FileFault) {
      for path in paths + folders.sorted() { try folder.sync(path) }
      let segment = checkpoint.position.segment
      if !segment.isEmpty { try folder.sync("\(StationPath.journal)/\(segment)") }
      try folder.sync(StationPath.journal)
    } catch {
      throw .file(error)
    }
    let hint = try JSON.of(checkpoint, at: StationPath.checkpoint)
    try folder.put(hint.pretty(), at: StationPath.checkpoint, durable: false)
    touched.subtract(cases)
    checkpointed = checkpoint.position
  }
}
