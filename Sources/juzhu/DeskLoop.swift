import CaseStore
import Console
import Desk
import Paper
import Residence
import Seal
import Terminal

/// The loop at the program's edge: events in, orders done, frames painted.
///
/// One thread and one wait: keys, signals and the journal's feed wake it, and nothing else does.
enum DeskLoop {
  /// Runs the desk until it is left or the terminal goes away.
  static func run(
    on store: CaseStore, language: Language, actor: Operator?, theme: Theme, hasMouse: Bool
  ) throws {
    let clock = Clock(store.station)
    var world = World(
      store: store, clock: clock, desk: Desk(Context(of: store, language: language, now: clock.now)))
    var terminal = try Terminal(theme, hasMouse: hasMouse)
    let feed = Feed(store)
    var source = EventSource(sequences: terminal.sequences, feed: feed.descriptor)
    if let actor { world.perform(world.desk.signIn(actor), on: &terminal) }
    // What was saved between the opening and the first watch has not been seen yet.
    world.follow(on: &terminal)

    var painted = -1
    while world.desk.isRunning {
      let size = terminal.size
      world.desk.resize(columns: size.columns, rows: size.rows)
      terminal.paint(world.desk.frame)
      if painted != world.desk.generation {
        painted = world.desk.generation
        // Whatever can be read now was pressed before this screen could be seen.
        let early = source.drain()
        world.press(early, paintedGeneration: nil, on: &terminal)
        if !early.isEmpty { continue }
      }
      // The answer can be seen; until the cases have their files, the journal has everything.
      try? store.placeFiles()
      for event in source.next(timeout: world.patience(isFed: feed.descriptor != nil)) {
        switch event {
        case .keys(let keys): world.press(keys, paintedGeneration: painted, on: &terminal)
        case .resized: terminal.resized()
        case .answers(let answers):
          terminal.take(answers)
          world.desk.showsPictures = terminal.showsPictures
        case .feed:
          feed.clear()
          world.follow(on: &terminal)
        case .timeout: world.rest(on: &terminal)
        case .hangUp, .terminate:
          world.keepDrafts()
          world.checkpoint()
          return
        }
      }
      world.retry(on: &terminal)
      world.goOn(on: &terminal)
    }
    world.checkpoint()
  }
}

