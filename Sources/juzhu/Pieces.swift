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

/// Many orders that are done one after the other, and how far they have come.
struct Pieces {
  private let orders: [Order]
  private let work: Work
  private var done = 0
  private var bar = ProgressBar()
  private let began = ContinuousClock.now

  init(_ orders: [Order]) {
    self.orders = orders
    work = orders.lazy.compactMap(\.work).first ?? .reading
  }

  var isOver: Bool { done == orders.count }

  /// The next order; and whether it takes so long that keys are looked at after it.
  mutating func next() -> (Ordered, isLong: Bool)? {
    guard !isOver else { return nil }
    defer { done += 1 }
    return (Ordered(orders[done], at: done), orders[done].work != nil)
  }

  /// Whether it is time to show how far it is.
  mutating func isDue() -> Bool { bar.isDue(ContinuousClock.now - began) }

  /// What is waited for; nothing is shown of what may be over at once.
  var wait: Wait { .work(work, bar.isShown ? Wait.Progress(done, of: orders.count) : nil) }
}

extension Order {
  /// The work of which a commit is a piece.
  fileprivate var work: Work? {
    if case .commit(let request) = self { .batch(request.action.kind) } else { nil }
  }
}
