public import CaseStore
public import Console
public import Residence

/// The desk: a stack of screens over what they may look at.
///
/// A value: an event goes in, orders to the world come out, and a frame can be drawn of it at any time.
public struct Desk: Sendable {
  /// What the screens look at.
  public private(set) var context: Context
  /// False once the desk has been left.
  public private(set) var isRunning = true
  /// Counts the screens that came to the front; a key pressed before the present one was painted is early.
  public private(set) var generation = 0
  private(set) var stack: [any Screen]
  /// What is seen instead of the stack while nobody is at the desk.
  var lock: LockScreen?
  private(set) var notice: Message?
  /// What is waited for; the screen stands still until it is there.
  private(set) var wait: Wait?
  /// Whether an early key was dropped, so that what was typed after it would land in the wrong place.
  private var dropsEarlyKeys = false

  /// Creates a desk that waits for somebody to sign in.
  public init(_ context: Context) {
    self.context = context
    stack = [Desk.first(in: context)]
  }

  /// Creates a desk that is worked line by line, without a screen.
  public init(plain context: Context) {
    self.init(context)
    self.context.isPlain = true
    // Lines are as long as what they say: whoever listens to them breaks them.
    (self.context.columns, self.context.rows) = (Spoken.columns, Spoken.rows)
  }

  /// Signs somebody in who needs not choose, and goes home.
  public mutating func signIn(_ actor: Operator) -> [Order] {
    context.actor = actor
    stack = [home]
    generation += 1
    return [.findDrafts]
  }

  /// What stands there while nobody is signed in.
  private static func first(in context: Context) -> any Screen {
    context.isUnset ? SetUpScreen(context.operators.founder) : SignInScreen()
  }

  /// The orders that keep everything that is being typed, for when the line is lost or the desk is left.
  public var keepDrafts: [Order] {
    guard let actor = context.actor else { return [] }
    return stack.flatMap { $0.drafts(in: context) }.map { .keepDraft($0, of: actor) }
  }

  /// Takes an event at a moment, over the register as it is then.
  public mutating func receive(_ event: Event, at now: Instant, register: Register? = nil) -> [Order] {
    context.now = now
    if let register { context.register = register }
    if let orders = receiveLocked(event) { return orders }
    switch event {
    case .idle:
      context.isIdle = true
      return apply(withTop { $0.receive(event, in: $1) } ?? [])
    case .key, .command: context.isIdle = false
    default: break
    }
    switch event {
    case .key(let key, let early):
      // What cannot be seen is not to be worked on blindly.
      guard isUsable || key == .control("q") else { return [] }
      dropsEarlyKeys =
        early && (dropsEarlyKeys || wait != nil || key.isAimed || stack.last?.confirms(key) == true)
      if dropsEarlyKeys { return [] }
      notice = nil
      switch key {
      case .click(let position): return click(on: position)
      case .wheelUp: return turn(.up)
      case .wheelDown: return turn(.down)
      default: return press(key, event)
      }
    case .command(let command):
      notice = nil
      return ask(for: command)
    case .waiting(let wait):
      // What was typed before it was seen, or while it was waited for, is meant for neither what was nor what comes.
      if (wait == nil) != (self.wait == nil) { generation += 1 }
      if let waited = self.wait, wait == nil, notice == Message(waited.refusal) { notice = nil }
      self.wait = wait
      return []
    case .abandoned: return apply([.lock])
    case .signedIn(let actor): return signIn(actor)
    case .staff(let operators, let secured): return take(operators, secured)
    case .rulesChanged:
      // The first screen goes on saying it, everywhere else it has to be said now.
      context.standing = .rulesChanged
      if standingNotice == nil { notice = Message(.rulesChanged, .bad) }
      return []
    case .failed(.store(let fault)):
      notice = Message(fault.words, .bad)
      return []
    case .printed(let said):
      notice = said
      return []
    case .committed(let commit, let kind):
      let file = commit.file
      let opens = kind == .register || kind == .giveNotice && file.revision == 1
      if opens || kind == .completeRegistration { context.lastRegistered = file }
      // A certificate's form stands below its preview.
      if let form = stack.lazy.compactMap({ $0 as? FormScreen }).last { context.remember(form.state.entries) }
      return apply(withTop { $0.receive(event, in: $1) } ?? [])
    case .changed, .reloaded:
      return stack.indices.flatMap { apply(stack[$0].receive(event, in: context) ?? []) }
    case .drafts:
      // The first screen remembers them wherever it stands, and speaks of them only when it is seen.
      let effects = stack.indices.flatMap { stack[$0].receive(event, in: context) ?? [] }
      return stack.count == 1 ? apply(effects) : []
    default: return apply(withTop { $0.receive(event, in: $1) } ?? [])
    }
  }

