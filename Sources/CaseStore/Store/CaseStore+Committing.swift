public import Residence

/// When a commit has to be on the disk.
public enum Durability: Sendable {
  /// Before it is acknowledged.
  case now
  /// By the next checkpoint, for many commits that are acknowledged together.
  case atCheckpoint
}

extension CaseStore {
  /// Decides an action by the rules and commits what comes of it.
  ///
  /// Under the station's lock: the case must still be as the desk saw it, or what others saved since and the
  /// action must go together (``Merge``); the journal's line with the whole document is the commit; the case's
  /// file follows, and if that fails it is written again from the journal. What a newer program or another tool
  /// keeps in the file is kept.
  ///
  /// - Parameters:
  ///   - request: The action and the revision that it is based on.
  ///   - actor: Who does it.
  ///   - now: The moment.
  ///   - durability: When it has to be on the disk.
  ///   - imprint: Makes the bytes of a certificate's page.
  /// - Returns: The case after the action, and what others had changed meanwhile.
  /// - Throws: `CommitFailure`; nothing was committed then, unless the journal could not be confirmed.
  public func commit(
    _ request: Request, by actor: Operator, at now: Instant, durability: Durability = .now,
    imprint: (Case, CertificateTerms) -> [UInt8]
  ) throws(CommitFailure) -> Commit {
    do throws(CommitFailure) {
      return try commit(request, past: nil, by: actor, at: now, durability, imprint: imprint)
    } catch {
      // The journal is looked through while nobody has to wait for the lock.
      guard case .conflict = error, let past = past(of: request) else { throw error }
      return try commit(request, past: past, by: actor, at: now, durability, imprint: imprint)
    }
  }

  private func commit(
    _ request: Request, past: History?, by actor: Operator, at now: Instant, _ durability: Durability,
    imprint: (Case, CertificateTerms) -> [UInt8]
  ) throws(CommitFailure) -> Commit {
    try lock.withLock(
      patience: patience, holder: holder, refusal: { CommitFailure.store(StoreFault($0)) }
    ) { () throws(CommitFailure) in
      let current = try current(request)
      let (action, merge) = try joined(request, past: past, over: current, by: actor, at: now)
      try requirePictures(of: action, over: current?.file)
      var pages = [(path: String, bytes: [UInt8])]()
      let decided: Case
      do throws(Refusal) {
        decided = try decide(
          action, on: current?.file, by: actor,
          in: register.circumstances(at: now, station: station, policy: policy)
        ) { file, terms in
          let bytes = imprint(file, terms)
          pages.append((StationPath.of(terms.number), bytes))
          return Digest(of: bytes).hex
        }
      } catch {
        throw .refused(error)
      }
      do throws(StoreFault) {
        // Before the commit: a page without an entry was never handed out, an entry without a page would lie.
        for page in pages { try folder.put(page.bytes, at: page.path, durable: true) }
        let document = try document(of: decided, over: current)
        try append(action, decided, document, by: actor, durability)
        write(document, of: decided.number)
      } catch {
        throw .store(error)
      }
      touched.insert(decided.number)
      enter(decided)
      return Commit(decided, merge: merge)
    }
  }

  /// Records that somebody looked at something.
  ///
  /// - Throws: `StoreFault` if the look cannot be recorded; nothing is to be shown then.
  public func record(_ look: Look, by actor: Operator, at now: Instant) throws(StoreFault) {
    try locked { () throws(StoreFault) in
      try follow(repairTail: true)
      let line = JournalDraft(
        at: now.text, by: actor.name, action: look.action, case: look.number?.text, revision: nil,
        document: nil)
      try wrapped { () throws(JournalFault) in try journal.append([line], durable: false) }
    }
  }

  /// A case never refers to a picture that is not there: what an action names has to have been kept before.
  private func requirePictures(of action: Action, over current: Case?) throws(CommitFailure) {
    let known = Set((current?.materials ?? []).compactMap(\.file))
    do throws(StoreFault) {
      for name in action.materials.compactMap(\.file) where !known.contains(name) { _ = try attachment(name) }
    } catch {
      throw .store(error)
    }
  }

  typealias Current = (file: Case, document: JSON)

  private func current(_ request: Request) throws(CommitFailure) -> Current? {
    let current: Current?
    do throws(StoreFault) {
      try follow(repairTail: true)
      try place()
      if let number = request.number {
        let document = try document(of: number)
        current = (try document.file(at: StationPath.of(number)), document)
      } else {
        current = nil
      }
    } catch {
      throw .store(error)
    }
    return current
  }

  private func document(of decided: Case, over current: Current?) throws(StoreFault) -> JSON {
    let path = StationPath.of(decided.number)
    let ours = try JSON.of(decided, at: path)
    guard let current else { return ours }
    return ours.merged(base: try JSON.of(current.file, at: path), theirs: current.document)
  }

  private func append(
    _ action: Action, _ file: Case, _ document: JSON, by actor: Operator, _ durability: Durability
  ) throws(StoreFault) {
    let draft = JournalDraft(
      at: file.changed.at.text, by: actor.name,
      // Only what was done: who and what for stands in the document, which can be erased by retention.
      action: ["kind": .string(action.kind.rawValue)], case: file.number.text,
      revision: file.revision, document: document)
    try wrapped { () throws(JournalFault) in
      try journal.append([draft], durable: durability == .now)
    }
  }

  func wrapped(_ body: () throws(JournalFault) -> Void) throws(StoreFault) {
    do throws(JournalFault) { try body() } catch { throw .journal(error) }
  }

  /// Writes a committed document to its file; if that fails, the next lock holder does it.
  private func write(_ document: JSON, of number: CaseNumber) {
    do throws(StoreFault) {
      try folder.put(document.pretty(), at: StationPath.of(number), durable: false)
      unplaced[number] = nil
    } catch {
      unplaced[number] = document
    }
  }
}
