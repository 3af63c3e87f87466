import CaseStore
import Console
import Desk
import Residence

/// What the desk's orders act on, beside what the operator sits at.
struct World {
  let store: CaseStore
  let clock: Clock
  let press: Press
  var desk: Desk
  /// What could not be done yet because another desk holds the lock, and since when that is.
  private var delayed: (orders: [Ordered], since: Instant)?
  /// What is done piece by piece, with a look at the keys in between.
  private var pieces: Pieces?
  /// When somebody touched the desk last.
  var lastTouched = ContinuousClock.now

  init(store: CaseStore, clock: Clock, desk: Desk) {
    self.store = store
    self.clock = clock
    self.desk = desk
    press = Press(for: store)
    store.patience = World.stillness
  }

  /// How many milliseconds a screen may stand still.
  static let stillness = 100

  /// How long to wait for an event: until the desk is to be locked, unless another desk is waited for, or a checkpoint
  /// or a look at the journal is due.
  func patience(isFed: Bool) -> Int? {
    [patienceForOthers(isFed: isFed), untilMasked, untilLocked].compactMap(\.self).min()
  }

  /// In how many milliseconds the numbers on the screen are masked, if there are any.
  private var untilMasked: Int? {
    guard desk.masksWhenIdle else { return nil }
    let rest = World.untilIdle - (ContinuousClock.now - lastTouched)
    return max(0, Int(rest / .milliseconds(1)) + 1)
  }

  /// After so long without a key the numbers on the screen are masked.
  private static let untilIdle = Duration.seconds(60)

  private func patienceForOthers(isFed: Bool) -> Int? {
    if delayed != nil { return 200 }
    if pieces != nil { return 0 }
    if store.hasUnsyncedFiles { return 2000 }
    return isFed ? nil : 1000
  }

  /// Takes keys; those pressed before the present screen was painted are early.
  ///
  /// A click is meant for what was painted, so it is early also after a key that may have changed that; a second
  /// click on the same place is not.
  mutating func press(_ keys: [Key], paintedGeneration: Int?, on terminal: inout some Face & ~Copyable) {
    // What is pressed after the machine has slept is meant for a desk that should not be seen any more.
    if lockIfIdle(on: &terminal) { return }
    lastTouched = .now
    for key in keys {
      let early = desk.generation != paintedGeneration || key.isAimed && key != keys.first
      receive(.key(key, early: early), on: &terminal)
    }
  }

  mutating func follow(on terminal: inout some Face & ~Copyable) {
    do throws(StoreFault) {
      report(try store.catchUp(), on: &terminal)
      try followStaff(on: &terminal)
    } catch {
      receive(.failed(.store(error)), on: &terminal)
    }
  }

  private mutating func report(_ changed: Set<CaseNumber>, on terminal: inout some Face & ~Copyable) {
    if !changed.isEmpty { receive(.changed(changed), on: &terminal) }
    if store.worksByOldRules, desk.context.standing != .rulesChanged { receive(.rulesChanged, on: &terminal) }
  }

  mutating func rest(on terminal: inout some Face & ~Copyable) {
    if desk.masksWhenIdle, ContinuousClock.now - lastTouched >= World.untilIdle {
      receive(.idle, on: &terminal)
    }
    lockIfIdle(on: &terminal)
    guard pieces == nil || delayed != nil else { return }
    follow(on: &terminal)
    if delayed == nil { checkpoint(isLeft: false) }
  }

  func checkpoint(isLeft: Bool = true) {
    // Nothing is lost without it: the journal has everything, the next opening only takes longer.
    if store.needsCheckpoint { try? store.checkpoint(isLeft: isLeft) }
  }

  /// Keeps what is being typed; there is nobody left to tell if that fails.
  func keepDrafts() {
    for case .keepDraft(let draft, let actor) in desk.keepDrafts { try? store.keep(draft, of: actor) }
  }

  mutating func perform(_ orders: [Order], on terminal: inout some Face & ~Copyable) {
    perform(orders.map { Ordered($0) }, on: &terminal)
  }

  private mutating func perform(_ orders: [Ordered], on terminal: inout some Face & ~Copyable) {
    var rest = orders[...]
    while let ordered = rest.first {
      let event: Event?
      do throws(CommitFailure) {
        event = try answer(ordered.order, on: &terminal)
      } catch {
        if case .store(.busy(let holder)) = error { return wait(for: holder, to: Array(rest), on: &terminal) }
        event = .failed(error)
      }
      rest = rest.dropFirst()
      if let event { receive(ordered.answered(by: event), on: &terminal) }
    }
    // An order takes the lock and sees what others have saved meanwhile; the feed is silent about it then.
    report(store.takeChanges(), on: &terminal)
  }

  /// Puts off what another desk is in the way of; the screen lives on meanwhile.
  private mutating func wait(
    for holder: LockHolder, to orders: [Ordered], on terminal: inout some Face & ~Copyable
  ) {
    let since = delayed?.since ?? clock.now
    delayed = ((delayed?.orders ?? []) + orders, since)
    receive(.waiting(.lock(holder, since: since)), on: &terminal)
  }

  /// Tries again what had to be put off.
  mutating func retry(on terminal: inout some Face & ~Copyable) {
    // Whoever leaves has given up.
    guard desk.isRunning, let delayed else { return }
    store.patience = 0
    defer { store.patience = World.stillness }
    self.delayed = ([], delayed.since)
    perform(delayed.orders, on: &terminal)
    if self.delayed?.orders.isEmpty == true { stopWaiting(on: &terminal) }
  }

  private mutating func stopWaiting(on terminal: inout some Face & ~Copyable) {
    delayed = nil
    receive(.waiting(pieces?.wait), on: &terminal)
  }

  // MARK: Piece by piece

  /// Does another piece of what takes long: one commit, or what can be read before anybody notices.
  mutating func goOn(on terminal: inout some Face & ~Copyable) {
    let began = ContinuousClock.now
    while desk.isRunning, delayed == nil, var work = pieces, !work.isOver {
      pieces = nil
      let (step, isLong) = work.next()
      pieces = work
      switch step {
      case .order(let piece): perform([piece], on: &terminal)
      case .found(let event):
        if let event { return end(with: event, on: &terminal) }
      }
      if isLong || ContinuousClock.now - began > World.moment { break }
    }
    guard delayed == nil, let isOver = pieces?.isOver else { return }
    if isOver {
      end(with: .finished(isStopped: false), on: &terminal)
    } else if pieces?.isDue() == true {
      receive(.waiting(pieces?.wait), on: &terminal)
    }
  }

  /// For so long nobody notices that the keys are not looked at.
  static let moment = Duration.milliseconds(stillness / 2)

  mutating func begin(_ work: Pieces, on terminal: inout some Face & ~Copyable) {
    pieces = work
    receive(.waiting(work.wait), on: &terminal)
  }

  private mutating func end(with event: Event, on terminal: inout some Face & ~Copyable) {
    pieces = nil
    receive(.waiting(nil), on: &terminal)
    receive(event, on: &terminal)
  }

  /// Leaves undone what has not been done.
  mutating func giveUp(on terminal: inout some Face & ~Copyable) {
    let isBatch = pieces?.isBatch == true
    pieces = nil
    stopWaiting(on: &terminal)
    if isBatch { receive(.finished(isStopped: true), on: &terminal) }
  }

  mutating func receive(_ event: Event, on terminal: inout some Face & ~Copyable) {
    let actor = desk.context.actor
    let orders = desk.receive(event, at: clock.now, register: store.register)
    if desk.context.actor?.name != actor?.name { press.lock() }
    perform(orders, on: &terminal)
  }
}