  /// Takes the size of the terminal.
  public mutating func resize(columns: Int, rows: Int) {
    context.columns = columns
    context.rows = rows
  }

  /// Whether numbers would be masked if nobody pressed a key for a minute: on a screen, while somebody is signed in.
  ///
  /// Line by line nothing that was said can be taken back.
  public var masksWhenIdle: Bool { !context.isPlain && !context.isIdle && context.actor != nil }

  /// Whether the terminal shows pictures; screens that have one leave drawing it where nobody sees it.
  public var showsPictures: Bool {
    get { context.showsPictures }
    set { context.showsPictures = newValue }
  }

  /// Everything that can be asked for now, by a key or in the palette.
  public var offers: [Offer] {
    if let lock { return offers(on: lock) }
    if let wait, wait.isShown { return Desk.offers(during: wait) }
    return stack.last.map(offers(on:)) ?? []
  }

  /// Whether the terminal is large enough to work on.
  public var isUsable: Bool { context.columns >= Layout.leastColumns && context.rows >= Layout.leastRows }

  /// The picture of the desk, as large as the terminal.
  public var frame: Frame {
    var grid = Grid(columns: context.columns, rows: context.rows)
    guard isUsable else {
      grid.put(Layout.tooSmall[context.language], row: 0, column: 0)
      return Frame(grid: grid, cursor: nil)
    }
    var (cursor, picture): (Position?, PlacedPicture?)
    if let lock {
      Layout.header(lock.title(in: context), of: lockedContext, onto: &grid)
      cursor = lock.render(onto: &grid, in: Layout.content(of: context), of: context)
      Layout.footer(offers, notice: nil, of: context, onto: &grid)
    } else if let screen = stack.last {
      Layout.header(screen.title(in: context), of: context, onto: &grid)
      cursor = screen.render(onto: &grid, in: Layout.content(of: context), of: context)
      Layout.footer(
        offers, notice: notice ?? wait?.words.map { Message($0) } ?? standingNotice, of: context, onto: &grid)
      // Nothing is drawn over words that have to be read now.
      if wait == nil { picture = screen.picture(in: Layout.content(of: context), of: context) }
      if let wait { Layout.advice(of: wait, in: context, onto: &grid) }
    }
    if context.isIdle {
      grid.maskNumbers()
      picture = nil
    }
    return Frame(grid: grid, cursor: cursor, picture: picture)
  }

  /// What is good to know on the first screen as long as there is nothing else to say.
  var standingNotice: Message? {
    guard stack.count == 1, context.actor != nil else { return nil }
    return context.standing.map { Message($0) }
  }

  // MARK: Keys

  private mutating func press(_ key: Key, _ event: Event) -> [Order] {
    if let wait { return press(key, during: wait) }
    guard let screen = stack.last else { return [] }
    let isTyped = screen.takesText && key.isTyped
    let folded = key.folded
    if !isTyped, let (offer, isOwn) = offer(on: screen, where: { $0.keys.contains(folded) }) {
      return run(offer, isOwn: isOwn)
    }
    if let effects = withTop({ $0.receive(event, in: $1) }) { return apply(effects) }
    notice = Message(
      Bilingual(en: "\(key.name) does nothing here; F1 shows what does", zh: "\(key.name)键在此无效，按F1查看可用的键"))
    return []
  }

