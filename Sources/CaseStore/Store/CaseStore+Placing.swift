import Residence

// A case's file follows the commit when there is time for it. Until then the case is read from what was committed, and
// if this desk dies before, whoever opens the station or rests next writes the file.

extension CaseStore {
  /// Whether cases that this desk has saved have yet to get their files.
  var hasUnplacedFiles: Bool { !saved.isEmpty }

  /// Writes the files of the cases that this desk has saved; to be called whenever nobody waits for an answer.
  ///
  /// It does not wait for the lock: while another desk has it they wait for the next time.
  ///
  /// - Throws: `StoreFault` if the lock cannot be had, or if a file cannot be written; the others are, and nothing is
  ///   lost.
  public func placeFiles() throws(StoreFault) {
    guard hasUnplacedFiles else { return }
    try lock.withLock(patience: 0, holder: holder, refusal: StoreFault.init) { () throws(StoreFault) in
      // Whoever has saved one of them since has made this desk's document the older one.
      try follow(repairTail: true)
      try placeSaved()
    }
  }

  /// Writes the files of the cases that this desk has saved; the caller holds the lock and has read everything.
  func placeSaved() throws(StoreFault) {
    var fault: StoreFault?
    for number in saved {
      do throws(StoreFault) {
        if let file = unplaced[number]?.text {
          try place(file, of: number)
          unplaced[number] = nil
        }
        saved.remove(number)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
  }

  /// Writes every committed document that has not reached its file; the caller holds the lock.
  ///
  /// A file that no crash can have left as it is stays so, and is named.
  func place() throws(StoreFault) {
    for (number, committed) in unplaced {
      let path = StationPath.of(number)
      if saved.contains(number), let file = committed.text {
        try place(file, of: number)
        continue
      }
      if let bytes = try folder.contents(of: path) {
        if Digest(of: bytes) == committed.digest { continue }
        guard isRemainder(bytes, at: path, of: committed) else {
          damaged[path] = .notFromJournal(path: path)
          continue
        }
      }
      try folder.put(try document(committed, at: path).pretty(), at: path, durable: false)
    }
    unplaced.removeAll()
    saved.removeAll()
  }

  /// Writes a file that this desk has committed, unless another one has done so.
  ///
  /// After that one's checkpoint nobody would look there for what is left if this desk died while writing.
  private func place(_ file: [UInt8], of number: CaseNumber) throws(StoreFault) {
    let path = StationPath.of(number)
    guard (try? folder.contents(of: path)) != file else { return }
    try folder.put(file, at: path, durable: false)
  }

  /// Whether a crash can have left these bytes where a committed document belongs.
  ///
  /// What was committed after the last checkpoint may never have reached the disk. Where no checkpoint is known,
  /// because the cache was lost, only an older revision and a torn file are remainders: a whole one as new as the
  /// journal or newer comes from somebody else, or the journal was shortened.
  private func isRemainder(_ bytes: [UInt8], at path: String, of committed: Unplaced) -> Bool {
    if let checkpointed, committed.seq > checkpointed.seq { return true }
    guard let file = try? JSON(reading: bytes, at: path).file(at: path) else { return true }
    return file.revision < committed.revision
  }

  /// A document that was committed and belongs at a path.
  func document(_ committed: Unplaced, at path: String) throws(StoreFault) -> JSON {
    if let text = committed.text { return try JSON(reading: text, at: path) }
    do throws(JournalFault) {
      if let document = try journal.entry(committed.seq, after: committed.before)?.document {
        return document
      }
      throw .rolledBack(segment: committed.before.segment, offset: committed.before.offset, size: nil)
    } catch {
      throw .journal(error)
    }
  }
}
