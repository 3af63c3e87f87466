import Residence

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
    imprint: @escaping Imprint,
    _ body: (inout Batch) throws(CommitFailure) -> Value
  ) throws(CommitFailure) -> Value {
    var refused: Batch.Refused?
    do throws(CommitFailure) {
      return try lock.withLock(
        patience: patience, holder: holder, refusal: { CommitFailure.store(StoreFault($0)) }
      ) { () throws(CommitFailure) in
        do throws(StoreFault) {
          try follow(repairTail: true)
        } catch {
          throw .store(error)
        }
        var batch = Batch(in: self, imprint: imprint)
        defer { refused = batch.refused }
        let value = try body(&batch)
        do throws(StoreFault) { try commit(&batch) } catch { throw .store(error) }
        return value
      }
    } catch {
      if let refused { record(error, of: refused.request, by: refused.actor, at: refused.at) }
      throw error
    }
  }

  private func commit(_ batch: inout Batch) throws(StoreFault) {
    guard !batch.numbers.isEmpty else { return }
    let drafts = try batch.allDrafts()
    for page in batch.pages { try folder.put(page.bytes, at: page.path, durable: false) }
    // Only these: everything else that is on its way to the disk would take much longer.
    do throws(FileFault) { try folder.sync(batch.pages.map(\.path)) } catch { throw .file(error) }
    let before = journal.position
    try append(drafts, durable: true)

    var last: [CaseNumber: Int] = [:]
    for (index, number) in batch.numbers.enumerated() { last[number] = index }
    place(last.values.sorted(), of: batch.numbers, drafts, after: before)
    touched.formUnion(last.keys)
    register = batch.register
    if register.recent.count > CaseStore.mostRecentInMemory { try fold() }
  }

  /// Writes committed documents to their files; what fails is done later.
  private func place(
    _ indices: [Int], of numbers: [CaseNumber], _ drafts: [JournalDraft], after before: JournalPosition
  ) {
    let failed = Parallel.map(indices.count, inPartsOf: 64) { [folder] part in
      indices[part].filter { index in
        guard let document = drafts[index].prepared else { return false }
        return (try? folder.put(document.file, at: StationPath.of(numbers[index]), durable: false)) == nil
      }
    }.joined()
    for index in indices { unplaced[numbers[index]] = nil }
    for index in failed {
      guard let document = drafts[index].prepared, let revision = drafts[index].revision else { continue }
      unplaced[numbers[index]] = Unplaced(
        document, revision: revision, seq: journal.position.seq - drafts.count + 1 + index, after: before)
      saved.insert(numbers[index])
    }
  }

  /// An import longer than this does not keep everything that it has entered in memory.
  private static let mostRecentInMemory = 1 << 17
}
