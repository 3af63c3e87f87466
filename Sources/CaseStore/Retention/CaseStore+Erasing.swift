public import Residence

/// How far the erasing of a case has come.
enum ErasureStep: CaseIterable {
  /// It is written down what goes.
  case planned
  /// The journal says that it goes.
  case recorded
  /// The documents are gone from the journal.
  case documents
  /// Pages, pictures, drafts and what repairs have kept are gone.
  case kept
  /// The index is gone.
  case index
  /// The case's file is gone.
  case file
}

extension CaseStore {
  /// Erases a file whose time is over: everywhere in the station but in the lines that say what was done by whom.
  ///
  /// Under the station's lock. First it is written down what goes, then the journal says so, then it goes; whoever
  /// opens the station after a crash in between finishes it. What the journal's links and hashes prove is as before.
  /// Other desks see the case leave their lists. A backup keeps what it has until it is brought up to date.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - actor: Who erases; the administrator.
  ///   - now: The moment.
  /// - Throws: `RetentionFailure`; nothing was erased then, or it will be finished.
  public func erase(
    _ number: CaseNumber, by actor: Operator, at now: Instant
  ) throws(RetentionFailure) {
    try erase(number, by: actor, at: now) { (_) throws(StoreFault) in }
  }

  /// The same, telling how far it has come; what is thrown there ends it as a crash would.
  func erase(
    _ number: CaseNumber, by actor: Operator, at now: Instant,
    reaching step: (ErasureStep) throws(StoreFault) -> Void
  ) throws(RetentionFailure) {
    try requireAdministrator(actor, at: number, now)
    let kept: Retention
    do throws(StoreFault) {
      kept = try locked { () throws(StoreFault) -> Retention in
        try finishErasing { (_) throws(StoreFault) in }
        try follow(repairTail: true)
        // No document of the case may be on its way to its file.
        try place()
        let today = now.civilDate(offsetMinutes: station.utcOffsetMinutes)
        let kept = try file(number).retention(under: policy, offsetMinutes: station.utcOffsetMinutes)
        guard kept.allowsErasing(on: today) else { return kept }
        try begin(try planned(number), by: actor, at: now, reaching: step)
        try finishErasing(reaching: step)
        return kept
      }
    } catch {
      throw .store(error)
    }
    let today = now.civilDate(offsetMinutes: station.utcOffsetMinutes)
    guard kept.allowsErasing(on: today) else { throw .needed(number, kept) }
  }

  /// Erases drafts whose time is over, with one line for all.
  ///
  /// - Throws: `RetentionFailure`.
  public func erase(
    _ drafts: [ErasableDraft], by actor: Operator, at now: Instant
  ) throws(RetentionFailure) {
    try requireAdministrator(actor, at: nil, now)
    guard !drafts.isEmpty else { return }
    do throws(StoreFault) {
      try locked { () throws(StoreFault) in
        try follow(repairTail: true)
        let action: JSON = [
          "kind": .string(Erasure.kind), "rule": .string(RuleID.retention.rawValue),
          "drafts": .number(String(drafts.count)),
        ]
        try append([JournalDraft(at: now.text, by: actor.name, action: action)], durable: true)
        for draft in drafts { try erase(fileAt: draft.path) }
      }
    } catch {
      throw .store(error)
    }
  }

  private func requireAdministrator(
    _ actor: Operator, at number: CaseNumber?, _ now: Instant
  ) throws(RetentionFailure) {
    guard actor.role != .administrator else { return }
    record(
      refused: RefusedAttempt("erase", at: number, reasons: ["role-may-not"]), by: actor, at: now)
    throw .roleMayNot(actor.role)
  }

  private func planned(_ number: CaseNumber) throws(StoreFault) -> Erasure {
    do throws(JournalFault) {
      return Erasure(of: number, try journal.documents(of: number), before: journal.position)
    } catch {
      throw .journal(error)
    }
  }

  private func begin(
    _ erasure: Erasure, by actor: Operator, at now: Instant,
    reaching step: (ErasureStep) throws(StoreFault) -> Void
  ) throws(StoreFault) {
    try folder.put(try JSON.of(erasure, at: Erasure.path).pretty(), at: Erasure.path, durable: true)
    try step(.planned)
    let line = JournalDraft(
      at: now.text, by: actor.name, action: erasure.action, case: erasure.number.text)
    try append([line], durable: true)
    try step(.recorded)
  }

  /// Finishes what was begun, if anything was: by this desk, or by one that died over it; the caller holds the lock.
  ///
  /// It has to be done before the journal is read: a document that was overwritten by half cannot be read.
  func finishErasing(
    reaching step: (ErasureStep) throws(StoreFault) -> Void = { (_) throws(StoreFault) in }
  ) throws(StoreFault) {
    guard let erasure = try folder.decode(Erasure.self, at: Erasure.path) else { return }
    // Only what stands behind the documents is read, and only whole lines are there.
    if let entry = try recorded(erasure) {
      do throws(JournalFault) { try journal.erase(erasure.documents) } catch { throw .journal(error) }
      try step(.documents)
      try eraseKept(of: erasure)
      try step(.kept)
      for path in [StationPath.index, StationPath.indexChanges] { try erase(fileAt: path) }
      try step(.index)
      try erase(fileAt: StationPath.of(erasure.number))
      try step(.file)
      forget(erasure.number, by: entry)
    }
    try erase(fileAt: Erasure.path)
  }

  /// The line that says that the case was erased; nothing if it was never written, and nothing has been done.
  private func recorded(_ erasure: Erasure) throws(StoreFault) -> JournalEntry? {
    do throws(JournalFault) {
      let next = try journal.entry(erasure.before.seq + 1, after: erasure.before)
      return next.flatMap { Erasure.number(of: $0) == erasure.number ? $0 : nil }
    } catch {
      throw .journal(error)
    }
  }

  /// Erases what lies beside the case's file.
  private func eraseKept(of erasure: Erasure) throws(StoreFault) {
    for path in erasure.certificates.flatMap(StationPath.pages) { try erase(fileAt: path) }
    for name in erasure.pictures {
      if let attachment = Attachment(name: name), try !isReferredTo(name, besides: erasure.number) {
        try erase(fileAt: attachment.path)
      }
    }
    do throws(FileFault) {
      let file = StationPath.of(erasure.number)
      for repair in try folder.list(Layout.quarantine) {
        try folder.remove("\(Layout.quarantine)/\(repair)/\(file)")
      }
      for owner in try folder.list(StationPath.drafts) {
        for name in try folder.list("\(StationPath.drafts)/\(owner)") where name.hasSuffix(".json") {
          let path = "\(StationPath.drafts)/\(owner)/\(name)"
          let draft = try? folder.decode(Request.self, at: path)
          if draft?.number == erasure.number { try folder.remove(path) }
        }
      }
    } catch {
      throw .file(error)
    }
  }

  /// Whether a document of another case refers to a picture: families hand in one lease.
  private func isReferredTo(_ name: String, besides number: CaseNumber) throws(StoreFault) -> Bool {
    do throws(JournalFault) {
      return try journal.entries(holding: name).contains {
        $0.case != number.text && $0.document != nil
      }
    } catch {
      throw .journal(error)
    }
  }

  /// Removes a file, and waits until its name is gone from the disk.
  private func erase(fileAt path: String) throws(StoreFault) {
    do throws(FileFault) {
      if try folder.remove(path) { try folder.sync(StationPath.folder(of: path)) }
    } catch {
      throw .file(error)
    }
  }
}
