import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Synchronization

/// The screens of the desk, each as it is after a few keys: for golden pictures and for what every screen must hold.
enum Scene: String, CaseIterable {
  case signIn = "sign-in"
  case password
  case passwordAgain = "password-again"
  case locked
  case lockedDemo = "locked-demo"
  case setUp = "set-up"
  case home
  case homePolice = "home-police"
  case homeWindow = "home-window"
  case homeDraft = "home-draft"
  case queue
  case queueFiltered = "queue-filtered"
  case queueEmpty = "queue-empty"
  case queueNothing = "queue-nothing"
  case queueFull = "queue-full"
  case queueNames = "queue-names"
  case queueMarked = "queue-marked"
  case batchMenu = "batch-menu"
  case batchForm = "batch-form"
  case batchRefused = "batch-refused"
  case batchPreview = "batch-preview"
  case batchProgress = "batch-progress"
  case batchResult = "batch-result"
  case registration
  case registrationRefused = "registration-refused"
  case materials
  case pick
  case casePage = "case"
  case caseLongName = "case-long-name"
  case caseDottedName = "case-dotted-name"
  case caseRareName = "case-rare-name"
  case visit
  case certificate
  case preview
  case seal
  case certificates
  case page
  case passphrase
  case declining
  case papersMenu = "papers-menu"
  case paper
  case refusalPaper = "refusal-paper"
  case visitList = "visit-list"
  case application
  case applicationRefused = "application-refused"
  case acceptance
  case forwarding
  case extending = "extension"
  case decision
  case card
  case handOut = "hand-out"
  case notice
  case compare
  case paperDetails = "paper-details"
  case permitMenu = "permit-menu"
  case cardPage = "card-page"
  case endorsement
  case withdrawal
  case stayMenu = "stay-menu"
  case move
  case house
  case member
  case complaint
  case rights
  case fieldHelp = "field-help"
  case caseHelp = "case-help"
  case correction
  case correctionLongName = "correction-long-name"
  case departure
  case remark
  case history
  case revision
  case changes
  case changesSince = "changes-since"
  case conflict
  case completion
  case addedPapers = "added-papers"
  case striking
  case takingBack = "taking-back"
  case returning
  case choosing = "choosing-certificate"
  case voiding
  case addressChange = "address-change"
  case replacement
  case reissue
  case cancellation
  case moreMenu = "more-menu"
  case assigning
  case releasing
  case sendingBack = "sending-back"
  case resubmitting
  case escalating
  case deciding
  case queueHeld = "queue-held"
  case round
  case notices
  case waiting
  case waitingJournal = "waiting-journal"
  case waitingLong = "waiting-long"
  case inbox
  case packet
  case packetComplete = "packet-complete"
  case packetForm = "packet-form"
  case packetReturning = "packet-returning"
  case lookUpNumber = "look-up-number"
  case reveal
  case revealed
  case reports
  case report
  case reminders
  case help
  case palette
  case discard

  /// One of the languages, for what takes long to look at in each; with `JUZHU_SOAK=1` the other one.
  var languageInTurn: Language {
    let place = (Scene.allCases.firstIndex(of: self) ?? 0) + (Soak.isOn ? 1 : 0)
    return Language.allCases[place % Language.allCases.count]
  }

  /// A desk that shows the scene.
  ///
  /// Many tests look at the same one, so it is worked once and copied.
  func bench(
    _ language: Language, columns: Int = 80, rows: Int = 24, isPlain: Bool = false,
    of name: String = "阿卜杜热合曼·买买提", passwords: [String: String]? = nil
  ) throws -> Bench {
    let wish = Wish(
      scene: self, language: language, columns: columns, rows: rows, isPlain: isPlain, name: name,
      passwords: passwords)
    if let known = Scene.worked.withLock({ $0[wish] }) { return Bench(copyOf: known.bench) }
    let bench = try worked(
      language, columns: columns, rows: rows, isPlain: isPlain, of: name, passwords: passwords)
    let model = Model(bench: Bench(copyOf: bench))
    Scene.worked.withLock { $0[wish] = model }
    return bench
  }

