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
    var fault: StoreFault?
    try wrapped { () throws(JournalFault) in
      try journal.readNew(repairTail: repairTail) { entry, before in
        do throws(StoreFault) { try take(entry, after: before) } catch { fault = fault ?? error }
      }
    }
    if let fault { throw fault }
  }

  private func take(_ line: SkimmedEntry, after before: JournalPosition) throws(StoreFault) {
    let entry = line.entry
    if let erased = Erasure.number(of: entry) {
      forget(erased, by: entry)
      unreported.insert(erased)
    }
    if let rules = PolicyLine(entry.action) { note(rules) }
    guard line.hasDocument, let digest = entry.documentHash, let name = entry.case else { return }
    guard let number = CaseNumber(name) else {
      throw .unusable("\(StationPath.journal)/\(before.segment)", ("case", "\(name) is no number"))
    }
    // Many cases, as after a long import, are read again where they are needed.
    let isAtHand = unplaced.count < CaseStore.mostRecent
    unplaced[number] = Unplaced(entry, as: digest, isAtHand ? line.text : nil, after: before)
    saved.remove(number)
    unentered.updateValue(nil, forKey: number)
    touched.insert(number)
    unreported.insert(number)
  }

  /// Whether something was committed whose file may not be on the disk yet: reason enough to wake up once.
  public var hasUnsyncedFiles: Bool { !touched.isEmpty && !journal.isReadOnly }

  /// Whether the journal has grown since the last checkpoint, be it by looks only; asked when the desk is left.
  public var needsCheckpoint: Bool { journal.position != checkpointed && !journal.isReadOnly }

  /// Brings everything committed so far to the disk, and remembers that, so that the next opening is quick.
  ///
  /// Taken when the desk is idle and at its exit; without it nothing is lost, opening only takes longer.
  ///
  /// - Parameter isLeft: Whether the desk is left, and nobody waits for it any more.
  /// - Throws: `StoreFault` if the disk refuses.
  public func checkpoint(isLeft: Bool = true) throws(StoreFault) {
    let (checkpoint, cases, known) = try locked {
      () throws(StoreFault) -> (Checkpoint, Set<CaseNumber>, Register) in
      try follow(repairTail: true)
      try place()
      if lock.isAbandoned { try sweep() }
      try wrapped { () throws(JournalFault) in try journal.trimRoom() }
      let checkpoint = Checkpoint(
        position: journal.position, numbers: register.numbers, soundPolicy: policyDigest.hex,
        recordedPolicy: (recordedPolicy ?? policyDigest).hex)
      return (checkpoint, touched, register)
    }
    // The disk may take its time: no other desk has to wait for it.
    do throws(FileFault) {
      try sync(cases)
      let segment = checkpoint.position.segment
      if !segment.isEmpty { try folder.sync("\(StationPath.journal)/\(segment)") }
      try folder.sync(StationPath.journal)
    } catch {
      // A second sync would claim success for data that is already lost: only the next opening can tell.
      journal.isReadOnly = true
      throw .file(error)
    }
    try keepIndex(of: known, at: checkpoint.position, isLeft: isLeft)
    let hint = try JSON.of(checkpoint, at: StationPath.checkpoint)
    try folder.put(hint.pretty(), at: StationPath.checkpoint, durable: false)
    touched.subtract(cases)
    checkpointed = checkpoint.position
  }

  private func sync(_ cases: Set<CaseNumber>) throws(FileFault) {
    guard cases.count <= 64 else { return try folder.syncFileSystem() }
    try folder.sync(cases.map(StationPath.of))
  }
}
