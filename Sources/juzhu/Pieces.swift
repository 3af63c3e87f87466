import CaseStore
import Console
import Desk
import Residence

/// An order, and its place among many if it is one of them.
struct Ordered {
  let order: Order
  let place: Int?

  init(_ order: Order, at place: Int? = nil) {
    self.order = order
    self.place = place
  }

  /// The event, told as a part where the order is one of many.
  func answered(by event: Event) -> Event { place.map { .part($0, event) } ?? event }
}

/// What takes long and is therefore done piece by piece, and how far it has come.
struct Pieces {
  private enum Source {
    case orders([Order], done: Int)
    case history(HistorySearch)
    case report(ReportReading)
  }

  /// What comes of a piece.
  enum Step {
    /// An order to be done.
    case order(Ordered)
    /// What was looked for; nothing as long as it goes on.
    case found(Event?)
  }

  private var source: Source
  private let work: Work
  private var bar = ProgressBar()
  private let began = ContinuousClock.now

  /// Does many orders, one after the other.
  init(_ orders: [Order]) {
    source = .orders(orders, done: 0)
    work = orders.lazy.compactMap(\.work).first ?? .reading
  }

  /// Looks for a case's history.
  init(_ search: HistorySearch) {
    source = .history(search)
    work = .history
  }

  /// Makes a report.
  init(_ reading: ReportReading, of kind: ReportKind) {
    source = .report(reading)
    work = .report(kind)
  }

  /// Whether these are orders, each of which is answered.
  var isBatch: Bool { if case .orders = source { true } else { false } }

  /// Whether nothing is left to do.
  var isOver: Bool { if case .orders(let orders, let done) = source { done == orders.count } else { false } }

  /// The next piece; and whether it takes so long that keys are looked at after it.
  mutating func next() -> (Step, isLong: Bool) {
    switch source {
    case .orders(let orders, let done):
      source = .orders(orders, done: done + 1)
      return (.order(Ordered(orders[done], at: done)), orders[done].work != nil)
    case .history(var search):
      do throws(StoreFault) {
        let found = try search.next()
        source = .history(search)
        return (.found(found.map(Event.history)), false)
      } catch {
        return (.found(.failed(.store(error))), false)
      }
    case .report(var reading):
      let report = reading.next()
      source = .report(reading)
      return (.found(report.map(Event.report)), false)
    }
  }

  /// Whether it is time to show how far it is.
  mutating func isDue() -> Bool { bar.isDue(ContinuousClock.now - began) }

  /// What is waited for; nothing is shown of what may be over at once.
  var wait: Wait { .work(work, bar.isShown ? progress : nil) }

  private var progress: Wait.Progress {
    switch source {
    case .orders(let orders, let done): Wait.Progress(done, of: orders.count)
    case .report(let reading): Wait.Progress(reading.done, of: reading.total)
    case .history(let search): Wait.Progress(search.done >> 20, of: search.total >> 20)
    }
  }
}

extension Order {
  /// The work of which a commit is a piece.
  fileprivate var work: Work? {
    if case .commit(let request) = self { .batch(request.action.kind) } else { nil }
  }
}
