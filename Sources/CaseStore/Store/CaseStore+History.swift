public import Residence

extension CaseStore {
  /// Everything that has happened to a case, from its registration on.
  ///
  /// - Throws: `StoreFault` if the journal cannot be read, or a line about this case is damaged.
  public func history(of number: CaseNumber) throws(StoreFault) -> History {
    History(of: number, try entries(about: number).compactMap(HistoryLine.init))
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