  /// A click on a command is its key, and a click on what is selected already is Enter.
  private mutating func click(on position: Position) -> [Order] {
    if let key = Layout.offer(at: position, offers, of: context)?.command.keys.first {
      return press(key, .key(key, early: false))
    }
    let area = Layout.content(of: context)
    guard wait == nil, area.contains(position) else { return [] }
    switch withTop({ $0.click(on: position, in: area, of: $1) }) {
    case .nothing: return []
    case .moved(let effects): return apply(effects)
    case .again: return press(.enter, .key(.enter, early: false))
    }
  }

  /// The wheel is three times an arrow.
  private mutating func turn(_ arrow: Key) -> [Order] {
    guard wait == nil else { return [] }
    return (0..<3).flatMap { _ in
      apply(withTop { $0.receive(.key(arrow, early: false), in: $1) } ?? [])
    }
  }

  /// The screens stand still while something is on its way to them.
  private mutating func press(_ key: Key, during wait: Wait) -> [Order] {
    take(Desk.offers(during: wait).first { $0.command.keys.contains(key.folded) }?.command, during: wait)
  }

  /// A command by its name does what its key does.
  private mutating func ask(for command: Command) -> [Order] {
    if let wait {
      return take(Desk.offers(during: wait).first { $0.command == command }?.command, during: wait)
    }
    guard let screen = stack.last, let (offer, isOwn) = offer(on: screen, where: { $0 == command }) else {
      notice = Message(
        Bilingual(en: "Not here: \(command.title.en)", zh: "此处不能执行：\(command.title.zh)"), .bad)
      return []
    }
    return run(offer, isOwn: isOwn)
  }

  private mutating func take(_ command: Command?, during wait: Wait) -> [Order] {
    switch command {
    case .back:
      notice = Message(wait.givenUp)
      return [.giveUp]
    case let command?: return apply(general(command))
    case nil:
      notice = Message(wait.refusal)
      return []
    }
  }

  /// What does not concern the screens.
  private static func offers(during wait: Wait) -> [Offer] {
    [Offer(.back, wait.wayOut), Offer(.language), Offer(.redraw), Offer(.quit)]
  }

  /// Everything that can be asked for now: what the desk offers everywhere, then what the screen offers.
  private func offers(on screen: any Screen) -> [Offer] {
    let own = own(screen)
    return everywhere(on: screen).filter { general in !own.contains { $0.command == general.command } } + own
      + screen.revealing(in: context)
  }

  /// The one of them that is meant, and whether the screen makes it or the desk.
  private func offer(
    on screen: any Screen, where isMeant: (Command) -> Bool
  ) -> (offer: Offer, isOwn: Bool)? {
    let own = own(screen)
    if let offer = own.last(where: { isMeant($0.command) }) { return (offer, true) }
    return (everywhere(on: screen) + screen.revealing(in: context)).last { general in
      isMeant(general.command) && !own.contains { $0.command == general.command }
    }.map { ($0, false) }
  }

  private func own(_ screen: any Screen) -> [Offer] {
    screen.offers(in: context).filter { !context.isPlain || !$0.command.needsScreen }
  }

  private func everywhere(on screen: any Screen) -> [Offer] {
    var everywhere = [Command.help, .palette, .language, .redraw, .quit].map { Offer($0) }
    // Without a screen the shell's own key suspends.
    if !screen.takesText, !context.isPlain { everywhere.append(Offer(.suspend)) }
    if context.actor != nil { everywhere += [Offer(.lock), Offer(.signOut)] }
    if stack.count > 1 { everywhere.append(Offer(.back)) }
    return everywhere
  }

  private mutating func run(_ offer: Offer, isOwn: Bool) -> [Order] {
    if let reason = offer.disabled {
      notice = Message(reason, .bad)
      return []
    }
    return apply(isOwn ? withTop { $0.perform(offer.command, in: $1) } : general(offer.command))
  }

  /// What a command of the desk itself does.
  func general(_ command: Command) -> [Effect] {
    guard let screen = stack.last else { return [] }
    switch command {
    case .help:
      return [.show(HelpScreen(offers: offers(on: screen), explanations: screen.explanations(in: context)))]
    case .palette: return [.show(PaletteScreen(offers: offers(on: screen)))]
    case .back: return [.leave]
    case .language: return [.switchLanguage]
    case .redraw: return [.order(.redraw)]
    case .reveal: return screen.reveal(in: context)
    case .suspend: return [.order(.suspend)]
    // Nobody is asked here: what is being typed is kept and offered at the next sign-in.
    case .signOut: return keepDrafts.map(Effect.order) + [.signOut]
    case .lock: return [.lock]
    case .quit: return keepDrafts.map(Effect.order) + [.quit]
    default: return []
    }
  }