  private struct Wish: Hashable {
    let scene: Scene
    let language: Language
    let columns: Int
    let rows: Int
    let isPlain: Bool
    let name: String
    let passwords: [String: String]?
  }

  /// A desk that nobody works any more, so that any test may copy it.
  private struct Model: @unchecked Sendable {
    let bench: Bench
  }

  private static let worked = Mutex<[Wish: Model]>([:])

  /// Works a desk until it shows the scene.
  private func worked(
    _ language: Language, columns: Int, rows: Int, isPlain: Bool, of name: String,
    passwords: [String: String]?
  ) throws -> Bench {
    let register = self == .queueFull ? try Scene.fullRegister.get() : Register()
    let bench = try Bench(
      language, columns: columns, rows: rows, register: register, isPlain: isPlain,
      passwords: passwords ?? ownPasswords, station: self == .setUp ? Scene.realStation : Specimens.station)
    if self == .password { bench.press("<Enter>three wrong words<Enter>three made") }
    if self == .signIn || self == .password || self == .setUp { return bench }
    if self != .queueEmpty, self != .queueFull { try populate(bench, name) }
    if isOfInbox { bench.packets = try Packets.examples() }
    bench.signIn(actor)
    if self == .batchProgress {
      // The cases are read before anything is done to them.
      bench.press(Scene.batchPreview.keys)
      bench.pause = 2
    }
    bench.press(keys)
    if self == .conflict {
      var theirs = Scene.theirs
      theirs.entries[.name] = name
      if let file = bench.file(1) { try bench.act(theirs, on: file, by: "clerk2") }
      bench.press("<Ctrl-S>")
    }
    if self == .passphrase {
      bench.deliver(.failed(.refused(Refusal([.sealUnavailable(.locked)]))))
      bench.press("four words")
    }
    if self == .locked || self == .lockedDemo { bench.deliver(.abandoned) }
    if self == .locked { bench.press("four words") }
    if self == .homeDraft {
      bench.deliver(
        .drafts([Draft(name: "1", request: Request(registration: Specimens.registration("欧阳样例")))]))
    }
    if self == .waitingJournal { bench.deliver(.waiting(.work(.history, Wait.Progress(3, of: 20)))) }
    if self == .waiting || self == .waitingLong {
      bench.deliver(.waiting(Scene.stopped))
      if self == .waitingLong { bench.now = Instant(milliseconds: bench.now.milliseconds + 6000) }
      bench.deliver(.waiting(Scene.stopped))
    }
    return bench
  }

  /// Another desk that came to a stop while it held the lock.
  static let stopped = Wait.lock(
    LockHolder(name: "clerk2@window-2 4711", since: Specimens.moment(9, 12)), since: Specimens.moment(9, 30))

  /// Ten thousand cases that wait for the first visit, some of them for long.
  private static let fullRegister = Result {
    let (policy, bench) = (try Specimens.policy, try Bench())
    let first = try bench.act(Specimens.registration("阿卜杜热合曼·买买提", serial: 1))
    var register = Register()
    for serial in 1...10_000 {
      var identity = first.identity
      identity.name = Specimens.names[serial % 4] + (serial % 3 == 0 ? "丽" : "")
      let mark = Mark(by: "clerk", at: Specimens.moment(9, daysLater: -(serial % 37)))
      let file = Case(
        number: CaseNumber(prefix: "YB", year: 2026, serial: serial), registered: mark, identity: identity,
        stay: first.stays[0], materials: first.materials)
      register.enter(file, under: policy, offsetMinutes: 480)
    }
    return register
  }

  /// The longest that the form takes, with dots, and with characters of Unicode 15.1, which a terminal shows as 〓
  /// as long as its C library does not know them.
  static let rareNames = [
    "Anastasia-Wilhelmina Cholmonde", "阿卜杜热合曼·阿卜杜克热木·买买提明·吐尔逊江", "\u{2EBF0}\u{2EE5D}",
  ]

