public import Residence

extension CaseStore {
  /// Decides an action by the rules and commits what comes of it.
  ///
  /// Under the station's lock: the case must still be as the desk saw it, or what others saved since and the
  /// action must go together (``Merge``); the journal's line with the whole document is the commit. The case's
  /// file follows when nobody waits for it any more (``placeFiles()``). What a newer program or another tool keeps
  /// in the file is kept.
  ///
  /// - Parameters:
  ///   - request: The action and the revision that it is based on.
  ///   - actor: Who does it.
  ///   - now: The moment.
  ///   - imprint: Makes the bytes of a certificate's page.
  /// - Returns: The case after the action, and what others had changed meanwhile.
  /// - Throws: `CommitFailure`; nothing was committed then, unless the journal could not be confirmed.
  public func commit(
    _ request: Request, by actor: Operator, at now: Instant, imprint: Imprint
  ) throws(CommitFailure) -> Commit {
    // Most probably the case as the request was based on it; what is read from here on is newer.
    let seen = lastRead?.case
    do throws(CommitFailure) {
      do throws(CommitFailure) {
        return try commit(request, past: nil, by: actor, at: now, imprint: imprint)
      } catch {
        // The journal is looked through while nobody has to wait for the lock.
        guard case .conflict = error, let past = past(of: request, seen: seen) else { throw error }
        return try commit(request, past: past, by: actor, at: now, imprint: imprint)
      }
    } catch {
      record(error, of: request, by: actor, at: now)
      throw error
    }
  }

  private func commit(
    _ request: Request, past: History?, by actor: Operator, at now: Instant, imprint: Imprint
  ) throws(CommitFailure) -> Commit {
    try lock.withLock(
      patience: patience, holder: holder, refusal: { CommitFailure.store(StoreFault($0)) }
    ) { () throws(CommitFailure) in
      let current = try current(request)
      let (action, merge) = try joined(request, past: past, over: current, by: actor, at: now)
      let (decided, pages) = try decided(
        action, on: current?.file, by: actor, in: circumstances(at: now), imprint: imprint)
      do throws(StoreFault) {
        // Before the commit: a page without an entry was never handed out, an entry without a page would lie.
        for page in pages { try folder.put(page.bytes, at: page.path, durable: true) }
        var maker = DocumentMaker()
        let document = try maker.document(of: decided, over: current)
        let before = journal.position
        try append([JournalDraft(of: action.kind, decided, document, by: actor)], durable: true)
        unplaced[decided.number] = Unplaced(
          document, revision: decided.revision, seq: journal.position.seq, after: before)
      } catch {
        throw .store(error)
      }
      saved.insert(decided.number)
      touched.insert(decided.number)
      // Many cases, as after a long import, are read again when somebody asks.
      unentered.updateValue(unentered.count < CaseStore.mostWaiting ? decided : nil, forKey: decided.number)
      // Whoever never rests does it now and then; what fails is tried again.
      if saved.count >= CaseStore.mostWaiting { try? placeSaved() }
      return Commit(decided, merge: merge)
    }
  }

  /// Records that somebody looked at something.
  ///
  /// - Throws: `StoreFault` if the look cannot be recorded; nothing is to be shown then.
  public func record(_ look: Look, by actor: Operator, at now: Instant) throws(StoreFault) {
    try locked { () throws(StoreFault) in try enter(look, by: actor, at: now) }
  }

  /// Records something that is no change of a case; the caller holds the lock.
  func enter(_ look: Look, by actor: Operator, at now: Instant) throws(StoreFault) {
    try follow(repairTail: true)
    let line = JournalDraft(
      at: now.text, by: actor.name, action: look.action, case: look.number?.text, revision: nil,
      document: nil)
    try append([line], durable: false)
  }

  /// Makes the bytes of a certificate's page, on which the end of the journal before it is printed; refuses where it
  /// cannot be drawn or sealed.
  public typealias Imprint = (Case, CertificateTerms, JournalHead) throws(Refusal) -> [UInt8]

  /// The page of a certificate, before it is written.
  typealias Page = (path: String, bytes: [UInt8])

  /// Decides an action, and makes the pages that it stamps.
  func decided(
    _ action: Action, on current: Case?, by actor: Operator, in circumstances: Circumstances, imprint: Imprint
  ) throws(CommitFailure) -> (file: Case, pages: [Page]) {
    try requirePictures(of: action, over: current)
    var pages = [Page]()
    do throws(Refusal) {
      let file = try decide(action, on: current, by: actor, in: circumstances) {
        (file, terms) throws(Refusal) in
        let bytes = try imprint(file, terms, JournalHead(journal.position))
        pages.append((StationPath.of(terms.number), bytes))
        return Digest(of: bytes).hex
      }
      return (file, pages)
    } catch {
      throw .refused(error)
    }
  }

  /// The circumstances of a decision in the register as it is.
  func circumstances(at now: Instant) -> Circumstances {
    Circumstances(at: now, station: station, policy: policy, officers: operators) { [self] in register }
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

  /// More cases than this do not wait in memory for a time to write their files, or to enter them.
  private static let mostWaiting = 256

  func current(_ request: Request) throws(CommitFailure) -> Current? {
    let current: Current?
    do throws(StoreFault) {
      try follow(repairTail: true)
      if let number = request.number {
        current = try self.current(number)
      } else {
        current = nil
      }
    } catch {
      throw .store(error)
    }
    return current
  }

  /// Writes lines at the journal's end, the first of them with what has to be said before.
  func append(_ drafts: [JournalDraft], durable: Bool) throws(StoreFault) {
    guard let first = drafts.first else { return }
    let rules = newRules
    let before = rules.map { JournalDraft(at: first.at, by: SignInLine.nobody, action: $0.action) }
    try wrapped { () throws(JournalFault) in
      try journal.append([before].compactMap(\.self) + drafts, durable: durable)
    }
    if let rules { note(rules) }
  }

  func wrapped(_ body: () throws(JournalFault) -> Void) throws(StoreFault) {
    do throws(JournalFault) { try body() } catch { throw .journal(error) }
  }
}