  // MARK: Effects

  mutating func apply(_ effects: [Effect]) -> [Order] {
    var orders = [Order]()
    for effect in effects {
      switch effect {
      case .show(let screen): put(stack + [screen])
      case .replace(let screen): put(stack.dropLast() + [screen])
      case .leave: orders += uncover(1)
      case .leaveBoth: orders += uncover(2)
      case .signIn(let actor): orders += signIn(actor)
      case .signOut:
        context.actor = nil
        context.lastRegistered = nil
        context.remembered = [:]
        lock = nil
        put([Desk.first(in: context)])
      case .lock: setLock(context.actor == nil ? nil : lock ?? LockScreen())
      case .unlock: setLock(nil)
      case .say(let said): notice = said
      case .deliver(let event): orders += apply(withTop { $0.receive(event, in: $1) } ?? [])
      case .perform(let command):
        guard let screen = stack.last, let (offer, isOwn) = offer(on: screen, where: { $0 == command }) else {
          break
        }
        orders += run(offer, isOwn: isOwn)
      case .order(let order) where asksAgain(before: order): put(stack + [PasswordScreen(before: order)])
      case .order(let order), .approved(let order): orders.append(order)
      case .switchLanguage: context.language = context.language == .english ? .chinese : .english
      case .quit: isRunning = false
      }
    }
    return orders
  }

  /// Whether an order approves something, so that whoever is signed in has to prove it once more.
  private func asksAgain(before order: Order) -> Bool {
    order.approval != nil && context.actor.map(context.needsPassword) == true
  }

  /// Locks the desk or opens it again; a key that was pressed before that could be seen is early.
  private mutating func setLock(_ lock: LockScreen?) {
    guard (lock == nil) != (self.lock == nil) else { return }
    self.lock = lock
    generation += 1
  }

  /// Whether a key that is pressed at a locked desk is taken; what was typed before the lock was seen opens nothing.
  mutating func takesLocked(_ key: Key, _ early: Bool) -> Bool {
    guard isUsable || key == .control("q") else { return false }
    dropsEarlyKeys = early && (dropsEarlyKeys || key.isAimed || lock?.confirms(key) == true)
    return !dropsEarlyKeys
  }

  /// Takes the list of operators as it is now: whoever is signed in may have another area, or be no operator any more.
  private mutating func take(_ operators: [Operator], _ secured: Set<String>) -> [Order] {
    (context.operators, context.secured) = (operators, secured)
    guard let actor = context.actor else {
      if stack.count == 1, stack[0] is SetUpScreen, !context.isUnset { put([SignInScreen()]) }
      return []
    }
    guard let person = operators.first(where: { $0.name == actor.name }), person.disabled == nil,
      person.role == actor.role
    else {
      let said = Message(OperatorFault.noLongerEntitled(actor.name).words, .bad)
      return apply(general(.signOut) + [.say(said)])
    }
    context.actor = person
    return []
  }

  /// Takes screens away, and tells the one below.
  private mutating func uncover(_ count: Int) -> [Order] {
    put(stack.dropLast(count))
    return apply(withTop { $0.receive(.uncovered, in: $1) } ?? [])
  }

  private mutating func put(_ screens: some Collection<any Screen>) {
    // Whoever is signed in always has a home to come back to.
    stack = screens.isEmpty ? [home] : Array(screens)
    generation += 1
  }

  /// The first screen of whoever is signed in; the traffic-police window has one of its own, and no other.
  private var home: any Screen {
    switch context.actor?.role {
    case nil: Desk.first(in: context)
    case .window: LookUpScreen()
    default: HomeScreen()
    }
  }

  private mutating func withTop<Answer>(_ body: (inout any Screen, Context) -> Answer) -> Answer {
    body(&stack[stack.count - 1], context)
  }
}

extension Key {
  /// Whether the key writes or edits text where text is typed.
  var isTyped: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}
