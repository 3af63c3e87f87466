public import CaseStore
public import Console
public import Desk
import Paper
public import Residence
import Specimens

/// A desk on a store in memory, worked by keys: no terminal, no disk.
public final class Bench {
  /// The desk as it is now.
  public private(set) var desk: Desk
  /// Everything that the desk has asked of the world.
  public private(set) var orders: [Order] = []
  private var files: [CaseNumber: Case] = [:]
  /// What is being typed, by who types it and the form's name.
  private var drafts: [String: [String: Draft]] = [:]
  private var pages: [CertificateNumber: [String]] = [:]
  private var history: [(CaseNumber, HistoryLine)] = []
  /// The register of the cases.
  public private(set) var register: Register
  /// The rules that the program ships.
  public let policy: Policy
  /// The operators' passwords, as far as they have any.
  private var passwords: [String: String]
  /// Whether the station's seal waits for its passphrase.
  public var isSealLocked = false
  /// A case whose file cannot be read.
  public var unreadable: CaseNumber?
  /// Whether the disk has failed.
  public var journalIsReadOnly = false
  /// After how many of many orders the world rests until it is told to go on.
  public var pause: Int?
  /// What is left of many orders.
  private var pieces: ArraySlice<(offset: Int, element: Order)> = []
  /// The packets in the inbox.
  public var packets: [InboxPacket] = []
  /// The moment that the desk's clock shows.
  public var now = Specimens.moment(9)

  /// Opens a desk over a register whose cases have no files; over none, unless told otherwise.
  public init(
    _ language: Language = .english, columns: Int = 80, rows: Int = 24, register: Register = Register(),
    isPlain: Bool = false, passwords: [String: String] = [:], station: Station? = nil
  ) throws {
    policy = try Specimens.policy
    self.passwords = passwords
    self.register = register
    var context = Context(
      language: language, station: station ?? Specimens.station, policy: policy,
      operators: Specimens.operators,
      register: register, now: now)
    context.secured = Set(passwords.keys)
    desk = isPlain ? Desk(plain: context) : Desk(context)
    if !isPlain { desk.resize(columns: columns, rows: rows) }
  }

  /// Opens a desk that is where another one is, and goes on by itself.
  public init(copyOf other: Bench) {
    desk = other.desk
    orders = other.orders
    files = other.files
    drafts = other.drafts
    pages = other.pages
    history = other.history
    register = other.register
    policy = other.policy
    passwords = other.passwords
    isSealLocked = other.isSealLocked
    unreadable = other.unreadable
    journalIsReadOnly = other.journalIsReadOnly
    pause = other.pause
    pieces = other.pieces
    packets = other.packets
    now = other.now
  }

  /// What the desk looks like.
  public var frame: Frame { desk.frame }
  /// The text of each row.
  public var lines: [String] { frame.grid.lines }
  /// The text of all rows.
  public var text: String { lines.joined(separator: "\n") }

  /// The case of a serial number.
  public func file(_ serial: Int) -> Case? { files.values.first { $0.number.serial == serial } }

  /// The numbers of cases.
  public func numbers(_ serials: ClosedRange<Int>) -> [CaseNumber] { serials.compactMap { file($0)?.number } }

  /// Whether the terminal shows pictures.
  public var showsPictures: Bool {
    get { desk.showsPictures }
    set { desk.showsPictures = newValue }
  }

  /// Takes another size.
  public func desk(columns: Int, rows: Int) { desk.resize(columns: columns, rows: rows) }

  /// Signs in as an operator without the sign-in screen.
  public func signIn(_ name: String) { perform(desk.signIn(Specimens.actor(name))) }

  /// Another desk commits an action; this one hears of it.
  @discardableResult
  public func act(_ action: Action, on file: Case? = nil, by name: String = "clerk") throws -> Case {
    let request = file.map { Request(action, on: $0) } ?? Request(registration: action)
    let changed = try commit(request, by: Specimens.actor(name)).file
    perform(desk.receive(.changed([changed.number]), at: now, register: register))
    return changed
  }

  /// Every ground on which an action is refused to an operator, the clerk unless told otherwise.
  public func refusal(of action: Action, on file: Case, by name: String = "clerk") -> [Reason] {
    do throws(CommitFailure) {
      _ = try commit(Request(action, on: file), by: Specimens.actor(name))
    } catch {
      if case .refused(let refusal) = error { return refusal.reasons }
    }
    return []
  }

  /// Presses keys: `<F2>`, `<Ctrl-S>`, `<Tab>` are keys, everything else is typed.
  public func press(_ script: String, early: Bool = false) {
    for key in KeyScript.keys(script) { press(key, early: early) }
  }

  /// Presses the first button of the mouse.
  public func click(row: Int, column: Int, early: Bool = false) {
    press("<Click:\(row),\(column)>", early: early)
  }