  /// A station that is no demonstration.
  static let realStation: Station = {
    var station = Specimens.station
    station.demoDay = nil
    return station
  }()

  /// Who has a password in this scene.
  private var ownPasswords: [String: String] {
    let word = "three made-up words"
    return switch self {
    case .password, .locked: ["clerk": word]
    case .passwordAgain: ["supervisor": word]
    default: [:]
    }
  }

  private var actor: String {
    switch self {
    case .homePolice, .visit, .visitList, .round: "police"
    case .homeWindow, .lookUpNumber: "window"
    case .forwarding, .extending, .withdrawal, .seal, .page, .passphrase, .declining, .choosing, .voiding,
      .takingBack, .assigning, .sendingBack, .deciding, .queueHeld, .batchMenu, .batchForm, .batchRefused,
      .batchPreview, .batchProgress, .batchResult, .passwordAgain, .reports, .report, .reminders:
      "supervisor"
    default: "clerk"
    }
  }

  private var isOfInbox: Bool {
    switch self {
    case .inbox, .packet, .packetComplete, .packetForm, .packetReturning: true
    default: false
    }
  }

  /// How far the first case has come in this scene.
  private var permitSteps: Int {
    switch self {
    case .acceptance: 1
    case .forwarding, .extending, .caseHelp, .papersMenu, .paper: 2
    case .decision: 3
    case .card: 4
    case .handOut: 5
    case .history, .revision, .changes, .changesSince, .casePage, .permitMenu, .cardPage, .endorsement,
      .withdrawal, .addressChange, .replacement, .reissue, .cancellation:
      6
    default: 0
    }
  }

  private func populate(_ bench: Bench, _ name: String) throws {
    var first = try bench.act(Specimens.registration(name, serial: 1))
    for (serial, name) in ["欧阳娜娜", "𠮷田明", "王样例"].enumerated() {
      bench.now = Specimens.moment(9, serial, daysLater: -serial * 6)
      try bench.act(Specimens.registration(name, serial: serial + 2))
    }
    bench.now = Specimens.moment(9, 30)
    guard self != .visit else { return }
    first = try bench.act(Specimens.visit, on: first, by: "police")
    switch self {
    case .batchMenu, .batchForm, .batchRefused, .batchPreview, .batchProgress, .batchResult:
      first = try bench.act(Specimens.certificateRequest, on: first)
      for serial in 2...3 {
        let verified = try bench.act(Specimens.visit, on: bench.file(serial), by: "police")
        try bench.act(Specimens.certificateRequest, on: verified)
      }
    case .seal, .page, .passphrase, .passwordAgain, .declining:
      first = try bench.act(Specimens.certificateRequest, on: first)
    case .casePage, .certificates, .voiding:
      first = try bench.act(Specimens.certificateRequest, on: first)
      first = try bench.act(Specimens.stamping, on: first, by: "supervisor")
    case .choosing:
      for body in ["样例小学", "样例中学"] {
        var request = Specimens.certificateRequest
        request.entries[.receivingBody] = body
        first = try bench.act(request, on: first)
      }
    case .releasing, .queueHeld:
      first = try bench.act(Specimens.certificateRequest, on: first)
      first = try bench.act(Action(.assign, [.officer: "clerk"]), on: first)
    case .sendingBack: first = try bench.act(Specimens.certificateRequest, on: first)
    case .resubmitting:
      first = try bench.act(Specimens.certificateRequest, on: first)
      first = try bench.act(
        Action(.sendBack, [.returnGround: "paper-unclear", .returnRemark: "租赁合同照片不清"]), on: first,
        by: "supervisor")
    case .deciding:
      first = try bench.act(
        Action(.escalate, [.escalationGround: "rule-unclear", .escalationAccount: "房屋在区界上，归哪个所登记"]),
        on: first)
    case .striking:
      first = try bench.act(
        Action(
          .listMember, [.memberName: "样小样", .memberRelation: "child", .memberBirthDate: "2019-01-01"]),
        on: first)
    case .takingBack, .returning:
      first = try bench.act(
        Action(.recordDeparture, [.departedOn: "today", .departureReason: "left"]), on: first)
    case .queueNames, .caseLongName, .caseDottedName, .caseRareName, .correctionLongName:
      for (index, name) in Scene.rareNames.enumerated() {
        try bench.act(Specimens.registration(name, serial: index + 5))
      }
    default: break
    }
    for step in Specimens.permitSteps.prefix(permitSteps) {
      first = try bench.act(step.action, on: first, by: step.actor)
    }
  }

