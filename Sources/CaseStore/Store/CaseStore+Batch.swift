public import Residence

extension CaseStore {
  /// Commits many actions with one wait for the disk: all of them, or none.
  ///
  /// For lists that are taken in: every action is decided on the register as it is after the ones before it, and
  /// nothing is written before the last one has been decided. The lock is held all the while, so a batch is not to
  /// be longer than other desks can be asked to wait.
  ///
  /// - Parameters:
  ///   - imprint: Makes the bytes of a certificate's page, on which the journal's head before the batch is printed.
  ///   - body: Commits the actions, one after the other; if it throws, nothing is committed.
  /// - Returns: What the body returns.
  /// - Throws: `CommitFailure`; nothing was committed then, unless the journal could not be confirmed.
  public func commitTogether<Value>(
    imprint: @escaping (Case, CertificateTerms, JournalHead) -> [UInt8],
    _ body: (inout Batch) throws(CommitFailure) -> Value
  ) throws(CommitFailure) -> Value {
    try lock.withLock(
      patience: patience, holder: holder, refusal: { CommitFailure.store(StoreFault($0)) }
    ) { () throws(CommitFailure) in
      do throws(StoreFault) {
        try follow(repairTail: true)
        try place()
      } catch {
        throw .store(error)
      }
      var batch = Batch(in: self, imprint: imprint)
      let value = try body(&batch)
      do throws(StoreFault) { try commit(batch) } catch { throw .store(error) }
      return value
    }
  }

  private func commit(_ batch: Batch) throws(StoreFault) {
    guard !batch.steps.isEmpty else { return }
    for page in batch.pages { try folder.put(page.bytes, at: page.path, durable: false) }
    if !batch.pages.isEmpty {
      do throws(FileFault) { try folder.syncFileSystem() } catch { throw .file(error) }
    }
    let documents = try batch.documents()
    let before = journal.position
    try append(zip(batch.steps, documents).map { draft($0.kind, $0.file, $1, by: $0.actor) }, durable: true)

    var last: [CaseNumber: Int] = [:]
    for (index, step) in batch.steps.enumerated() { last[step.file.number] = index }
    place(last.values.sorted(), of: batch.steps, documents, after: before)
    touched.formUnion(last.keys)
    register = batch.register
    if register.recent.count > CaseStore.mostRecentInMemory { try fold() }
  }

  /// Writes committed documents to their files; what fails is done by the next lock holder.
  private func place(
    _ indices: [Int], of steps: [Batch.Step], _ documents: [JournalDocument], after before: JournalPosition
  ) {
    let size = 64
    let failed = Parallel.map((indices.count + size - 1) / size) { [folder] part in
      indices[part * size..<min((part + 1) * size, indices.count)].filter { index in
        (try? folder.put(documents[index].file, at: StationPath.of(steps[index].file.number), durable: false))
          == nil
      }
    }.joined()
    for index in indices { unplaced[steps[index].file.number] = nil }
    for index in failed {
      let file = steps[index].file
      unplaced[file.number] = Unplaced(
        before: before, seq: before.seq + index + 1, digest: documents[index].digest, revision: file.revision)
    }
  }

  /// An import longer than this does not keep everything that it has entered in memory.
  private static let mostRecentInMemory = 1 << 16
}

/// Actions that are going to be committed together.
public struct Batch {
  /// One action, and the case after it.
  struct Step {
    let kind: Action.Kind
    let actor: Operator
    let file: Case
  }

  /// A case before the batch, and its whole document.
  typealias Origin = (file: Case, document: JSON)

  private let store: CaseStore
  private let imprint: (Case, CertificateTerms, JournalHead) -> [UInt8]
  private var origins: [CaseNumber: Origin] = [:]
  private var files: [CaseNumber: Case] = [:]
  private(set) var register: Register
  private(set) var steps = [Step]()
  private(set) var pages = [(path: String, bytes: [UInt8])]()

  init(in store: CaseStore, imprint: @escaping (Case, CertificateTerms, JournalHead) -> [UInt8]) {
    self.store = store
    self.imprint = imprint
    register = store.register
  }

  /// How many actions are in it.
  public var count: Int { steps.count }

  /// Decides an action on the case as it is after the actions before.
  ///
  /// - Returns: The case after the action.
  /// - Throws: `CommitFailure`; the batch is as before then.
  public mutating func commit(
    _ request: Request, by actor: Operator, at now: Instant
  ) throws(CommitFailure) -> Case {
    let current = try current(request)
    try store.requirePictures(of: request.action, over: current)
    var stamped = [(path: String, bytes: [UInt8])]()
    let decided: Case
    do throws(Refusal) {
      decided = try decide(
        request.action, on: current, by: actor,
        in: register.circumstances(at: now, station: store.station, policy: store.policy)
      ) { file, terms in
        let bytes = imprint(file, terms, JournalHead(store.journal.position))
        stamped.append((StationPath.of(terms.number), bytes))
        return Digest(of: bytes).hex
      }
    } catch {
      throw .refused(error)
    }
    pages += stamped
    files[decided.number] = decided
    steps.append(Step(kind: request.action.kind, actor: actor, file: decided))
    register.enter(decided, under: store.policy, offsetMinutes: store.station.utcOffsetMinutes)
    return decided
  }

  private mutating func current(_ request: Request) throws(CommitFailure) -> Case? {
    guard let number = request.number else { return nil }
    let file: Case
    if let known = files[number] {
      file = known
    } else {
      do throws(StoreFault) {
        let document = try store.document(of: number)
        file = try document.file(at: StationPath.of(number))
        origins[number] = (file, document)
      } catch {
        throw .store(error)
      }
    }
    guard file.revision == request.revision else {
      throw .conflict(Conflict(basedOn: request.revision ?? 0, theirs: file))
    }
    return file
  }

  /// The document of every step, made on all processors: a case's own one after the other.
  func documents() throws(StoreFault) -> [JournalDocument] {
    let ofCase = Array(Dictionary(grouping: steps.indices) { steps[$0].file.number })
    let size = 64
    let parts = Parallel.map((ofCase.count + size - 1) / size) { [steps, origins] part in
      Result { () throws(StoreFault) in
        var documents = [(Int, JournalDocument)]()
        for (number, indices) in ofCase[part * size..<min((part + 1) * size, ofCase.count)] {
          documents += try Batch.documents(of: indices, in: steps, from: origins[number])
        }
        return documents
      }
    }
    var documents = [JournalDocument?](repeating: nil, count: steps.count)
    for part in parts { for (index, document) in try part.get() { documents[index] = document } }
    return documents.compactMap(\.self)
  }

  private static func documents(
    of indices: [Int], in steps: [Step], from origin: Origin?
  ) throws(StoreFault) -> [(Int, JournalDocument)] {
    var documents = [(Int, JournalDocument)]()
    var previous: (plain: JSON, whole: JSON)?
    if let origin {
      previous = (try JSON.of(origin.file, at: StationPath.of(origin.file.number)), origin.document)
    }
    for index in indices {
      let file = steps[index].file
      let plain = try JSON.of(file, at: StationPath.of(file.number))
      var whole = plain
      if let previous {
        // What a newer program or another tool keeps in the file is kept.
        whole = plain.merged(base: previous.plain, theirs: previous.whole)
      }
      do throws(JournalDamage) {
        documents.append((index, try JournalDocument(whole)))
      } catch {
        throw .journal(.unreadable(error))
      }
      previous = (plain, whole)
    }
    return documents
  }
}
