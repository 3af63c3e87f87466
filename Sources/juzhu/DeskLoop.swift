import CaseStore
import Console
import Desk
import Residence
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
    self.init(
      language: language, station: store.station, policy: store.policy, operators: store.operators,
      register: store.register, now: now)
    (account, secured) = (Surroundings.account, store.secured)
    standing =
      store.damaged.isEmpty
      ? store.sharedFileSystem.map(Bilingual.sharedFileSystem) : .damagedCases(store.damaged.count)
  }
}
