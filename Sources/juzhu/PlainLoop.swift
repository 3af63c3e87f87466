import CaseStore
import Desk
import Residence
import Terminal

/// The loop of a desk without a screen: lines in, orders done, lines out.
///
/// It reads a line only when the one before has been answered, so that a pipe may hold a whole turn.
enum PlainLoop {
  /// Runs the desk until it is left, or there are no more lines; what is being typed is kept then.
  static func run(on store: CaseStore, language: Language, actor: Operator?) throws {
    let clock = Clock(store.station)
    let context = Context(of: store, language: language, now: clock.now)
    var world = World(store: store, clock: clock, desk: Desk(plain: context))
    var voice = Voice()
    let feed = Feed(store)
    var source = LineSource(feed: feed.descriptor)
    if let actor { world.perform(world.desk.signIn(actor), on: &voice) }
    world.follow(on: &voice)
    voice.show(world.desk)
    while world.desk.isRunning, !voice.isGone {
      source.hideInput(world.desk.asksSecret)
      try? store.placeFiles()
      let isWaiting = world.desk.isWaiting
      // Whoever sits at a terminal can give up; a pipe's next line is meant for what comes after the wait.
      let readsLines = !isWaiting || LineSource.isTerminal
      switch source.next(
        timeout: world.patience(isFed: feed.descriptor != nil), readsLines: readsLines)
      {
      case .line(let line):
        let events = world.lockIfIdle(on: &voice) ? [] : voice.take(line, at: world.desk)
        world.lastTouched = .now
        for event in events { world.receive(event, on: &voice) }
        if world.desk.isRunning { voice.show(world.desk) }
      case .unreadable:
        voice.refuse(at: world.desk)
        voice.show(world.desk)
      case .feed:
        feed.clear()
        world.follow(on: &voice)
        voice.overhear(world.desk)
      case .timeout:
        let wasLocked = world.desk.isLocked
        world.rest(on: &voice)
        if world.desk.isLocked, !wasLocked {
          voice.show(world.desk)
        } else if !isWaiting {
          voice.overhear(world.desk)
        }
      case .end, .leave: return leave(&world, &voice)
      }
      world.retry(on: &voice)
      world.goOn(on: &voice)
      if isWaiting, world.desk.isRunning {
        if world.desk.isWaiting { voice.wait(at: world.desk) } else { voice.show(world.desk) }
      }
    }
    leave(&world, &voice)
  }

  private static func leave(_ world: inout World, _ voice: inout Voice) {
    let isKept = !world.desk.keepDrafts.isEmpty
    world.keepDrafts()
    world.checkpoint()
    let words = Bilingual(en: "What was typed is kept.", zh: "已输入的内容已保存为草稿。")
    voice.part(isKept ? words : nil, in: world.desk.context.language)
  }
}
