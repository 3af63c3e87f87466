import Residence

/// The search for everything that has happened to a case, which can be gone on with by and by and given up.
///
/// It begins in the month of the case's registration. Should the file not say that month truly, because it cannot be
/// read or somebody has written into it, the journal is read from its beginning.
public struct HistorySearch {
  private let store: CaseStore
  private let number: CaseNumber
  private var search: JournalSearch
  private var isWhole: Bool
  /// The bytes that were looked through in vain.
  private var before = 0

  init(of number: CaseNumber, in store: CaseStore) throws(StoreFault) {
    let month = (try? store.file(number))?.opened.month ?? ""
    self.store = store
    self.number = number
    isWhole = month.isEmpty
    search = try HistorySearch.search(for: number, from: month, in: store)
  }

  /// How many bytes of the journal have been looked through.
  public var done: Int { before + search.done }

  /// How many there are.
  public var total: Int { before + search.total }

  /// The journal's entries that were found so far.
  var entries: [JournalEntry] {
    // The number also stands in the files of people whom this one was compared with.
    search.entries.filter { $0.case == number.text }
  }

  /// Looks through the next part of the journal.
  ///
  /// - Returns: The history, once all has been looked through.
  /// - Throws: `StoreFault` if the journal cannot be read, or a line about this case is damaged.
  public mutating func next() throws(StoreFault) -> History? {
    try goOn() ? History(of: number, entries.compactMap(HistoryLine.init)) : nil
  }

  /// Looks through the next part of the journal, and says whether that was the last.
  mutating func goOn() throws(StoreFault) -> Bool {
    do throws(JournalFault) { try search.goOn(in: store.journal) } catch { throw .journal(error) }
    guard search.isOver else { return false }
    guard !isWhole, entries.first(where: { $0.revision != nil })?.revision != 1 else { return true }
    (before, isWhole) = (search.total, true)
    search = try HistorySearch.search(for: number, from: "", in: store)
    return search.isOver
  }

  private static func search(
    for number: CaseNumber, from month: String, in store: CaseStore
  ) throws(StoreFault) -> JournalSearch {
    do throws(JournalFault) {
      return try store.journal.search(for: number.text, from: month)
    } catch {
      throw .journal(error)
    }
  }
}

extension Case {
  /// When the file was opened: at the registration, or when somebody was told what is missing for it.
  fileprivate var opened: Instant {
    ([registered] + notices.prefix(1).map(\.given)).map(\.at).min() ?? registered.at
  }
}

extension Instant {
  /// The segment of the journal in which it lies.
  fileprivate var month: String { SegmentName.month(of: text) ?? "" }
}