extension Context {
  /// What the screens of a station's desk may look at.
  init(of store: CaseStore, language: Language, now: Instant) {
    let account = Surroundings.account
    self.init(
      language: language, station: store.station, policy: store.policy,
      operators: store.operators.filter { $0.mayBeSignedIn(by: account, at: store.station) },
      register: store.register, now: now)
    standing =
      store.damaged.isEmpty
      ? store.sharedFileSystem.map(Bilingual.sharedFileSystem) : .damagedCases(store.damaged.count)
  }
}

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

  init(store: CaseStore, clock: Clock, desk: Desk) {
    self.store = store
    self.clock = clock
    self.desk = desk
    press = Press(for: store)
    store.patience = World.stillness
  }

  /// How many milliseconds a screen may stand still.
  static let stillness = 100

  /// How long to wait for an event: for ever, unless another desk is waited for, or a checkpoint or a look at the
  /// journal is due.
  func patience(isFed: Bool) -> Int? {
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
    for key in keys {
      let early = desk.generation != paintedGeneration || key.isAimed && key != keys.first
      receive(.key(key, early: early), on: &terminal)
    }
  }

  mutating func follow(on terminal: inout some Face & ~Copyable) {
    do throws(StoreFault) {
      report(try store.catchUp(), on: &terminal)
    } catch {
      receive(.failed(.store(error)), on: &terminal)
    }
  }

  private mutating func report(_ changed: Set<CaseNumber>, on terminal: inout some Face & ~Copyable) {
    if !changed.isEmpty { receive(.changed(changed), on: &terminal) }
  }

  mutating func rest(on terminal: inout some Face & ~Copyable) {
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
  private static let moment = Duration.milliseconds(stillness / 2)

  private mutating func begin(_ work: Pieces, on terminal: inout some Face & ~Copyable) {
    pieces = work
    receive(.waiting(work.wait), on: &terminal)
  }

  private mutating func end(with event: Event, on terminal: inout some Face & ~Copyable) {
    pieces = nil
    receive(.waiting(nil), on: &terminal)
    receive(event, on: &terminal)
  }

  /// Leaves undone what has not been done.
  private mutating func giveUp(on terminal: inout some Face & ~Copyable) {
    let isBatch = pieces?.isBatch == true
    pieces = nil
    stopWaiting(on: &terminal)
    if isBatch { receive(.finished(isStopped: true), on: &terminal) }
  }

  mutating func receive(_ event: Event, on terminal: inout some Face & ~Copyable) {
    let actor = desk.context.actor
    let orders = desk.receive(event, at: clock.now, register: store.register)
    if desk.context.actor != actor { press.lock() }
    perform(orders, on: &terminal)
  }

  private mutating func answer(_ order: Order, on terminal: inout some Face & ~Copyable) throws(CommitFailure)
    -> Event?
  {
    if case .commit(let request) = order { return try commit(request) }
    do throws(StoreFault) {
      switch order {
      case .open(let number): return .opened(try open(number))
      case .reload(let number): return .reloaded(try store.file(number))
      case .unlockSeal(let passphrase): return try unlock(passphrase)
      case .history(let number): return try history(of: number, on: &terminal)
      case .look(let look):
        try record(look)
        return .looked(look)
      case .page(let page, let number):
        try record(.page(page, of: number))
        return .page(page, Press.lines(of: try store.page(of: page)))
      case .draw(let paper): return try draw(paper)
      case .print(let paper, let kind, let number): return try print(paper, kind, of: number)
      case .printPage(let page, let number):
        try record(.print(paper: page.text, of: number))
        return .printed(try Printer.print(store.page(of: page), named: page.text).said)
      case .attach(let path, let paper):
        return .attached(try store.attach(contentsOf: path).name, paper: paper)
      case .keepDraft(let draft, let actor): try store.keep(draft, of: actor)
      case .dropDraft(let name, let actor): try store.dropDraft(name, of: actor)
      case .findDrafts:
        guard let actor = desk.context.actor else { return nil }
        let drafts = try store.drafts(of: actor)
        return drafts.isEmpty ? nil : .drafts(drafts)
      case .resume(let draft):
        guard let number = draft.request.number else { return .resumed(draft, nil) }
        return .resumed(draft, try begun(draft, on: try open(number)))
      case .each(let orders): begin(Pieces(orders), on: &terminal)
      case .giveUp: giveUp(on: &terminal)
      case .copy(let text): terminal.copy(text)
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .commit: break
      }
      return nil
    } catch {
      throw .store(error)
    }
  }

  /// Looks a case's history up: at once, or piece by piece in a large journal.
  private mutating func history(
    of number: CaseNumber, on terminal: inout some Face & ~Copyable
  ) throws(StoreFault) -> Event? {
    var search = try store.searchHistory(of: number)
    let began = ContinuousClock.now
    repeat {
      if let found = try search.next() { return .history(found) }
    } while ContinuousClock.now - began < World.moment
    begin(Pieces(search), on: &terminal)
    return nil
  }

  /// Reads a case to show it; nobody sees one without being recorded.
  private func open(_ number: CaseNumber) throws(StoreFault) -> Case {
    try record(.file(number))
    return try store.file(number)
  }

  /// The case as it was when a draft was begun: only over that can be told what others have changed since.
  private func begun(_ draft: Draft, on file: Case) throws(StoreFault) -> Case {
    guard let revision = draft.request.revision, revision != file.revision else { return file }
    return try store.file(file.number, revision: revision)
  }

  private func record(_ look: Look) throws(StoreFault) {
    guard let actor = desk.context.actor else { throw .nobodyIsSignedIn }
    try store.record(look, by: actor, at: clock.now)
  }

  private func commit(_ request: Request) throws(CommitFailure) -> Event? {
    guard let actor = desk.context.actor else { return nil }
    return .committed(try press.commit(request, by: actor, at: clock.now), request.action.kind)
  }

  private func draw(_ paper: Paper) throws(StoreFault) -> Event {
    do throws(PaperFault) {
      return .drawn(try press.picture(of: paper))
    } catch {
      return .printed(Message(error.words, .bad))
    }
  }

  /// Prints a paper; one that cannot be drawn to the last character is not printed.
  private func print(_ paper: Paper, _ kind: CasePaper, of number: CaseNumber?) throws(StoreFault) -> Event {
    let pdf: [UInt8]
    do throws(PaperFault) {
      pdf = try press.draw(paper).pdf
    } catch {
      return .printed(Message(error.words, .bad))
    }
    try record(.print(paper: kind.rawValue, of: number))
    let name = "\(kind.rawValue)-\(number?.text ?? desk.context.today.text)"
    return .printed(try Printer.print(pdf, named: name).said)
  }

  /// Unlocks the seal for whoever is signed in, and as long as they are.
  private mutating func unlock(_ passphrase: Passphrase) throws(StoreFault) -> Event {
    do {
      try press.unlock(passphrase.text)
      return .sealUnlocked(nil)
    } catch let fault as StoreFault {
      throw fault
    } catch {
      return .sealUnlocked(error as? SealFault ?? .library("\(error)"))
    }
  }
}
