public import Residence

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
  ///   - imprint: Makes the bytes of a certificate's page, on which the journal's head is printed.
  /// - Returns: The case after the action, and what others had changed meanwhile.
  /// - Throws: `CommitFailure`; nothing was committed then, unless the journal could not be confirmed.
  public func commit(
    _ request: Request, by actor: Operator, at now: Instant,
    imprint: (Case, CertificateTerms, JournalHead) -> [UInt8]
  ) throws(CommitFailure) -> Commit {
    do throws(CommitFailure) {
      return try commit(request, past: nil, by: actor, at: now, imprint: imprint)
    } catch {
      // The journal is looked through while nobody has to wait for the lock.
      guard case .conflict = error, let past = past(of: request) else { throw error }
      return try commit(request, past: past, by: actor, at: now, imprint: imprint)
    }
  }

  private func commit(
    _ request: Request, past: History?, by actor: Operator, at now: Instant,
    imprint: (Case, CertificateTerms, JournalHead) -> [UInt8]
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
          let bytes = imprint(file, terms, JournalHead(journal.position))
          pages.append((StationPath.of(terms.number), bytes))
          return Digest(of: bytes).hex
        }
      } catch {
        throw .refused(error)
      }
      do throws(StoreFault) {
        // Before the commit: a page without an entry was never handed out, an entry without a page would lie.
        for page in pages { try folder.put(page.bytes, at: page.path, durable: true) }
        let document = try prepared(document(of: decided, over: current))
        let before = journal.position
        try append([draft(action.kind, decided, document, by: actor)], durable: true)
        place(document, of: decided, after: before)
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
  func requirePictures(of action: Action, over current: Case?) throws(CommitFailure) {
    let known = Set((current?.materials ?? []).compactMap(\.file))
    do throws(StoreFault) {
      for name in action.materials.compactMap(\.file) where !known.contains(name) { _ = try attachment(name) }
    } catch {
      throw .store(error)
    }
  }

  typealias Current = (file: Case, document: JSON)

  func current(_ request: Request) throws(CommitFailure) -> Current? {
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

  func document(of decided: Case, over current: Current?) throws(StoreFault) -> JSON {
    let path = StationPath.of(decided.number)
    let ours = try JSON.of(decided, at: path)
    guard let current else { return ours }
    return ours.merged(base: try JSON.of(current.file, at: path), theirs: current.document)
  }

  func prepared(_ document: JSON) throws(StoreFault) -> JournalDocument {
    do throws(JournalDamage) { return try JournalDocument(document) } catch {
      throw .journal(.unreadable(error))
    }
  }

  func draft(
    _ kind: Action.Kind, _ file: Case, _ document: JournalDocument, by actor: Operator
  ) -> JournalDraft {
    JournalDraft(
      at: file.changed.at.text, by: actor.name,
      // Only what was done: who and what for stands in the document, which can be erased by retention.
      action: ["kind": .string(kind.rawValue)], case: file.number.text, revision: file.revision,
      prepared: document)
  }

  @discardableResult
  func append(_ drafts: [JournalDraft], durable: Bool) throws(StoreFault) -> [JournalEntry] {
    do throws(JournalFault) { return try journal.append(drafts, durable: durable) } catch {
      throw .journal(error)
    }
  }

  func wrapped(_ body: () throws(JournalFault) -> Void) throws(StoreFault) {
    do throws(JournalFault) { try body() } catch { throw .journal(error) }
  }

  /// Writes a committed document to its file; if that fails, the next lock holder does it.
  private func place(_ document: JournalDocument, of file: Case, after before: JournalPosition) {
    do throws(StoreFault) {
      try folder.put(document.file, at: StationPath.of(file.number), durable: false)
      unplaced[file.number] = nil
    } catch {
      unplaced[file.number] = Unplaced(
        before: before, seq: before.seq + 1, digest: document.digest, revision: file.revision)
    }
  }
}
