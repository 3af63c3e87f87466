import Console
import Residence
import Specimens

/// The screens of the desk, each as it is after a few keys: for golden pictures and for what every screen must hold.
enum Scene: String, CaseIterable {
  case signIn = "sign-in"
  case home
  case homePolice = "home-police"
  case homeWindow = "home-window"
  case queue
  case queueFiltered = "queue-filtered"
  case queueEmpty = "queue-empty"
  case registration
  case registrationRefused = "registration-refused"
  case materials
  case pick
  case casePage = "case"
  case visit
  case certificate
  case preview
  case seal
  case certificates
  case page
  case application
  case applicationRefused = "application-refused"
  case acceptance
  case forwarding
  case card
  case handOut = "hand-out"
  case correction
  case departure
  case remark
  case history
  case conflict
  case help
  case palette
  case discard

  /// Works a desk until it shows the scene.
  func bench(_ language: Language, columns: Int = 80, rows: Int = 24) throws -> Bench {
    let bench = try Bench(language, columns: columns, rows: rows)
    if self == .signIn { return bench }
    if self != .queueEmpty { try populate(bench) }
    bench.signIn(actor)
    bench.press(keys)
    if self == .conflict {
      let theirs = Action(.remark, [.remark: "另一窗口的备注"])
      if let file = bench.file(1) { try bench.act(theirs, on: file, by: "clerk2") }
      bench.press("<Ctrl-S>")
    }
    return bench
  }

  private var actor: String {
    switch self {
    case .homePolice, .visit: "police"
    case .homeWindow: "window"
    case .forwarding: "supervisor"
    default: "clerk"
    }
  }

  /// How far the first case has come in this scene.
  private var permitSteps: Int {
    switch self {
    case .acceptance: 1
    case .forwarding: 2
    case .card: 3
    case .handOut: 4
    case .history, .casePage: 5
    default: 0
    }
  }

  private func populate(_ bench: Bench) throws {
    var first = try bench.act(Specimens.registration("阿卜杜热合曼·买买提", serial: 1))
    for (serial, name) in ["欧阳娜娜", "𠮷田明", "王样例"].enumerated() {
      bench.now = Specimens.moment(9, serial, daysLater: -serial * 6)
      try bench.act(Specimens.registration(name, serial: serial + 2))
    }
    bench.now = Specimens.moment(9, 30)
    guard self != .visit else { return }
    first = try bench.act(Specimens.visit, on: first, by: "police")
    if self == .casePage || self == .certificates { first = try bench.act(Specimens.certificate, on: first) }
    for step in Specimens.permitSteps.prefix(permitSteps) {
      first = try bench.act(step.action, on: first, by: step.actor)
    }
  }

  private var keys: String {
    // The first case in the list of all cases.
    let first = "<F4><Enter>"
    let empty = "<F2>"
    switch self {
    case .signIn, .home, .homePolice, .homeWindow: return ""
    case .queue: return "<F3>"
    case .queueEmpty: return "<F3>"
    case .queueFiltered: return "<F4>/欧阳"
    case .registration: return empty + "欧阳样例<Tab><Tab>" + Specimens.paperNumber(9) + "<Tab>"
    case .registrationRefused: return empty + "欧<Tab><Tab>1234<Ctrl-S>"
    case .materials: return empty + String(repeating: "<Tab>", count: 24) + "5" + "<Tab><Tab><Tab><Tab><F4>"
    case .pick: return empty + "<Tab><Tab><Tab><Tab><Tab><F3>"
    case .casePage: return first
    case .visit: return first + "<F3><Tab>1"
    case .certificate: return first + "<F4>"
    case .preview: return first + "<F4>1<Tab>样例小学<Ctrl-S>"
    case .seal: return Scene.preview.keys + "<End>"
    case .certificates: return first + "<F8>"
    case .page: return Scene.preview.keys + "<F2>"
    case .application: return first + "<F5>7<Tab>"
    case .applicationRefused: return first + "<F5>1<Tab>2026-09-01<Ctrl-S>"
    case .acceptance: return first + "<F5>"
    case .forwarding: return first + "<F2>"
    case .card: return first + "<F5>"
    case .handOut: return first + "<F5>"
    case .correction: return first + "<F6>"
    case .departure: return first + "<F9>"
    case .remark: return first + "<F10>备注"
    case .history: return first + "<F7>"
    case .conflict: return first + "<F10>我的备注"
    case .help: return "<F3><F1>"
    case .palette: return "<F3><Ctrl-P>f"
    case .discard: return empty + "欧阳<Esc>"
    }
  }
}
