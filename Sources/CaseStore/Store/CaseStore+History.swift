public import Residence

extension CaseStore {
  /// Everything that has happened to a case, from its registration on.
  ///
  /// - Throws: `StoreFault` if the journal cannot be read, or a line about this case is damaged.
  public func history(of number: CaseNumber) throws(StoreFault) -> History {
    var search = try searchHistory(of: number)
    while true { if let found = try search.next() { return found } }
  }

  /// Begins to look for everything that has happened to a case; in a large journal that takes long enough to be told
  /// how far it is.
  ///
  /// - Throws: `StoreFault` if the journal cannot be read.
  public func searchHistory(of number: CaseNumber) throws(StoreFault) -> HistorySearch {
    try HistorySearch(of: number, in: self)
  }

  /// What has happened to a case since one of its revisions, with the line that made it.
  ///
  /// The journal is read backwards, so that what is recent is found at once, however long the journal is.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - revision: The revision.
  ///   - seen: The case as it was read, if its revision is the one that is asked for: its line is not looked for then.
  /// - Returns: The history; without the revision's line if there is none.
  /// - Throws: `StoreFault` if the journal cannot be read, or a line about this case is damaged.
  func history(of number: CaseNumber, since revision: Int, seen: Current?) throws(StoreFault) -> History {
    let base = seen.flatMap { seen in
      seen.file.number == number && seen.file.revision == revision
        ? HistoryLine(
          sequence: 0, mark: seen.file.changed, action: [:], revision: revision, document: seen.document)
        : nil
    }
    let first = base == nil ? revision : revision + 1
    do throws(JournalFault) {
      let lines = try journal.latestEntries(holding: number.text) { entries in
        entries.contains { $0.case == number.text && $0.revision.map { $0 <= first } ?? false }
      }
      let since = lines.filter { $0.case == number.text && $0.revision.map { $0 >= first } ?? false }
      return History(of: number, [base].compactMap(\.self) + since.compactMap(HistoryLine.init))
    } catch {
      throw .journal(error)
    }
  }

  /// A case as it was in one of its revisions.
  ///
  /// - Throws: `StoreFault.unknownRevision`, `StoreFault.erasedRevision`, or why it cannot be read.
  public func file(_ number: CaseNumber, revision: Int) throws(StoreFault) -> Case {
    try history(of: number, since: revision, seen: nil).file(of: revision)
  }

  /// A case with everything that has happened to it, as one document that explains itself.
  ///
  /// The journal's lines are there as they were written, the documents of all revisions in them, so that their
  /// hashes can be checked wherever the document goes.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - mark: Who takes it out of the station, and when.
  ///   - purpose: What for.
  /// - Returns: The document.
  /// - Throws: `StoreFault` if the case or the journal cannot be read.
  public func export(_ number: CaseNumber, by mark: Mark, purpose: String) throws(StoreFault) -> JSON {
    let document = try document(of: number)
    var search = try searchHistory(of: number)
    while try !search.goOn() {}
    return [
      "case": .string(number.text), "document": document,
      "exported": .exported(by: mark, purpose: purpose),
      "history": .array(search.entries.map(\.json)),
    ]
  }
}

extension JSON {
  /// Who took something out of the station, when, and what for; everything that is taken out says so itself.
  public static func exported(by mark: Mark, purpose: String) -> JSON {
    ["at": .string(mark.at.text), "by": .string(mark.by), "purpose": .string(purpose)]
  }
}

extension HistoryLine {
  /// The line of a history that an entry is; nothing if nobody can say when it was.
  init?(_ entry: JournalEntry) {
    guard let at = Instant(entry.at) else { return nil }
    self.init(
      sequence: entry.seq, mark: Mark(by: entry.by, at: at), action: entry.action, revision: entry.revision,
      document: entry.document)
  }
}