  /// Presses one key.
  public func press(_ key: Key, early: Bool = false) { deliver(.key(key, early: early)) }

  /// Gives the desk an event of the world.
  public func deliver(_ event: Event) { perform(desk.receive(event, at: now, register: register)) }

  private func perform(_ asked: [Order]) {
    for order in asked {
      orders.append(order)
      if let event = answer(order) { perform(desk.receive(event, at: now, register: register)) }
    }
  }

  private func answer(_ order: Order) -> Event? {
    switch order {
    case .open(let number) where number == unreadable: return .failed(.store(.unknownCase(number.text)))
    case .open(let number): return files[number].map(Event.opened)
    case .reload(let number): return files[number].map(Event.reloaded)
    case .resume(let draft):
      let file = draft.request.number.flatMap { number in
        draft.request.revision.flatMap { try? history(of: number).file(of: $0) }
      }
      return .resumed(draft, file)
    case .history(let number): return .history(history(of: number))
    case .look(let look): return .looked(look)
    case .lookUp(let number, let purpose): return .lookedUp(lookUp(number, for: purpose))
    case .keepDraft(let draft, let actor):
      drafts[actor.name, default: [:]][draft.name] = draft
      return nil
    case .dropDraft(let name, let actor):
      drafts[actor.name]?[name] = nil
      return nil
    case .findDrafts:
      let found = (drafts[desk.context.actor?.name ?? ""] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      return found.isEmpty ? nil : .drafts(found)
    case .each(let orders):
      pieces = Array(orders.enumerated())[...]
      deliver(.waiting(.work(.reading, nil)))
      goOn()
      return nil
    case .giveUp:
      let isStopped = !pieces.isEmpty
      pieces = []
      deliver(.waiting(nil))
      return isStopped ? .finished(isStopped: true) : nil
    case .signIn(let name, let password):
      guard let known = passwords[name] else { return .proved(.signIn, .noPassword) }
      return known == password.text ? .signedIn(Specimens.actor(name)) : .proved(.signIn, .wrong)
    case .prove(let password, let purpose):
      let known = desk.context.actor.flatMap { passwords[$0.name] }
      return .proved(purpose, known == password.text ? nil : .wrong)
    case .setUp(let password):
      passwords["admin"] = password.text
      return .signedIn(Specimens.actor("admin"))
    case .unlockSeal where isSealLocked:
      isSealLocked = false
      return .sealUnlocked(nil)
    case .page(let number, _):
      return .page(number, pages[number] ?? [])
    case .findPackets: return .packets(inbox)
    case .openPacket(let name): return opened(name)
    case .unpack(let name): return unpacked(name)
    case .packetPicture:
      return Picture(width: 1, height: 1, bytes: [0, 0, 0]).map(Event.drawn)
    case .settle(let name, let decision): return settled(name, decision)
    case .takeIn(let name, _) where packets.contains { $0.name == name && $0.settlement != nil }:
      return packets.first { $0.name == name }?.settlement.map {
        .failed(.store(.packet(.settled(name, $0))))
      }
    case .commit(let request), .takeIn(_, let request):
      guard let actor = desk.context.actor else { return nil }
      do throws(CommitFailure) {
        return .committed(try commit(request, by: actor), request.action.kind)
      } catch {
        return .failed(error)
      }
    case .report(let request): return desk.context.actor.map { .report(report(request, for: $0)) }
    case .attach(let path, let paper):
      return .attached(Digest(of: Array(path.utf8)).hex + ".png", paper: paper)
    default: return nil
    }
  }

  /// Does something to the desk, and what it then orders.
  public func work(_ body: (inout Desk) -> [Order]) { perform(body(&desk)) }

  private var inbox: Inbox {
    Inbox(
      waiting: packets.filter { $0.settlement == nil }, settled: packets.filter { $0.settlement != nil })
  }

  private func opened(_ name: PacketName) -> Event? {
    packets.first { $0.name == name }.map { packet in
      let number = packet.packet.paperNumber
      let file = files.values.first { $0.identity.paperNumber == number }
      return .packet(OpenedPacket(packet, file: file, twins: inbox.twins(of: packet)))
    }
  }

  private func unpacked(_ name: PacketName) -> Event? {
    packets.first { $0.name == name }.map { packet in
      .unpacked(
        packet.packet.pictures.map { picture in
          var paper =
            packet.packet.action.materials.first { $0.kind == picture.paper } ?? Material(kind: picture.paper)
          (paper.originalSeen, paper.copyKept) = (false, true)
          paper.file = picture.sha256.hex + ".png"
          return paper
        })
    }
  }

  private func settled(_ name: PacketName, _ decision: PacketDecision) -> Event? {
    guard let index = packets.firstIndex(where: { $0.name == name }), let actor = desk.context.actor else {
      return nil
    }
    let packet = packets[index]
    if let settlement = packet.settlement { return .failed(.store(.packet(.settled(name, settlement)))) }
    var settlement = Settlement(
      outcome: .returned, settled: Mark(by: actor.name, at: now), document: Digest(of: []))
    switch decision {
    case .takeIn(let number): (settlement.outcome, settlement.number) = (.takenIn, number)
    case .giveBack(let told): settlement.told = told
    }
    packets[index] = InboxPacket(packet.packet, arrived: packet.arrived, settlement: settlement)
    return .settled(settlement)
  }

  /// Goes on with many orders, to their end or to the next rest.
  public func goOn() {
    var done = 0
    while let (place, order) = pieces.first, done != pause {
      let event = answer(order)
      pieces = pieces.dropFirst()
      if pieces.isEmpty, let event {
        // What stops itself at its last piece has nothing left to stop.
        perform(desk.receive(.part(place, event), at: now, register: register))
        deliver(.waiting(nil))
        return deliver(.finished(isStopped: false))
      }
      if let event { perform(desk.receive(.part(place, event), at: now, register: register)) }
      done += 1
    }
    guard let (place, order) = pieces.first else { return }
    let work: Work = if case .commit(let request) = order { .batch(request.action.kind) } else { .reading }
    deliver(.waiting(.work(work, Wait.Progress(place, of: pieces.endIndex))))
  }

  /// A report of the cases as they are now.
  public func report(_ request: ReportRequest, for actor: Operator) -> StationReport {
    let register = register
    let basis = ReportBasis(
      policy: policy, month: request.month, today: now.civilDate(offsetMinutes: 480), offsetMinutes: 480,
      communities: actor.role == .police ? Set(actor.communities) : []
    ) { register.cases(ofPaper: $0).map(\.number) }
    var report = StationReport(request.kind, on: basis)
    for file in files.values { report.add(file, on: basis) }
    return report
  }

  /// Answers as a store would that counts nothing.
  private func lookUp(_ typed: String, for purpose: String) -> Result<LookUpAnswer, LookUpRefusal> {
    Result { () throws(LookUpRefusal) in
      let role = desk.context.actor?.role ?? .clerk
      let question = try LookUpQuestion(typed, for: purpose, by: role, under: policy)
      let number = register.cases(ofPaper: question.number).last?.number
      return LookUpAnswer(number.flatMap { files[$0] }, on: desk.context.today, under: policy)
    }
  }

  /// What has happened to a case.
  public func history(of number: CaseNumber) -> History {
    History(of: number, history.filter { $0.0 == number }.map(\.1))
  }

  private func commit(_ request: Request, by actor: Operator) throws(CommitFailure) -> Commit {
    let current = request.number.flatMap { files[$0] }
    let circumstances = register.circumstances(
      at: now, station: Specimens.station, policy: policy, officers: desk.context.operators)
    let head = JournalHead(
      JournalPosition(segment: "", offset: 0, seq: history.count, hash: Digest(of: "\(history.count)".utf8)))
    var (action, merge) = (request.action, Merge?.none)
    if journalIsReadOnly { throw .store(.journal(.readOnly)) }
    if isSealLocked, action.kind == .sealCertificate {
      throw .refused(Refusal([.sealUnavailable(.locked)]))
    }
    if let current, current.revision != request.revision {
      let basedOn = request.revision ?? 0
      let document = (try? JSON.encode(current)) ?? .null
      let joined = Merge.joining(action, basedOn: basedOn, of: history(of: current.number), with: document) {
        (action, file) throws(Refusal) in
        try decide(action, on: file, by: actor, in: circumstances) { _, _ in "" }
      }
      guard let joined else { throw .conflict(Conflict(basedOn: basedOn, theirs: current)) }
      (action, merge) = (joined.action, joined.merge)
    }
    let decided: Case
    do throws(Refusal) {
      decided = try decide(action, on: current, by: actor, in: circumstances) { file, terms in
        let paper = Paper.certificate(
          of: file, terms, station: Specimens.station, under: policy, operators: Specimens.operators,
          journal: head.text)
        pages[terms.number] = paper.lines
        return Digest(of: paper.lines.joined(separator: "\n").utf8).hex
      }
    } catch {
      throw .refused(error)
    }
    files[decided.number] = decided
    let line = HistoryLine(
      sequence: history.count + 1, mark: decided.changed,
      action: ["kind": .string(request.action.kind.rawValue)], revision: decided.revision,
      document: try? JSON.encode(decided))
    history.append((decided.number, line))
    register.enter(decided, under: policy, offsetMinutes: 480)
    return Commit(decided, merge: merge)
  }
}