  private var keys: String {
    // The first case in the list of all cases.
    let first = "<F4><Enter>"
    let empty = "<F2>"
    switch self {
    case .locked, .lockedDemo: return first
    case .passwordAgain: return first + "<F2><F2>three"
    case .password, .setUp: return ""
    case .signIn, .home, .homePolice, .homeWindow, .homeDraft: return ""
    case .queue: return "<F3>"
    case .queueEmpty: return "<F3>"
    case .queueMarked: return "<F3><Space><Down><Space>/欧阳<Enter>"
    case .batchMenu: return "<F4><Ctrl-A><F6>"
    case .batchForm: return "<F4><Ctrl-A><F6>decline<Enter>"
    case .batchRefused: return Scene.batchForm.keys + "<Ctrl-S>"
    case .batchPreview: return "<F4><Ctrl-A><F6>approve<Enter><End>"
    case .batchProgress: return "<F2>"
    case .batchResult: return Scene.batchPreview.keys + "<F2>"
    case .queueFiltered: return "<F4>/欧阳"
    case .queueNothing: return "<F4>/无此人"
    case .queueFull: return "<F3><PgDn><PgDn><PgDn><Down>"
    case .queueNames: return "<F4><End>"
    case .caseLongName: return "<F4><End><Up><Up><Enter>"
    case .caseDottedName: return "<F4><End><Up><Enter>"
    case .caseRareName: return "<F4><End><Enter>"
    case .correctionLongName: return Scene.caseLongName.keys + "<F6>"
    case .registration: return empty + "欧阳样例<Tab><Tab>" + Specimens.paperNumber(9) + "<Tab>"
    case .registrationRefused: return empty + "欧<Tab><Tab>1234<Ctrl-S>"
    case .materials: return empty + String(repeating: "<Tab>", count: 24) + "5" + "<Tab><Tab><Tab><Tab><F4>"
    case .pick: return empty + "<Tab><Tab><Tab><Tab><Tab><F3>"
    case .casePage: return first
    case .visit: return first + "<F3><Tab>1"
    case .certificate: return first + "<F4>"
    case .preview: return first + "<F4>1<Tab>样例小学<Ctrl-S>"
    case .seal: return first + "<F2><End>"
    case .passphrase: return first + "<F2>"
    case .declining: return first + "<F10>decline<Enter>"
    case .papersMenu: return first + "<F10>papers<Enter>"
    case .paper: return first + "<F10>papers<Enter>accept<Enter>"
    case .refusalPaper: return Scene.applicationRefused.keys + "<Ctrl-P>refusal<Enter>"
    case .visitList: return "<Ctrl-P>visit list<Enter>"
    case .certificates: return first + "<F8>"
    case .page: return first + "<F2><F2>"
    case .application: return first + "<F5>7<Tab>"
    case .applicationRefused: return first + "<F5>1<Tab>2026-09-01<Ctrl-S>"
    case .acceptance, .forwarding, .decision, .card, .handOut: return first + "<F2>"
    case .extending: return first + "<F5>extend<Enter>2"
    case .notice: return first + "<F5>1<Tab>2026-01-01<F6><Enter>"
    case .compare: return Scene.filled(name: "欧阳娜娜") + "<F4><Ctrl-S>"
    case .paperDetails: return first + "<F5>1<Tab><Tab><Tab><F7>"
    case .permitMenu: return first + "<F5>"
    case .cardPage: return first + "<F5>card and<Enter>"
    case .endorsement: return first + "<F5>endorse<Enter><Ctrl-S>"
    case .withdrawal: return first + "<F5>withdraw<Enter>1"
    case .stayMenu: return first + "<F9>"
    case .move: return first + "<F9>move<Enter>"
    case .house: return first + "<F9>who<Enter>"
    case .member: return first + "<F9>add house<Enter>样小样<Tab>2"
    case .complaint: return first + "<F10>compl<Enter>"
    case .rights: return first + "<F10>rights<Enter>"
    case .fieldHelp: return Scene.registration.keys + "<F1>"
    case .caseHelp: return first + "<F1>"
    case .correction, .waiting, .waitingLong: return first + "<F6>"
    case .waitingJournal: return first
    case .completion: return Scene.filled + "<F6><Enter><Esc><F2>"
    case .addedPapers: return first + "<F9>add papers<Enter>"
    case .striking: return first + "<F9>strike<Enter>"
    case .takingBack: return first + "<F9>take<Enter>"
    case .returning: return first + "<F9>return<Enter>"
    case .choosing: return first + "<F2>"
    case .voiding: return first + "<F10>void<Enter>"
    case .addressChange: return first + "<F5>change<Enter>"
    case .replacement: return first + "<F5>replace<Enter>"
    case .reissue: return first + "<F5>reissue<Enter>"
    case .cancellation: return first + "<F5>cancel<Enter>"
    case .moreMenu: return first + "<F10>"
    case .assigning: return first + "<F10>assign<Enter>"
    case .releasing: return first + "<F10>release<Enter>"
    case .sendingBack: return first + "<F10>send back<Enter>"
    case .resubmitting, .deciding: return first + "<F2>"
    case .escalating: return first + "<F10>before the super<Enter>"
    case .queueHeld: return "<F3><F4><F4><F4>"
    case .round: return "<F9>13"
    case .notices: return Scene.notice.keys + "<Esc><Esc><Enter><F10>notices<Enter>"
    case .departure: return first + "<F9>depart<Enter>"
    case .remark: return first + "<F10>remark<Enter>备注"
    case .history: return first + "<F7>"
    case .revision: return first + "<F7><End><Enter>"
    case .changes: return first + "<F7><End><Up><F3>"
    case .changesSince: return first + "<F7><End><F4>"
    case .conflict: return first + "<F6>某" + String(repeating: "<Tab>", count: 8) + "9"
    case .inbox: return "<F8>"
    case .packet: return Scene.inbox.keys + Packets.Keys.incomplete
    case .packetComplete: return Scene.inbox.keys + Packets.Keys.complete
    case .packetForm: return Scene.packetComplete.keys + "<F2>"
    case .packetReturning: return Scene.packet.keys + "<F6>"
    case .lookUpNumber: return "<Enter>"
    case .reveal: return Scene.queue.keys + "<Ctrl-R>"
    case .revealed: return Scene.reveal.keys + "<Enter>"
    case .reports: return "<F6>"
    case .report: return Scene.reports.keys + "<Enter>"
    case .reminders: return "<F7>"
    case .help: return "<F3><F1>"
    case .palette: return "<F3><Ctrl-P>f"
    case .discard: return empty + "欧阳<Esc>"
    }
  }

  /// What another clerk corrects while this one corrects name and phone.
  static var theirs: Action {
    var action = Specimens.registration("阿卜杜热合曼·买买提", serial: 1)
    action.kind = .correct
    action.entries[.phone] = "13911112222"
    action.entries[.workplace] = "样例公司"
    action.entries[.correctionReason] = "换号"
    return action
  }

  /// The keys that fill the registration form of a rented house.
  static let filled = filled(name: "欧阳样例")

  static func filled(name: String) -> String {
    "<F2>\(name)<Tab><Tab>\(Specimens.paperNumber(9))<Tab><Tab><Tab><Tab><Tab>吉林省样例市<Tab><Tab><Tab><Tab><Tab>"
      + "<Tab>样板街道<Tab>松苑社区<Tab>松苑街23号<Tab><Tab><Tab><Tab><Tab>2026-04-01<Tab><Tab>2<Tab>1<Tab>5<Tab>样房东"
      + "<Tab><Tab>"
  }
}
