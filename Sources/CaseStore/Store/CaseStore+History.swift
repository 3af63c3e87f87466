public import Residence

extension CaseStore {
  /// Everything that has happened to a case, from its registration on.
  ///
  /// - Throws: `StoreFault` if the journal cannot be read, or a line about this case is damaged.
  public func history(of number: CaseNumber) throws(StoreFault) -> History {
    History(of: number, try entries(about: number).compactMap(HistoryLine.init))
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
    let lines = try entries(about: number)
    return [
      "case": .string(number.text), "document": document,
      "exported": ["at": .string(mark.at.text), "by": .string(mark.by), "purpose": .string(purpose)],
      "history": .array(lines.map(\.json)),
    ]
  }

  /// The journal's entries about a case.
  ///
  /// They begin in the month of its registration. Should the file not say that month truly, because it cannot
  /// be read or somebody has written into it, the journal is read from its beginning.
  private func entries(about number: CaseNumber) throws(StoreFault) -> [JournalEntry] {
    func read(from month: String) throws(StoreFault) -> [JournalEntry] {
      do throws(JournalFault) {
        // The number also stands in the files of people whom this one was compared with.
        return try journal.entries(holding: number.text, from: month).filter { $0.case == number.text }
      } catch {
        throw .journal(error)
      }
    }
    let opened = (try? file(number))?.opened
    let month = opened.flatMap { SegmentName.month(of: $0.text) } ?? ""
    let entries = try read(from: month)
    guard !month.isEmpty, entries.first(where: { $0.revision != nil })?.revision != 1 else { return entries }
    return try read(from: "")
  }
}

extension Case {
  /// When the file was opened: at the registration, or when somebody was told what is missing for it.
  fileprivate var opened: Instant {
    ([registered] + notices.prefix(1).map(\.given)).map(\.at).min() ?? registered.at
  }
}

extension HistoryLine {
  fileprivate init?(_ entry: JournalEntry) {
    guard let at = Instant(entry.at) else { return nil }
    self.init(
      sequence: entry.seq, mark: Mark(by: entry.by, at: at), action: entry.action, revision: entry.revision,
      document: entry.document)
  }
}
